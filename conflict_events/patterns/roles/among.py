"""Among whom something else was, behind a fight of which بين tells no side: أثارت المعارك حالة ذعر | بين السكان."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import FORCES
from conflict_events.patterns.walks.unit_row import Group

_TOLD, _ACT = frozenset({"event", "thing"}), "event"


def sides(groups: list[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """Leave out of the phrases behind بين those who belong to a noun behind the fight.

    أدت المواجهات إلى سقوط قتلى | بين المدنيين; two that are joined, or a dual, are those who fight.

    Args:
        groups: The phrases.
        draft: The fight.
        grammar: The sentence.
    """
    return [g for g in groups if len(g) > 1 or not _among(g[0], draft, grammar)]


def _among(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    before = grammar.units[unit.at - 1] if unit.at else draft.unit
    if before.kind != "NP" or before.at <= draft.unit.at or "dual" in grammar.head(unit.at).tags:
        return False
    if before.trigger and _ACT not in before.kinds:  # قتلى | بين صفوف الجيش
        return True
    return before.kinds <= _TOLD and not unit.kinds & FORCES
