"""Phrases that look like fillers of a role and belong to the phrase or the act before them."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import Group

_ENDINGS = ("ية", "ي", "يين", "يون", "ين", "ات")
_ON = "علي"
_KILLING = "casualty.kill_noun"
_WHERE = frozenset({"direction", "place"})


def joined_adjective(grammar: Grammar, unit: Unit) -> bool:
    """Whether a joined word only goes on with the adjective of the phrase before it: منشآت نفطية | وحيوية."""
    if unit.at < 1 or not unit.conj or unit.prep or unit.j - unit.i != 1 or unit.quantity is not None:
        return False
    before, token = grammar.units[unit.at - 1], grammar.tokens[unit.head]
    if before.kind != "NP" or before.j - before.i < 2 or token.det or token.pron:
        return False
    last = grammar.tokens[before.j - 1]
    if last.det or last.pron or not (last.tags & {"adj", "gent"}):
        return False
    alike = next((e for e in _ENDINGS if token.stem.endswith(e)), None)
    return alike is not None and len(token.stem) > len(alike) + 1 and last.stem.endswith(alike)


def of_another(grammar: Grammar, at: int, unit: Unit) -> bool:
    """Whether another act stands between event noun and phrase: تسبب القصف بإبطاء عودة النازحين | إلى مناطقهم."""
    between = grammar.units[at + 1 : unit.at] if unit.at > at else ()
    if any(u.trigger and u.prep == _ON and grammar.walker.apart(u) for u in between):
        return True  # غارات ردا على إطلاق قذائف | باتجاه البلدة
    return any(
        u.kind == "NP" and u.prep and u.prep not in IN and not u.trigger and u.kinds <= {"event", "speech"} and u.kinds
        for u in between
    ) or any(u.kind == "NP" and u.prep == "ب" and u.kinds == {"event"} for u in between)


def of_joined(grammar: Grammar, at: int, unit: Unit) -> bool:
    """Whether an act joined to event noun and phrase governs it: إحداث تفجيرات والتدريب | على استعمال الأسلحة."""
    before = grammar.units[unit.at - 1]
    joined = before.at > at and before.kind == "NP" and before.conj and not before.trigger and not before.prep
    return joined and before.kinds == {"event"} and before.j - before.i == 1


def only_joined(group: Group, draft: Draft) -> bool:
    """Whether who is told of behind the dead is only named beside them, or nobody: سقوط قتلى | وأسرى."""
    if draft.type == "casualty" and group and group[0].kinds == _WHERE:
        return True  # إعدام أسير | خارج نطاق القضاء
    beside = draft.type == "casualty" and bool(group) and group[0].conj and group[0].at == draft.unit.at + 1
    both = draft.pattern.trigger == _KILLING and "event" in group[0].kinds if beside else False
    return beside and not (both and group[0].j - group[0].i > 1)  # قتل | واغتصاب مبشرة
