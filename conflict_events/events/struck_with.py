"""Attacks that a verb tells with a noun of means: استهدف الطيران بغارتين جسرا, قصفت الطائرات بثلاث غارات منزلا."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_RESTATES = "strike.hit_verb"
_LENT = ("attacker", "target", "weapon")
_REACH = 8
_MEANS = "ب"


def with_their_means(s: Sentence, events: list[Finished]) -> list[Finished]:
    """Lend an attack that is the means of a verb of hitting who and what the verb names.

    Args:
        s: The sentence.
        events: Its events, in trigger order; changed in place.

    Returns:
        The events that are left: a verb that says no more than that something was hit is told by the noun.
    """
    gone = set()
    for verb, noun in pairwise(e for e in events if e.draft.type == "strike"):
        if verb.draft.hit.verb and not noun.draft.hit.verb and _is_means(s, verb, noun):
            _lend(verb, noun)
            if verb.draft.pattern.trigger == _RESTATES:
                gone.add(id(verb))
    return [e for e in events if id(e) not in gone] if gone else events


def _is_means(s: Sentence, verb: Finished, noun: Finished) -> bool:
    """Whether an event noun without the article stands behind ب in the clause of a verb."""
    at, unit = verb.draft.unit.at, noun.draft.unit
    if unit.prep != _MEANS or unit.at - at > _REACH or s.tokens[noun.draft.hit.i].det or "attacker" in noun.roles:
        return False
    return not any(u.kind in "VSR" or (u.kind == "NP" and u.trigger) for u in s.units[at + 1 : unit.at])


def _lend(verb: Finished, noun: Finished) -> None:
    behind = [u for u in verb.roles.get("target", ()) if u.at > verb.draft.unit.at]
    for role in _LENT:
        if verb.roles.get(role) and (behind or verb.roles.get("attacker")):
            noun.roles[role] = list(verb.roles[role])
    if verb.roles.get("place"):
        noun.roles["place"] = list(verb.roles["place"])
    noun.times = noun.times or verb.times
