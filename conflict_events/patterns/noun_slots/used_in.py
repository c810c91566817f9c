"""Who uses a weapon in an attack, and which: استخدام النظام الغازات في | قصف البلدة, لجوء الجيش إلى الدبابات."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_SERVES, _OBJECT = frozenset({"في", "ل", "خلال"}), frozenset({"", "الي", "ل"})
_WEAPON = "weapon"
_REACH = 3  # phrases between the use of a weapon and what it is used in


def used_in(clauses: Clauses, k: int, slots: Slots, noun: Callable[[int], Slots]) -> None:
    """Add to the slots of event noun k who uses what in it, where a noun of use before it tells.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots; what is found is added.
        noun: Gives the slots of an event noun, by its unit.
    """
    if clauses.units[k].prep not in _SERVES or k < 2 or not clauses.head(k).base:
        return
    for m in range(k - 1, max(k - 2 - _REACH, -1), -1):
        unit = clauses.units[m]
        if unit.kind != "NP":
            return
        if clauses.head(m).base in clauses.words.uses:
            _tell(clauses, m, k, slots, noun)
            return


def _tell(clauses: Clauses, m: int, k: int, slots: Slots, noun: Callable[[int], Slots]) -> None:
    """Read the weapons between the noun of use at m and the attack at k, and whose use it is."""
    arms: Group = [u for u in clauses.units[m + 1 : k] if _WEAPON in u.kinds and (u.prep in _OBJECT or u.conj)]
    doers = _users(clauses, m, noun)
    if not arms or not doers or doers[0] is arms[0]:
        return
    slots.light, slots.said, slots.means = doers, [], slots.means or arms


def _users(clauses: Clauses, m: int, noun: Callable[[int], Slots]) -> list[Unit]:
    """Return whose use it is: in idafa behind the noun, or within its phrase."""
    unit, head = clauses.units[m], clauses.head(m)
    if head.det or head.pron:
        return []
    if unit.trigger:
        return [u for u in noun(m).genitive if u.kinds & ACTORS]
    k = unit.head + 1
    kinds = kinds_of(clauses.tokens[k]) if k < unit.j else frozenset[str]()
    return [unit.part(k, kinds)] if kinds & ACTORS else []


def take_means(verb: Slots, subject: Group, slots: Slots) -> None:
    """Add to the slots of an attack what the verb above it says was used in it, and by whom.

    استخدم الجيش المروحيات في | قصف البلدة, الصواريخ التي استخدمها الجيش في | قصفها, القنبلة التي استخدمت في | التفجير.

    Args:
        verb: Slots of the verb of using.
        subject: Its subject.
        slots: Those of the attack.
    """
    told, arms = verb.antecedent, [u for u in verb.patient if not u.trigger]
    described = told is not None and _WEAPON in told.kinds
    slots.means = [told] if told is not None and described and not arms else arms
    slots.light = slots.light or [u for u in subject if u is not told and all(u is not arm for arm in slots.means)]
