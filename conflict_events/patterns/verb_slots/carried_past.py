"""Who goes on to act past a verb that nobody is read to do: قصفت القوات التلة، حيث أغلقت الطريق | وأسرت ستة."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.verb_slots.bare import acts_like
from conflict_events.patterns.verb_slots.carried_on import (
    ANYBODY,
    carried_on,
    doer_before,
    only_object,
    opens_clause,
)
from conflict_events.patterns.verb_slots.deeds import acts_as_band
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots, counted
from conflict_events.patterns.walks.unit_row import Group

_FRONT = 3  # units before أن of a clause that opens the sentence
_BANDS = frozenset({"armed", "group", "force"})


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
    if any(u.kinds & ANYBODY for u in previous.patient) or not _his_act(clauses, k, bare):
        return None
    return doer_before(clauses, slots_of, m, k, ANYBODY) if agree(clauses, k, previous.owner) else None


def goes_on(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, bare: list[Group]) -> Group | None:
    """Return the doer of the clause before verb k, or under which it stands, where it only tells what else he did.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
        bare: The phrases behind it that no preposition governs.
    """
    return carried_on(clauses, slots_of, k, bare) or _doer_of_opening(clauses, slots_of, k, bare)


def _doer_of_opening(clauses: Clauses, slots_of: Callable[[int], Slots], k: int, bare: list[Group]) -> Group | None:
    """Return who acts in the clause of بعد أن that opens the sentence: بعد أن استعاد الجيش القرية، | قصف معسكرا."""
    opens = next((u.at for u in clauses.units[:_FRONT] if u.kind == "S"), -1)
    if opens < 0 or clauses.units[k].conj or not clauses.walker.after_comma(k) or not opens_clause(clauses, opens):
        return None
    verbs = [u.at for u in clauses.units[opens + 1 : k] if u.kind == "V"]
    if not verbs or any(u.kind in "VF" for u in clauses.units[:opens]):
        return None
    taken = clauses.head(k).stem in clauses.words.takes and len(bare) == 1 and counted(bare[0])
    if any(u.kind == "S" for u in clauses.units[verbs[0] : k]) or not (taken or _his_act(clauses, k, bare)):
        return None
    doer = slots_of(verbs[0]).agent
    fits = bool(doer) and doer[0].at > opens and bool(doer[0].kinds & (_BANDS if taken else ANYBODY))
    return doer if fits and acts_like(clauses, doer) and agree(clauses, verbs[0], k) else None


def _his_act(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """Whether verb k tells an act, and what stands behind it is no subject of it: وأسرت | ستة, وسيطر على البلدة."""
    if not (acts_as_band(clauses, k) or clauses.head(k).stem in clauses.words.takes_on):
        return False
    if clauses.head(k).pron or len(bare) > 1:
        return False
    return not bare or only_object(clauses, k, bare[0]) or (counted(bare[0]) and is_feminine(clauses, k))
