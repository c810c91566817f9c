"""Names that no list has, behind a noun of several places: قرى تورسكويه | ويامبوليفكا, مقاطعتي كذا | وسيلا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_PLACE = frozenset({"place"})
_UNKNOWN = "X"


def named_alike(row: Row, units: list[Unit], several: frozenset[str]) -> list[Unit]:
    """Return units, unknown names joined to those of places with the kind of a place; changes them in place.

    Args:
        row: The sentence.
        units: Its units.
        several: Nouns of several places, folded.
    """
    if several.isdisjoint(row.bases):  # most sentences
        return units
    listed = False
    for unit in units:
        if unit.kind != "NP" or unit.trigger:
            listed = False
        elif listed and unit.conj and not unit.prep:
            if not unit.kinds and row.classes[unit.head] == _UNKNOWN:
                unit.kinds = _PLACE
            listed = "place" in unit.kinds
        else:
            listed = "place" in unit.kinds and row.tokens[unit.head].base in several and unit.j > unit.head + 1
    return units
