"""What an attack hit, as a verb says that goes on with where and when it was: وقع الهجوم الجمعة | واستهدف مركزا."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_REACH = 7  # units from the verb of happening to the one of hitting
_HAPPENS, _HITS = "light_happen", "light_target"
_HER = "ت"


def hit_then(clauses: Clauses, verb: Callable[[int], Slots], k: int) -> Group:
    """Return what the verb hits that و joins to the one by which event noun k happened, or nothing.

    وقع الهجوم الجمعة | واستهدف مركزا; الهجوم وقع في كابول | واستهدف مركزا.

    Args:
        clauses: The sentence.
        verb: Gives the slots of a verb, by its unit.
        k: The event noun.
    """
    units, m = clauses.units, _happened(clauses, k)
    if m < 0:
        return []
    for n in range(max(m, k) + 1, min(max(m, k) + _REACH, len(units))):
        unit = units[n]
        if unit.kind in "SR" or (unit.kind == "NP" and unit.trigger):
            return []
        if unit.kind == "V":
            alike = clauses.head(m).stem.endswith(_HER) == clauses.head(n).stem.endswith(_HER)
            goes_on = bool(unit.conj) and alike and _HITS in clauses.carries(n) and not clauses.head(n).pron
            hit = verb(n)
            return hit.patient if goes_on and all(u.at < n for u in hit.agent) else []
    return []


def _happened(clauses: Clauses, k: int) -> int:
    """Return the verb right before an event noun, or the first behind it, that says only that it happened; or -1."""
    units = clauses.units
    if k and units[k - 1].kind == "V" and not units[k].prep:
        return k - 1 if _HAPPENS in clauses.carries(k - 1) else -1
    for m in range(k + 1, min(k + _REACH, len(units))):
        if units[m].kind == "V":
            return m if _HAPPENS in clauses.carries(m) and not units[m].conj else -1
        if units[m].kind == "S" or (units[m].kind == "NP" and units[m].trigger):
            return -1
    return -1
