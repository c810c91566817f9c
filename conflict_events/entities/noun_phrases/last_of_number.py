"""Words of order before a number: آخر ثلاثة أحياء, أول أربع قرى are the districts, the villages that it counts."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_ORDER = frozenset({"اخر", "اول", "اهم", "اكبر", "ابرز", "اخطر", "اقوي", "اقدم", "اقرب", "اعنف"})


def counted_in_order(row: Row, units: list[Unit]) -> list[Unit]:
    """Return the units with each word of order made part of the phrase that a number right behind it counts.

    Args:
        row: The sentence.
        units: Its units; changed in place.
    """
    if _ORDER.isdisjoint(row.bases):  # nearly all sentences
        return units
    for k in range(len(units) - 2, -1, -1):
        order, counted = units[k], units[k + 1]
        number = counted.quantity is not None and not (counted.prep or counted.conj)
        if number and _orders(row, order) and counted.kind == "NP" and counted.first == order.j:
            units[k : k + 2] = [replace(counted, first=order.first, prep=order.prep, conj=order.conj)]
    return units


def _orders(row: Row, unit: Unit) -> bool:
    """Whether a unit is nothing but a word of order, with what governs it."""
    token = row.tokens[unit.head]
    alone = unit.kind in ("NP", "F") and unit.j - unit.i == 1 and unit.quantity is None
    return alone and token.base in _ORDER and not (token.det or token.pron)
