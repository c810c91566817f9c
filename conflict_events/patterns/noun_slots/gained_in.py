"""Who gains or kills in the course of an attack, and so makes it: هجوم تمكنت خلاله القوات من السيطرة على البلدة."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_AMID = frozenset({"خلال", "في"})
_DONE = frozenset({"control_done", "light_means"})


def who_gains(clauses: Clauses, m: int, verb: Slots) -> Group:
    """Return who does what a clause about an attack tells was done in it; else nobody.

    هجوم قتل فيه | مسلحون ثلاثة جنود, but هجوم قتل فيه ثلاثة جنود.

    Args:
        clauses: The sentence.
        m: Unit of the verb behind the attack.
        verb: Its slots.
    """
    if verb.passive or not _AMID.intersection(verb.resumed) or not (verb.patient or clauses.carries(m) & _DONE):
        return []
    words, stem = clauses.words, clauses.head(m).stem
    gains = words.kills | words.harms | words.abducts | words.ruins | words.inflicts | words.hold_verbs
    means = "light_means" in clauses.carries(m) and not any("weapon" in u.kinds for u in verb.patient)
    if means or not (clauses.carries(m) & _DONE or stem in gains):
        return []
    return [u for u in verb.agent if u.kinds & ACTORS and not u.trigger]
