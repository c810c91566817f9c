"""Who is to do what an event noun says: أكد أن على الحكومة | الإفراج عن المعتقلين, يتعين على المتمردين | الانسحاب."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group

_ON, _THAT = "علي", frozenset({"ان", "بان"})


def who_must(clauses: Clauses, k: int) -> Group:
    """Return whom على names right before an event noun, behind أن or a verb that obliges, or nothing.

    Args:
        clauses: The sentence.
        k: Unit of the noun.
    """
    units, m = clauses.units, k - 1
    while m > 0 and units[m].kind == "NP" and not units[m].prep and clauses.carries(m):
        m -= 1  # أن على الجيش شن | هجوم
    if m < 1 or units[k].prep or units[k].conj or units[m].prep != _ON or not units[m].kinds & ACTORS:
        return []
    before = clauses.head(m - 1)
    obliges = units[m - 1].kind == "S" and before.form in _THAT
    return [units[m]] if obliges or before.stem in clauses.words.must else []
