"""What stands behind the last word of an expression that a clause parts from its verb."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots


def take_past_tail(clauses: Clauses, slots: Slots, tail: Sequence[int]) -> None:
    """أطلق الجندي الذي فر النار | على رفاقه: add what is told behind the tail to the slots of the verb, in place.

    Args:
        clauses: The sentence.
        slots: The slots of the verb.
        tail: Tokens of the expression that stand apart from the verb.
    """
    own = slots.owner
    m = next((u.at for u in clauses.units[own + 1 :] if u.i <= tail[-1] < u.j), own) if own >= 0 else own
    if m <= own or not any(u.kind in "R." for u in clauses.units[own + 1 : m]):
        return
    known = {g[0].at for groups in slots.preps.values() for g in groups}
    scan = clauses.walker.after(m, stop_at_nouns=False)
    for prep, groups in scan.preps.items():
        slots.preps.setdefault(prep, []).extend(g for g in groups if g[0].at not in known)
    slots.times += [t for t in scan.times if t not in slots.times]
