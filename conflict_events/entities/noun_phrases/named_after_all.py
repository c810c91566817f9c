"""Who somebody is, told in the middle of a clause and without commas: قال متحدث | هو العميد فلان | الاثنين إن."""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_SOMEBODY = frozenset({"person", "armed", "speech", "title", "gent"})
_NAMED = frozenset({"title", "person_name"})
_FAR = 9  # units behind وهو within which what is said would open
_ON = frozenset({"NP", "T", "S", "P"})


def without_who_he_is(row: Row, units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """Return the units without those that tell who the subject of a verb is, where its clause goes on behind them.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        words: What leads to who somebody is, by name.
    """
    if row.bases.isdisjoint(words["who_is"]):
        return units
    for k in range(len(units) - 3, 1, -1):
        token = row.tokens[units[k].head]
        if units[k].kind == "F" and token.base in words["who_is"] and _tells(row, units, k):
            units[k : k + 2] = []
    return units


def _tells(row: Row, units: list[Unit], k: int) -> bool:
    """Whether هو between two phrases parts somebody unnamed, the subject of a verb, from his name: متحدث | هو فلان."""
    somebody, name, behind = units[k - 1], units[k + 1], units[k + 2]
    bare = all(u.kind == "NP" and not (u.prep or u.conj or u.trigger) for u in (somebody, name))
    joined = bool(row.tokens[units[k].head].conj) and units[k - 2].kind == "V" and behind.kind in _ON
    joined = joined and all(u.kind != "S" for u in units[k + 2 : k + _FAR])  # قالت فلانة وهي متحدثة ...، | إن
    if bare and joined and not behind.conj:  # قتل أحمد | وهو ضابط في الجيش | برصاص مسلحين
        named = row.classes[somebody.j - 1] == "X" or "person_name" in somebody.kinds
        if named and not row.tokens[name.head].det and name.kinds & _SOMEBODY:
            return True
    if not bare or not (somebody.kinds & _SOMEBODY and name.kinds & _NAMED):
        return False
    known = row.tokens[somebody.head].det and not row.tokens[units[k].head].conj  # القاتل هو فلان says so
    return not known and units[k - 2].kind == "V" and behind.kind in _ON and not behind.conj
