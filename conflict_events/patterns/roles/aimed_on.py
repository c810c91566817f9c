"""Whether على names what an act is aimed at: not what somebody rides, nor what is said of a known attack."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar

_RIDERS = frozenset({"person"})
_THING = frozenset({"thing"})


def aimed_on(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Return whether a phrase behind على can be what an act is aimed at.

    Args:
        unit: The phrase.
        draft: The act.
        grammar: Its sentence.
    """
    if _carries(unit, draft, grammar):
        return False
    return draft.hit.verb or not (_told_of(unit, draft, grammar) or _anothers(unit, draft, grammar))


def _carries(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Whether على governs what somebody rides or moves along, and nothing that is hit: على دراجات, على طول الحدود."""
    base = grammar.head(unit.at).base if "called" not in grammar.head(unit.at).tags else ""  # سيطروا على رأس العين
    if draft.type != "capture" and base in grammar.words.any:  # الرد على أي هجوم, but السيطرة على أي بلدة
        return True
    rides = base in grammar.words.ridden and (draft.hit.verb or grammar.units[unit.at - 1].kinds & _RIDERS)
    reason = grammar.tokens[unit.first - 1].base in grammar.words.leads_on  # غارات بناء على معلومات
    return bool(rides) or reason or base in grammar.words.along  # غارة على دراجة نارية hits it


def _told_of(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Whether على belongs to what is said of a known event: الهجمات دليل على ضعف الأجهزة."""
    before = grammar.units[unit.at - 1]
    thing = before.at == draft.unit.at + 1 and before.kind == "NP" and not before.prep and before.kinds == _THING
    if not thing or grammar.head(before.at).base.removesuffix("ا") in grammar.words.under_way:
        return False  # لا يزال القصف مستمرا | على المدينة
    return not before.definite and bool(grammar.tokens[draft.hit.i].det)


def _anothers(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """كثف التنظيم اعتداءاته | على الأقلية، ومنها تفجير مركز: whether على belongs to an attack named before."""
    if unit.j == draft.unit.first and not draft.unit.prep:
        return True  # بعد شهرين على انطلاق | الهجوم
    before = grammar.units[unit.at - 1] if 0 < unit.at < draft.unit.at else None
    return before is not None and before.trigger and not draft.unit.conj
