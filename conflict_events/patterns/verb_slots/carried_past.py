"""Who goes on to act past a verb that nobody is read to do: قصفت القوات التلة، حيث أغلقت الطريق | وأسرت ستة."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.verb_slots.carried_on import doer_before, only_object, opens_clause
from conflict_events.patterns.verb_slots.deeds import acts_as_band
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots, counted
from conflict_events.patterns.walks.unit_row import Group


def doer_past(
    clauses: Clauses, slots_of: Callable[[int], Slots], k: int, previous: Slots | None, bare: list[Group]
) -> Group | None:
    """Return the doer of the clause before, where the verb that k is joined to only goes on about him.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: Unit of a joined verb.
        previous: The slots of the verb that it is joined to, of which nobody is known as the doer.
        bare: The phrases behind verb k that no preposition governs.
    """
    if previous is None or previous.agent or previous.antecedent is not None or not clauses.units[k].conj:
        return None
    m = clauses.walker.back(previous.owner - 1, "FB")
    if m < 1 or clauses.units[m].kind != "S" or not opens_clause(clauses, m):
        return None
    if any(u.kinds & ACTORS for u in previous.patient) or not _his_act(clauses, k, bare):
        return None
    return doer_before(clauses, slots_of, m, k, ACTORS) if agree(clauses, k, previous.owner) else None


def _his_act(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """Whether verb k tells an act, and what stands behind it is no subject of it: وأسرت | ستة, وسيطر على البلدة."""
    if not (acts_as_band(clauses, k) or clauses.head(k).stem in clauses.words.takes_on):
        return False
    if clauses.head(k).pron or len(bare) > 1:
        return False
    return not bare or only_object(clauses, k, bare[0]) or (counted(bare[0]) and is_feminine(clauses, k))
