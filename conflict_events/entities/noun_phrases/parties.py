"""Sides that act: الجانب الروسي, and right behind a verb الغرب; but في الجانب السوري من الحدود is a place."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_PARTY = frozenset({"org"})
_WHERE = frozenset({"في", "الي", "علي", "عند", "داخل"})


class Parties:
    """Tells the sides of a sentence that act.

    Args:
        party: Nouns of a side that a people describes, folded.
        camp: Points of the compass that with their article are a camp of states, folded.
    """

    def __init__(self, party: frozenset[str], camp: frozenset[str]) -> None:
        self._party, self._camp = party, camp

    def __call__(self, row: Row, units: list[Unit]) -> list[Unit]:
        """Return units, those of sides with the kind of a body; changes them in place."""
        if not self._party.isdisjoint(row.bases):  # few sentences
            for unit, behind in zip(units, [*units[1:], None], strict=True):
                if unit.kind == "NP" and row.tokens[unit.head].base in self._party and _acts(row, unit, behind):
                    unit.kinds |= _PARTY
        if not self._camp.isdisjoint(row.bases):
            for before, unit in pairwise(units):
                alone = unit.kind == "NP" and unit.j - unit.first == 1 and row.tokens[unit.head].base in self._camp
                if alone and before.kind == "V" and row.tokens[unit.head].det:
                    unit.kinds = _PARTY  # اتهم | الغرب | روسيا
            first, verb = units[0], units[1] if len(units) > 1 else units[0]
            alone = first.kind == "NP" and first.j - first.first == 1 and row.tokens[first.head].base in self._camp
            if alone and verb.kind == "V" and row.tokens[first.head].det and not verb.conj:
                first.kinds = _PARTY  # الغرب | يتهم روسيا
        return units


def _acts(row: Row, unit: Unit, behind: Unit | None) -> bool:
    last = unit.head + 1
    named = last < unit.j and row.tokens[last].det and "gent" in row.tokens[last].tags
    edge = any(token.form == "من" for token in row.tokens[last : unit.j])  # الجانب السوري من الحدود
    edge = edge or (behind is not None and behind.prep == "من")
    return bool(row.tokens[unit.head].det) and named and not edge and unit.prep not in _WHERE
