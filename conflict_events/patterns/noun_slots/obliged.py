"""Who is to do what an event noun says, or may: يتعين على المتمردين | الانسحاب, لا يحق للجيش | قصف المدن."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group

_ON, _FOR, _THAT = "علي", "ل", frozenset({"ان", "بان"})


def who_must(clauses: Clauses, k: int) -> Group:
    """Return whom على or ل names right before an event noun, behind أن or a verb that obliges or permits, or nothing.

    أكد أن على الحكومة | الإفراج عنهم, لا يحق للجيش | قصف المدن.

    Args:
        clauses: The sentence.
        k: Unit of the noun.
    """
    units, m = clauses.units, k - 1
    while m > 0 and units[m].kind == "NP" and not units[m].prep and clauses.carries(m):
        m -= 1  # أن على الجيش شن | هجوم
    if m < 1 or units[k].prep or units[k].conj or units[m].kind != "NP" or not units[m].kinds & ACTORS:
        return []
    before = clauses.head(m - 1)
    if units[m].prep == _FOR:  # لا يحق للجيش | قصف المدن
        return [units[m]] if before.stem in clauses.words.may or before.base in clauses.words.may else []
    if units[m].prep != _ON:
        return []
    obliges = units[m - 1].kind == "S" and before.form in _THAT
    return [units[m]] if obliges or before.stem in clauses.words.must else []
