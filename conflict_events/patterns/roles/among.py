"""Among whom something else was, behind a fight of which بين tells no side: أثارت المعارك حالة ذعر | بين السكان."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import FORCES
from conflict_events.patterns.walks.unit_row import Group

_AMID, _CLASH = "وسط", "clash"
_SETTING = frozenset({"place", "direction", "weapon", "vehicle", "post"})
_TOLD, _ACT = frozenset({"event", "thing"}), "event"


def sides(groups: list[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """Leave out of the phrases behind بين those who belong to a noun behind the fight.

    أدت المواجهات إلى سقوط قتلى | بين المدنيين; two that are joined, or a dual, are those who fight.

    Args:
        groups: The phrases.
        draft: The fight.
        grammar: The sentence.
    """
    groups = [g for g in groups if not _elsewhere(g[0], draft, grammar)]
    return [g for g in groups if len(g) > 1 or not _among(g[0], draft, grammar)]


def _among(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    before = grammar.units[unit.at - 1] if unit.at else draft.unit
    if before.kind != "NP" or before.at <= draft.unit.at or "dual" in grammar.head(unit.at).tags:
        return False
    return _of_those(before, unit)


def _elsewhere(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """جاء القصف وسط توتر | بين الهند وباكستان: whether two are named for what goes on around a fight.

    Or for what else stands between: تزامنت الضربات مع مواجهات | بين الجيش والمتمردين, توقف القصف بعد اتفاق | بين.
    """
    before = grammar.units[unit.at - 1] if unit.at else draft.unit
    own = before.kind == "NP" and before.at > draft.unit.at and bool(before.prep) and not before.kinds & _SETTING
    if own and draft.pattern.subtype != _CLASH:
        return True
    around = (u for u in grammar.units[draft.unit.at + 1 : unit.at] if u.prep == _AMID)
    return any(grammar.head(u.at).base in grammar.words.nowhere for u in around)


def _of_those(before: Unit, unit: Unit) -> bool:
    if before.trigger and _ACT not in before.kinds:  # قتلى | بين صفوف الجيش
        return True
    return before.kinds <= _TOLD and not unit.kinds & FORCES
