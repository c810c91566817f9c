"""What a body is to another, told between commas or dashes behind its name: القوات، حليفة دمشق، استعادت."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row
from conflict_events.entities.words.marks import COMMAS

_DASHES = frozenset("-–—")
_BODIES = frozenset({"state", "org", "armed", "group", "force"})
_TELLING = frozenset({"NP", "P", "F"})
_REACH = 5  # units of what a body is


def without_allies(row: Row, units: list[Unit], ally: frozenset[str]) -> list[Unit]:
    """Return the units without the asides that only tell whose ally or part a body is.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        ally: Words for what one body is to another, folded.
    """
    if ally.isdisjoint(row.bases):  # nearly all sentences
        return units
    for k in range(len(units) - 3, 1, -1):
        if k + 1 < len(units) and (end := _close(row, units, k, ally)):
            units[k - 1 : end + 1] = []
    return units


def _close(row: Row, units: list[Unit], k: int, ally: frozenset[str]) -> int:
    """Return the mark that closes the aside of which unit k is the first, or 0."""
    body, told = units[k - 2], units[k]
    marks = next((m for m in (COMMAS, _DASHES) if _is(row, units[k - 1], m)), None)
    about = body.kind == "NP" and not body.trigger and bool(body.kinds & _BODIES)
    alone = told.kind in _TELLING and not (told.prep or told.conj or told.trigger)
    if marks is None or not about or not alone or row.tokens[told.i].base not in ally:
        return 0
    for end in range(k + 1, min(k + 1 + _REACH, len(units) - 1)):
        if _is(row, units[end], marks):
            return 0 if units[end + 1].conj or units[end + 1].kind in "R." else end
        if units[end].kind not in _TELLING or units[end].trigger:
            return 0
    return 0


def _is(row: Row, unit: Unit, marks: frozenset[str]) -> bool:
    return unit.kind == "." and row.tokens[unit.head].form in marks
