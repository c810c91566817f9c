"""Who is able to do what an event noun says, as a noun tells: تملك الحركة القدرة على شن | هجمات, قدرة الجيش على كذا."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_ON, _WITH, _FROM = "علي", "لدي", "من"
_LED = 3  # units of a clause that tells who leads somebody
_CARRIES = frozenset({"light_agent"})
_REACH = 4  # units from the verb of having to the ability


def who_is_able(clauses: Clauses, k: int, verb: Callable[[int], Slots]) -> Group:
    """Return whose ability it is to do what event noun k says; else nobody.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        verb: Gives the slots of a verb, by its unit.
    """
    first = k - 1 if k and not clauses.units[k].prep and clauses.carries(k - 1) & _CARRIES else k
    prep = clauses.units[first].prep if first > 0 else ""
    if prep == _FROM:
        return _who_is_kept(clauses, first)
    if prep != _ON:
        return []
    m = first - 1
    if clauses.units[m].kind != "NP" or clauses.head(m).base not in clauses.words.ability:
        return []
    unit = clauses.units[m]
    if unit.head + 1 < unit.j and not clauses.head(m).det:
        kinds = kinds_of(clauses.tokens[unit.head + 1])
        return [replace(unit.part(unit.head + 1, kinds), prep="", conj=False)] if kinds & ACTORS else []
    return _who_has_it(clauses, m, verb)


def _who_is_kept(clauses: Clauses, first: int) -> Group:
    """منع | التحالف من شن هجوم, منع التحالف الذي تقوده كذا من شنه: return who is kept from an act."""
    for m in (first - 1, first - 1 - _LED):
        unit = clauses.units[m] if m >= 0 else None
        if unit is None or unit.kind != "NP" or clauses.head(m).base not in clauses.words.hinders:
            continue
        k = unit.head + 1
        kinds = kinds_of(clauses.tokens[k]) if k < unit.j and not clauses.head(m).det else frozenset[str]()
        return [replace(unit.part(k, kinds), prep="", conj=False)] if kinds & ACTORS else []
    return []


def _who_has_it(clauses: Clauses, n: int, verb: Callable[[int], Slots]) -> Group:
    """تملك | الحركة القدرة, لدى | الجماعة القدرة: return who has the ability that unit n names."""
    for m in range(n - 1, max(n - 1 - _REACH, -1), -1):
        unit = clauses.units[m]
        if unit.kind == "V":
            slots = verb(m) if clauses.head(m).stem in clauses.words.possesses else None
            return [u for u in slots.agent if u.kinds & ACTORS] if slots is not None else []
        if unit.kind not in ("NP", "T", "F") or unit.trigger:
            return []
        if unit.prep == _WITH:
            return [unit] if unit.kinds & ACTORS else []
    return []
