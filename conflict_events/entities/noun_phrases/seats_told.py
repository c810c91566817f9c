"""Where a body has its seat, told beside its name: المرصد، ومقره لندن، أعلن; جماعة كذا ومقرها باكستان."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_WHERE = frozenset({"", "في", "ب"})


def without_seats(row: Row, units: list[Unit], seat: frozenset[str]) -> list[Unit]:
    """Return the units without the asides that only tell where a body sits.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        seat: Nouns of a seat, folded.
    """
    if seat.isdisjoint(row.bases):  # nearly all sentences
        return units
    for k in range(len(units) - 2, 0, -1):
        if k + 1 >= len(units):  # what followed is gone
            continue
        token, alone = row.tokens[units[k].head], units[k].j - units[k].i == 1
        told = units[k].kind == "NP" and token.base in seat and token.conj and token.pron
        if told and alone and _is_place(units[k + 1]):
            begin = k - row.comma(units[k - 1])
            units[begin : k + 2 + (begin < k and k + 2 < len(units) and row.comma(units[k + 2]))] = []
    return units


def _is_place(unit: Unit) -> bool:
    return unit.kind == "NP" and unit.prep in _WHERE and bool(unit.kinds & {"place", "state"}) and not unit.conj
