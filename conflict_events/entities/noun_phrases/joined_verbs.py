"""Verbs that و joins by the particles before them: سيطر الجيش على البلدة | وقد أسر خمسة, ولا يزالون يحتجزونهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_AND, _REACH = "و", 4
_LEADING = frozenset({"ما", "لا", "لم", "لن", "قد", "بات", "باتت", "باتوا", "مازال", "مازالت", "مازالوا"})


def joined_verbs(row: Row, units: list[Unit]) -> list[Unit]:
    """Return the units, each verb joined whose particles و joins to the clause before.

    Args:
        row: The sentence.
        units: Its units; changed in place.
    """
    for k, unit in enumerate(units):
        if unit.kind == "V" and not unit.conj and k > 1 and units[k - 1].kind == "F":
            unit.conj = _led_by_and(row, units, k)
    return units


def _led_by_and(row: Row, units: list[Unit], k: int) -> bool:
    """Whether و stands on the first of the particles right before verb k: وما زال, ولم, وقد."""
    for m in range(k - 1, max(k - _REACH, 0), -1):
        if units[m].kind != "F":
            return False
        token = row.tokens[units[m].head]
        if token.conj:
            return token.conj == _AND and token.base in _LEADING
    return False
