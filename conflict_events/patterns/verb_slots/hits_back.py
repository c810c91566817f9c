"""Who answers an attack, where the verb names nobody: رشقوا الشرطة بالحجارة فردت بإطلاق الرصاص."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import REACH, Group

_ON, _MANY = "علي", "وا"


def hits_back(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return whom the verb before verb k of answering befell, if they can be its subject, or None.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
    """
    if not clauses.units[k].conj or clauses.head(k).stem not in clauses.words.hits_back or _named(clauses, k):
        return None
    for n in range(k - 1, max(k - 1 - REACH, -1), -1):
        if clauses.units[n].kind == "V" and not clauses.walker.in_relative(n):
            before = slots_of(n)
            hit = [before.patient, *before.preps.get(_ON, ())]
            return next((group for group in hit if group and _may_answer(clauses, k, group)), None)
    return None


def _named(clauses: Clauses, k: int) -> bool:
    """فردت | القوات بقصف: whether a phrase right behind verb k is its subject."""
    behind = clauses.units[k + 1] if k + 1 < len(clauses.units) else None
    return behind is not None and behind.kind == "NP" and not behind.prep


def _may_answer(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether people agree with verb k: الجنود فردوا, الشرطة فردت, القوات فردت."""
    unit, head = group[0], clauses.tokens[group[0].head]
    if unit.trigger or unit.kinds.isdisjoint(ACTORS):
        return False
    if clauses.head(k).stem.endswith(_MANY):
        return len(group) > 1 or unit.quantity is not None or "plural" in head.tags
    return is_feminine(clauses, k) == (head.stem.endswith(FEMININE) or "force" in unit.kinds)
