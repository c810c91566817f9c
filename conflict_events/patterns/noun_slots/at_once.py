"""When an attack was that only goes along with another: قصف الجيش البلدة فجرا، تزامنا مع | غارات على المخيم."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.next_clauses import goes_along
from conflict_events.patterns.walks.slots import Slots

_REACH = 14  # units back to the verb of the attack that it goes along with


def at_once(clauses: Clauses, k: int, slots: Slots, verb: Callable[[int], Slots]) -> None:
    """Add to the slots of event noun k the times of the clause it goes along with, where it has none of its own.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots; what is found is added.
        verb: Gives the slots of a verb, by its unit.
    """
    if slots.times or not goes_along(clauses.walker, k):
        return
    for m in range(k - 1, max(k - 1 - _REACH, -1), -1):
        unit = clauses.units[m]
        if unit.kind == "V":
            slots.times = [t for t in verb(m).times if t.at < k]
            return
        if unit.kind in "SR":
            return
