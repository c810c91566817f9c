"""People who are called by where they come from, and then named: أفرجوا عن الفلسطيني | خضر عدنان."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_ORIGIN = frozenset({"gent"})
_KNOWN = frozenset({"person_name", "title"})
_SOMEBODY = frozenset({"gent", "person", "person_name"})
_MANY = ("ين", "ون", "ان", "ات")


def named_behind_origin(row: Row, units: list[Unit]) -> list[Unit]:
    """Return the units with an adjective of origin that stands for a person made one phrase with the name behind it.

    Args:
        row: The sentence.
        units: Its units; changed in place.
    """
    at = [k for k in range(len(units) - 1) if units[k].kinds == _ORIGIN and _names(row, units, k)]
    for k in reversed(at):
        units[k].j, units[k].kinds = units[k + 1].j, _SOMEBODY
        del units[k + 1]
    return units


def _names(row: Row, units: list[Unit], k: int) -> bool:
    """Whether somebody called by his origin alone at k is named right behind."""
    origin, name = units[k], units[k + 1]
    token = row.tokens[origin.head]
    alone = token.det and origin.j == origin.head + 1 and not token.stem.endswith(_MANY)
    named = name.kind == "NP" and name.first == origin.j and not (name.prep or name.conj or name.trigger)
    return alone and origin.quantity is None and named and bool(name.kinds & _KNOWN)
