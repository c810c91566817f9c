"""Sources told between commas inside a clause, which is read as if they stood behind it.

قتل ستة، وفق ما أفاد مصدر طبي، في غارة على البلدة says what قتل ستة في غارة على البلدة، وفق ما أفاد مصدر طبي says.
"""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_WHAT = frozenset({"ما", "لما", "مما"})
_REACH = 9  # units of what a source is told with
_SPOKEN = frozenset({"speech", "outlet", "outlet_noun"})
_INNER = frozenset({"NP", "F", "P", "B", "T"})
_SOMEBODY = frozenset({"person", "person_name", "title", "armed", "org", "state", "group", "force"})


def told_last(row: Row, units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """Return the units with what names a source inside a clause behind that clause.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        words: Words that lead to a source, by name: `as_told`, `sources`, and verbs of telling, `told_so`.
    """
    if row.bases.isdisjoint(words["as_told"] | words["sources"]):
        return units
    for k in range(len(units) - 3, 1, -1):
        if row.comma(units[k - 1]) and (end := _closed(row, units, k, words)):
            last = len(units) - (units[-1].kind == ".")
            units[k - 1 : last] = [*units[end + 1 : last], *units[k - 1 : end]]
    return units


def _closed(row: Row, units: list[Unit], k: int, words: Mapping[str, frozenset[str]]) -> int:
    """Return the comma that closes a source that unit k opens, where the clause goes on behind it; else 0."""
    first = _past_verb(row, units, k, words)
    if not first:
        return 0
    for m in range(first, min(k + _REACH, len(units) - 1)):
        if row.comma(units[m]):
            adds = m + 2 < len(units) and units[m + 2].kind in "SP"  # حسبما أعلن متحدث، | موضحا أن
            return m if m > first and not adds and _goes_on(units[m + 1], units[: k - 1]) else 0
        if units[m].kind not in _INNER or (units[m].trigger and units[m].prep):
            return 0
    return 0


def _past_verb(row: Row, units: list[Unit], k: int, words: Mapping[str, frozenset[str]]) -> int:
    """Return the unit behind كما قال, وفق ما أفادت به or بحسب, or 0."""
    form = row.tokens[units[k].first].form
    if form in words["as_told"]:
        return k + 2 if units[k + 1].kind == "V" and row.tokens[units[k + 1].head].stem in words["told_so"] else 0
    if form not in words["sources"]:
        return 0
    if row.tokens[units[k + 1].first].form not in _WHAT:
        return k
    return k + 3 if k + 2 < len(units) and units[k + 2].kind == "V" else 0


def _goes_on(unit: Unit, before: list[Unit]) -> bool:
    """Whether a clause goes on with a unit, that tells nothing more of the source before it.

    قصف، كما قال مصدر، | الجيش بلدة كذا; الجيش، كما قال مصدر، | قتل ستة.
    """
    if unit.kind == "V":
        return not unit.conj and before[-1].kind == "NP" and all(u.kind not in "VSR" for u in before)
    if unit.kind != "NP" or unit.conj:
        return False
    if unit.prep:
        return unit.kinds.isdisjoint(_SPOKEN)
    return before[-1].kind == "V" or not unit.definite or unit.kinds.isdisjoint(_SOMEBODY)
