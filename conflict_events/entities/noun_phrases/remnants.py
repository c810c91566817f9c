"""What is left of a thing, read as the thing itself: تحرير ما تبقى من أحياء المدينة, السيطرة على ما بقي من البلدة."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_OF = "من"
_WHAT = "ما"


def joined_remnants(row: Row, units: list[Unit], left: frozenset[str]) -> list[Unit]:
    """Return the units with each ما تبقى من X made one phrase about X.

    Args:
        row: The sentence.
        units: Its units.
        left: Forms of the verbs that say what is left.
    """
    letters = enumerate(row.classes)
    if not [i for i, letter in letters if letter == "R" and row.tokens[i].stem.endswith(_WHAT)]:  # most sentences
        return units
    at = [k for k in range(len(units) - 2) if _is_remnant(row, units, k, left)]
    for k in reversed(at):
        begin = k - (k > 0 and units[k - 1].kind == "P")
        opens = units[begin]
        prep = opens.prep if begin < k else row.tokens[opens.head].prep
        units[begin : k + 3] = [replace(units[k + 2], first=opens.first, prep=prep, conj=opens.conj)]
    return units


def _is_remnant(row: Row, units: list[Unit], k: int, left: frozenset[str]) -> bool:
    what, verb, thing = units[k : k + 3]
    if what.kind != "R" or verb.kind != "V" or thing.kind != "NP" or thing.prep != _OF:
        return False
    return row.tokens[what.head].stem.endswith(_WHAT) and row.tokens[verb.head].stem in left
