"""How old somebody is, which is no place and no time: شاب في العشرين من عمره, فتاة في الرابعة عشرة من العمر."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_IN, _OF = "في", "من"
_REACH = 5


def without_ages(row: Row, units: list[Unit], age: frozenset[str]) -> list[Unit]:
    """Return the units without those that tell how old somebody is.

    Args:
        row: The sentence.
        units: Its units.
        age: Nouns for the years of somebody's life.
    """
    if age.isdisjoint(row.bases):  # most sentences
        return units
    ends = [t.i for t in row.tokens if t.base in age and (t.pron or t.det) and not (t.prep or t.conj)]
    spans = [(begin, end + 1) for end in ends if (begin := _begin(row, end)) is not None]
    if not spans:
        return units
    return [u for u in units if not any(begin <= u.first and u.j <= end for begin, end in spans)]


def _begin(row: Row, end: int) -> int | None:
    """Return where في stands, with nothing but a number between it and من عمره."""
    if row.tokens[end - 1].form != _OF:
        return None
    for k in range(end - 2, max(end - 2 - _REACH, -1), -1):
        if row.tokens[k].form == _IN:
            return k
        if row.classes[k] == "V":
            return None
    return None
