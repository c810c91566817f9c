"""Who was with somebody, joined to him by a pronoun: القائد | ومعه ثلاثة من مرافقيه, الوزير | وبرفقته حراسه."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_WITH = frozenset({"معه", "معها", "معهم", "معهما", "معهن"})
_BESIDE = frozenset({"رفقة", "صحبة", "جانب"})
_PEOPLE = frozenset({"person", "person_name", "armed", "group", "org", "state"})


def joined_beside(row: Row, units: list[Unit]) -> list[Unit]:
    """Return the units with who was with somebody joined to him as by و alone: القائد | وثلاثة من مرافقيه.

    Args:
        row: The sentence.
        units: Its units; changed in place.
    """
    if _WITH.isdisjoint(row.bases) and _BESIDE.isdisjoint(row.bases):  # most sentences
        return units
    for k in range(len(units) - 2, 0, -1):
        beside, who = units[k], units[k + 1]
        apart = who.prep or who.conj or who.trigger
        if _tells_beside(row, beside) and _someone(units[k - 1]) and _someone(who) and not apart:
            units[k : k + 2] = [replace(who, first=beside.first, conj=True)]
    return units


def _tells_beside(row: Row, unit: Unit) -> bool:
    """Whether a unit is nothing but the word for beside him, joined to what stands before: ومعه, وإلى جانبهم."""
    token = row.tokens[unit.head]
    alone = unit.conj and unit.j - unit.i == 1
    return alone and (token.base in _WITH or (token.base in _BESIDE and bool(token.pron and unit.prep)))


def _someone(unit: Unit) -> bool:
    return unit.kind == "NP" and (bool(unit.kinds & _PEOPLE) or unit.empty)
