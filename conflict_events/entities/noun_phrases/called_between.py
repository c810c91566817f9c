"""What somebody is called, told between commas behind him: لكن ضابطا سابقا، | يدعى فلان، | نفى التهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_PEOPLE = frozenset({"person", "armed", "title", "speech"})
_ASIDE = 4  # units of an aside: a comma, a verb, a name, a comma


def without_called(row: Row, units: list[Unit], naming: frozenset[str]) -> list[Unit]:
    """Return the units without the asides that tell what somebody is called, where a verb or أن stands behind them.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        naming: Verbs of being called.
    """
    if naming.isdisjoint(row.bases):  # nearly all sentences
        return units
    for k in range(len(units) - _ASIDE - 1, 0, -1):
        if units[k].kind == "V" and row.tokens[units[k].head].base in naming and _between(row, units, k):
            units[k - 1 : k + 3] = []
    return units


def _between(row: Row, units: list[Unit], k: int) -> bool:
    """Whether commas part the verb at k and a name from somebody before them and a verb or أن behind them."""
    name, behind = units[k + 1], units[k + 3]
    somebody = units[k - 3] if k > 2 and units[k - 2].kind == "NP" and units[k - 2].prep else units[k - 2]
    commas = row.comma(units[k - 1]) and row.comma(units[k + 2])
    bare = all(u.kind == "NP" and not (u.prep or u.conj or u.trigger) for u in (somebody, name))
    return k > 1 and commas and bare and bool(somebody.kinds & _PEOPLE) and behind.kind in "VS"
