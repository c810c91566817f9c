"""Who announces an act by a noun, and so has done it: إعلان الجيش | استعادة المدينة, رد الجيش بالإعلان عن | قصف."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_ANNOUNCING = frozenset({"اعلان"})
_OF, _BY = frozenset({"", "عن"}), frozenset({"ب", "الي"})
_REACH = 4  # units from the verb to the noun of announcing


def announcer(clauses: Clauses, k: int, verb: Callable[[int], Slots]) -> Group:
    """Return who announces event noun k by a noun, or nobody.

    إعلان القوات | السيطرة على المطار, إعلان الجيش عن | قصف; رد المتمردون بالإعلان عن | قصف سفينة.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        verb: Gives the slots of a verb, by its unit.
    """
    if k < 2 or clauses.units[k].prep not in _OF or clauses.units[k].conj:
        return []
    noun, who = clauses.units[k - 2 : k]
    if noun.trigger and clauses.head(noun.at).base in _ANNOUNCING:
        if who.kind != "NP" or who.prep or who.trigger:
            return []
        seat = clauses.head(who.at).base in clauses.words.seats  # إعلان بغداد تحرير المدينة
        return [who] if who.kinds & ACTORS or seat else []
    alone = who.kind == "NP" and who.prep in _BY and clauses.head(who.at).base in _ANNOUNCING
    return _who_turns_to_it(clauses, who.at, verb) if alone and not clauses.head(who.at).pron else []


def _who_turns_to_it(clauses: Clauses, n: int, verb: Callable[[int], Slots]) -> Group:
    """رد المتمردون | بالإعلان عن قصف: return the doer of the verb that leads to the noun of announcing at unit n."""
    for m in range(n - 1, max(n - 1 - _REACH, -1), -1):
        unit = clauses.units[m]
        if unit.kind == "V":
            told = verb(m)
            return [u for u in told.agent or told.patient if u.kinds & ACTORS and u.at < n]
        if unit.kind not in ("NP", "T") or unit.trigger:
            return []
    return []
