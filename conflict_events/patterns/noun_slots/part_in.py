"""Whose part or duty an act is: دور | الطيران في استعادة المدينة, كان من واجب | القوات التدخل لتطهيرها."""

from __future__ import annotations

from conflict_events.patterns.noun_slots.campaigns import owner_in
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group

_REACH = 3
_IN, _OF = "في", "ل"
_DUTY = ("", "ل")


def whose_part(clauses: Clauses, k: int) -> Group:
    """Return whose part in event noun k, or whose duty it is, a noun before it tells; or nothing.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
    """
    prep = clauses.units[k].prep
    words = clauses.words.part_in if prep == _IN else clauses.words.duties if prep in _DUTY else frozenset[str]()
    for m in range(k - 1, max(k - 1 - _REACH, -1), -1):
        unit = clauses.units[m]
        if not words or unit.kind != "NP":
            return []
        if clauses.head(m).base in words:
            owner = owner_in(clauses.tokens, unit)
            return [owner] if owner is not None else _beside(clauses, m, k) if prep == _IN else []
    return []


def _beside(clauses: Clauses, m: int, k: int) -> Group:
    """Return whom ل names beside the noun: للطائرات | دور في, دور | للطائرات في."""
    near = (clauses.units[n] for n in (m - 1, m + 1) if 0 <= n < k)
    return next(([u] for u in near if u.kind == "NP" and u.prep == _OF and u.kinds & ACTORS), [])
