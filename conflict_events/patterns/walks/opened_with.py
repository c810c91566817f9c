"""Attacks that only tell when a clause was, and whose own verb follows: بعد هجوم مباغت | سيطر المسلحون على البلدة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import AFTER, CAUSE, DURING
from conflict_events.patterns.walks.unit_row import TAKEN_UP, UnitRow

_WHEN = AFTER | CAUSE | DURING | {"قبل", "قبيل", "منذ", "رغم"}
_NEAR = 4  # units behind a verb within which a pronoun points back to what it describes


def opened_with(row: UnitRow, unit: Unit, k: int) -> bool:
    """Whether verb k is that of the clause which an event noun opens, and describes it not.

    بعد معارك عنيفة | تمكن الجيش من طردهم, but بعد معارك | سيطر فيها الجيش على التل.

    Args:
        row: The sentence.
        unit: The event noun.
        k: The verb.
    """
    verb = row.tokens[row.units[k].head]
    if unit.prep not in _WHEN or verb.pron or verb.stem not in row.words.by_people:
        return False
    opens = unit.at == 0 or row.units[unit.at - 1].kind in ".S"
    return opens and not _points_back(row, k)


def _points_back(row: UnitRow, k: int) -> bool:
    """Whether a pronoun behind verb k tells that its clause describes what stands before it."""
    for unit in row.units[k + 1 : k + 1 + _NEAR]:
        if unit.kind == "." or (unit.kind == "V" and unit.conj):
            return False
        head = row.tokens[unit.head]
        if row.words.resumed(head) is not None or (unit.kind == "S" and row.form(unit).endswith(TAKEN_UP)):
            return True
        if head.pron and head.base in row.words.responsibility:
            return True
    return False
