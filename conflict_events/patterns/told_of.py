"""Whom somebody else tells something of: اعتقل الجيش مسلحين | قال إنهم من الحركة."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.patterns.unit_row import UnitRow

_OF_MANY = ("نهم", "نهما", "نهن")
_MANY = ("وا", "ون", "ان", "تا", "ن")
_NUMBERS = frozenset({"plural", "dual"})


def told_of_by_others(row: UnitRow, unit: Unit, k: int) -> bool:
    """Whether verb k is in the singular, and أن behind it takes up the many before it, who do not say it.

    Args:
        row: The sentence.
        unit: The phrase before the verb.
        k: The verb.
    """
    if row.kind(k + 1) != "S" or not row.form(row.units[k + 1]).endswith(_OF_MANY):
        return False
    verb = row.tokens[row.units[k].head]
    many = not row.tokens[unit.head].tags.isdisjoint(_NUMBERS) or unit.quantity is not None
    return many and verb.base not in row.words.suspects and not verb.stem.endswith(_MANY)
