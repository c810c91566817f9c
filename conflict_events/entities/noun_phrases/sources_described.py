"""What only describes a source, beside its name: مصدر | طلب عدم ذكر اسمه, المرصد | الذي يتخذ من لندن مقرا له."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from conflict_events.entities.noun_phrases.seats_told import without_seats
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_REQUEST, _SEATED = 6, 3  # units behind the verb up to the name that is kept back, and up to the seat
_PAPERS = frozenset({"org", "outlet", "outlet_noun"})
_CLAUSE, _HAS_SEAT = frozenset("VSR."), frozenset({"NP", "F"})
_FROM, _OF, _NOT = "من", "ل", "لم"


def without_descriptions(row: Row, units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """Return the units without the clauses that tell where a body sits, or that a source will not be named.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        words: Who asks not to be named, and what is kept back; nouns of a seat, and verbs of taking one.
    """
    if not words["own_name"].isdisjoint(row.bases):  # few sentences
        _cut(row, units, words["unnamed"], lambda k: _kept_back(row, units, k, words), denied=False)
        _cut(row, units, words["untold"], lambda k: _kept_back(row, units, k, words), denied=True)
    if not words["nameless"].isdisjoint(row.bases):
        _cut(row, units, words["nameless"], lambda k: _not_called(row, units, k), denied=True)
    if not words["seated"].isdisjoint(row.bases):
        _cut(row, units, words["seated"], lambda k: _sits(row, units, k, words["own_seat"]), denied=False)
    return without_seats(row, units, words["seat"])


def _cut(row: Row, units: list[Unit], verbs: frozenset[str], end_of: Callable[[int], int], *, denied: bool) -> None:
    """Take out the clauses behind a phrase that open with one of the verbs, with the commas around them."""
    for k in range(len(units) - 2, 0, -1):
        if k >= len(units) or units[k].kind != "V" or units[k].conj or row.tokens[units[k].head].base not in verbs:
            continue
        if denied != (row.tokens[units[k - 1].head].form == _NOT):
            continue  # لم يطلب عدم ذكر اسمه, ذكر اسمه
        end, begin = end_of(k), k - denied
        begin -= begin > 0 and units[begin - 1].kind == "R"
        marked = begin > 1 and row.comma(units[begin - 1])
        told = units[begin - 1 - marked] if begin > marked else units[k]
        aside = end < len(units) and row.comma(units[end]) if marked else not told.definite or units[begin].kind == "R"
        if end and told.kind == "NP" and aside:
            units[begin - marked : end + (marked or _closed(row, units, end))] = []


def _not_called(row: Row, units: list[Unit], k: int) -> int:
    """Return one past who does not name a source: مسؤول لم | تسمه الوكالة; or 0."""
    behind = units[k + 1]
    paper = behind.kind == "NP" and bool(behind.kinds & _PAPERS) and not (behind.prep or behind.conj)
    return k + 1 + paper if row.tokens[units[k].head].pron else 0


def _closed(row: Row, units: list[Unit], end: int) -> bool:
    """عن مصدر لم تذكر اسمه | ، قوله إن: whether a comma at unit end only closes the clause."""
    return end + 1 < len(units) and row.comma(units[end]) and not units[end + 1].conj


def _kept_back(row: Row, units: list[Unit], k: int, words: Mapping[str, frozenset[str]]) -> int:
    """Return one past the name that the verb at k wants kept back: مصدر | طلب عدم الكشف عن هويته; or 0."""
    for m in range(k + 1, min(k + _REQUEST, len(units))):
        unit = units[m]
        if unit.kind in _CLAUSE:
            return 0
        last = row.tokens[unit.j - 1]
        if last.base in words["own_name"] and last.pron:
            spoken = (t.base in words["told_of"] for t in row.tokens[units[k].i : unit.j])
            return m + 1 if any(spoken) else 0
    return 0


def _sits(row: Row, units: list[Unit], k: int, seat: frozenset[str]) -> int:
    """Return one past the seat that a relative clause tells of: المرصد | الذي يتخذ من لندن مقرا له; or 0."""
    if units[k - 1].kind != "R" or k + 2 >= len(units) or units[k + 1].prep != _FROM:
        return 0
    for m in range(k + 2, min(k + 2 + _SEATED, len(units))):
        if units[m].kind == "NP" and row.tokens[units[m].head].base in seat:
            own = (
                m + 1 < len(units)
                and units[m + 1].kind in _HAS_SEAT
                and row.tokens[units[m + 1].head].raw.startswith(_OF)
            )
            own = own and bool(row.tokens[units[m + 1].head].pron or units[m + 1].kind == "F")
            return m + 1 + own
    return 0
