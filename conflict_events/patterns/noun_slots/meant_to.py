"""Who means or tries to carry out an attack, in the clause that describes it: هجوما كان مسلحون يخططون | لتنفيذه."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.noun_slots.both_of import with_joined
from conflict_events.patterns.noun_slots.carried_out import may_be
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots

MEANT = "meant"
"""Stands among what carries an event that somebody only meant to bring about."""
_WILL, _TRIES = "control_planned", "control_tried"
_CARRIES_OUT = "light_agent"
_REACH = 9


def who_means(clauses: Clauses, k: int, slots: Slots, verb: Callable[[int], Slots]) -> None:
    """Read who is to do what event noun k says, and that it was only meant or tried; changes the slots in place.

    Args:
        clauses: The sentence.
        k: The event noun.
        slots: Its slots.
        verb: Gives the slots of a verb.
    """
    m = _verb_of_will(clauses, k)
    if m < 0 or slots.agent:
        return
    around = (*verb(m).agent, *verb(m).patient, *clauses.units[k + 1 : m])
    doer = next((u for u in around if u.at > k and u.kind == "NP" and not u.prep and u.kinds & ACTORS), None)
    slots.agent = with_joined(clauses, doer, max(m, doer.at + 3)) if doer is not None else []
    classes = clauses.carries(m)
    slots.carriers.append(MEANT if _WILL in classes else _TRIES)


def _verb_of_will(clauses: Clauses, k: int) -> int:
    """Return the verb of meaning or trying whose aim is the event noun k, as a pronoun tells, or -1."""
    m = -1
    for n in range(k + 1, min(k + _REACH, len(clauses.units))):
        unit = clauses.units[n]
        if unit.kind == "V":
            if m >= 0 or clauses.carries(n).isdisjoint({_WILL, _TRIES}) or unit.conj:
                return -1
            m = n
        elif unit.kind == "S" or (unit.kind == "NP" and unit.trigger and not clauses.head(n).pron):
            return -1
        elif m >= 0 and unit.kind == "NP" and clauses.head(n).pron and _CARRIES_OUT in clauses.carries(n):
            return m if may_be(clauses.head(k), clauses.head(n).pron) else -1
    return -1
