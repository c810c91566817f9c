"""Who goes on with an attack, told by a participle: قصف الجيش القرية، مواصلا بذلك | استهداف المدنيين."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_REACH = 12  # units from the participle back to the verb whose doer goes on
_BY_THAT = frozenset({"بذلك", "بهذا"})


def who_goes_on(clauses: Clauses, k: int, verb: Callable[[int], Slots]) -> Group:
    """Return the doer of the clause before a participle that leads to event noun k; else nobody.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        verb: Gives the slots of a verb, by its unit.
    """
    m = k - 1
    if m > 0 and clauses.walker.form(clauses.units[m]) in _BY_THAT:
        m -= 1
    if m < 2 or clauses.units[k].prep or clauses.units[k].conj or clauses.units[m].prep:
        return []
    if clauses.head(m).form not in clauses.words.going_on:
        return []
    for n in range(m - 1, max(m - 1 - _REACH, -1), -1):
        if clauses.units[n].kind == "V":
            return [u for u in verb(n).agent if u.kinds & ACTORS]
        if clauses.units[n].kind in "SR":
            return []
    return []
