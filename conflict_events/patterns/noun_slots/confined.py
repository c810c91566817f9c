"""Who is held where a noun of arrest only tells his state: وضع ثلاثة رجال قيد التوقيف, المشتبه به رهن الاحتجاز."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_REACH = 6
"""Units from who is held to the word of his state."""


def whom_held(clauses: Clauses, k: int, verb: Callable[[int], Slots]) -> Group:
    """Return who is in the state that قيد or رهن before event noun k tells of, else nobody.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        verb: Gives the slots of a verb, by its unit.
    """
    if k < 2 or clauses.head(k - 1).base not in clauses.words.state_of:
        return []
    for m in range(k - 2, max(k - 2 - _REACH, -1), -1):
        unit = clauses.units[m]
        if unit.kind == "V":
            slots = verb(m)
            return [u for u in slots.patient or slots.agent if u.kinds & ACTORS]
        if unit.kind in "SR.":
            return []
        if unit.kind == "NP" and not unit.prep and not unit.trigger and unit.kinds & ACTORS and m == k - 2:
            before = clauses.units[m - 1].kind if m else "."
            if before in "S.F":
                return [unit]
    return []
