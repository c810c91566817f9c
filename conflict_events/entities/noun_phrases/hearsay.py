"""News that opens a clause of its own in a headline: قصف على المدينة | وأنباء عن قتلى; it is nothing that was hit."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_NEWS = frozenset({"انباء", "تقارير", "معلومات", "مخاوف", "احاديث", "شائعات"})
_OF = frozenset({"عن", "من"})


def news_apart(row: Row, units: list[Unit]) -> list[Unit]:
    """Return units, those of news joined to a place as words that name nothing; changes them in place.

    Args:
        row: The sentence.
        units: Its units.
    """
    if not _NEWS.isdisjoint(row.bases):  # few sentences
        for unit, behind in pairwise(units):
            alone = unit.kind == "NP" and unit.conj and not unit.prep and row.tokens[unit.head].base in _NEWS
            if alone and row.tokens[behind.first].form in _OF and not row.tokens[unit.head].det:
                unit.kind = "F"
    return units
