"""How old somebody is, which is no place, time or person: شاب في العشرين من عمره, فتاة تبلغ من العمر 12 عاما."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_IN, _OF = "في", "من"
_REACH, _TIME = 5, frozenset({"time"})


def without_ages(row: Row, units: list[Unit], age: frozenset[str], reaches: frozenset[str]) -> list[Unit]:
    """Return the units without those that tell how old somebody is.

    Args:
        row: The sentence.
        units: Its units.
        age: Nouns for the years of somebody's life.
        reaches: Words for reaching an age, behind which من names it: البالغ | من العمر 32 عاما.
    """
    if age.isdisjoint(row.bases):  # most sentences
        return units
    ends = [t.i for t in row.tokens if t.base in age and (t.pron or t.det) and not (t.prep or t.conj)]
    spans = [(begin, end + 1) for end in ends if (begin := _begin(row, end, reaches)) is not None]
    if not spans:
        return units
    told, reached = {end for _, end in spans}, {begin for begin, _ in spans}
    kept = (u for u in units if not (_years(u, told) or any(begin <= u.first and u.j <= end for begin, end in spans)))
    return [_bare(row, u, reaches) if u.j in reached else u for u in kept]


def _bare(row: Row, unit: Unit, reaches: frozenset[str]) -> Unit:
    """الشاب محمد | البالغ من العمر: return a phrase without the participle that only leads to the age."""
    aged = unit.j - 1 > unit.head and row.tokens[unit.j - 1].base in reaches
    return replace(unit, j=unit.j - 1) if aged else unit


def _years(unit: Unit, behind: set[int]) -> bool:
    """Whether a phrase counts the years of an age that ends right before it: من العمر | 32 عاما."""
    return unit.first in behind and unit.quantity is not None and unit.kinds == _TIME


def _begin(row: Row, end: int, reaches: frozenset[str]) -> int | None:
    """Return where في stands, with nothing but a number between it and من عمره, or من behind البالغ."""
    if row.tokens[end - 1].form != _OF:
        return None
    if end > 1 and row.tokens[end - 2].base in reaches:
        return end - 1
    for k in range(end - 2, max(end - 2 - _REACH, -1), -1):
        if row.tokens[k].form == _IN:
            return k
        if row.classes[k] == "V":
            return None
    return None
