"""Verbs parted from what their doer does by what went before it: تمكنت القوات بعد معارك من السيطرة على البلدة."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_TO = frozenset({"الي", "علي"})
_REACH = 5


def completes(clauses: Clauses, m: int, k: int) -> bool:
    """Whether event noun k is what the doer of verb m does, whatever happened before stands between.

    Args:
        clauses: The sentence.
        m: Unit of the verb.
        k: Unit of the event noun.
    """
    words, prep = clauses.words, clauses.units[k].prep
    own = {"من": words.completed_from, "في": words.completed_in, "الي": words.completed_to}.get(prep)
    if own is None or clauses.head(m).stem not in own:
        return False
    return not any(u.prep == prep and "event" in u.kinds for u in clauses.units[m + 1 : k])


def who_resorts(clauses: Clauses, k: int, verb: Callable[[int], Slots]) -> Group:
    """Return who resorts to event noun k: لجأت القوات إلى قصف الحي, but not لجأ السكان إلى المدارس من القصف."""
    if clauses.units[k].prep not in _TO:
        return []
    for unit in reversed(clauses.units[max(k - _REACH, 0) : k]):
        if unit.kind == "V":
            stem, again = clauses.head(unit.at).stem, clauses.words.returns
            leads = stem in clauses.words.resorts or (stem in again and not clauses.head(k).det)
            slots = verb(unit.at) if leads else None
            doers = (slots.agent or slots.patient) if slots is not None else []
            return [u for u in doers if u.kinds & ACTORS]
        if unit.kind not in ("NP", "T", "F") or unit.prep or unit.trigger:
            return []
    return []
