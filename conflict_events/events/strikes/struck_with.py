"""Attacks that a verb tells with a noun of means: استهدف الطيران بغارتين جسرا, استهداف حي بغارة."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_RESTATES, _CARRIES = "strike.hit_verb", "light_inflict"
_SHELLS = "strike.shell_verb"
_AIM = "strike.other.aim_noun"
_LENT = ("attacker", "target", "weapon")
_AT = frozenset({"ل", "علي"})
_FIGHTERS = frozenset({"armed", "force"})
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
        if _is_salvo(s, verb, noun):
            verb.roles.setdefault("weapon", [noun.draft.unit])
            gone.add(id(noun))
        elif _is_means(s, verb, noun) and (verb.draft.hit.verb or _aims(verb, noun)):
            _lend(verb, noun)
            carries = _CARRIES in s.grammar.carries(verb.draft.unit.at)  # باغتت القوات المتمردين | بهجوم
            if verb.draft.pattern.trigger == _RESTATES or carries or not verb.draft.hit.verb:
                gone.add(id(verb))
    return [e for e in events if id(e) not in gone] if gone else events


def _is_means(s: Sentence, verb: Finished, noun: Finished) -> bool:
    """Whether an event noun without the article stands behind ب in the clause of a verb."""
    at, unit = verb.draft.unit.at, noun.draft.unit
    others = noun.roles.get("attacker", ()) and noun.roles["attacker"] != verb.roles.get("attacker")
    if noun.draft.hit.verb or s.tokens[noun.draft.hit.i].det or others:
        return False
    if unit.prep != _MEANS or unit.at - at > _REACH:
        return False
    return not any(u.kind in "VSR" or (u.kind == "NP" and u.trigger) for u in s.units[at + 1 : unit.at])


def _is_salvo(s: Sentence, verb: Finished, noun: Finished) -> bool:
    """قصفت السرايا الثكنة | برشقة صاروخية: whether a salvo is what a verb of shelling fires, and no second attack."""
    fired = verb.draft.pattern.trigger == _SHELLS and s.tokens[noun.draft.hit.i].base in s.grammar.words.salvos
    return fired and _is_means(s, verb, noun)


def _aims(event: Finished, noun: Finished) -> bool:
    """Whether a masdar of aiming tells what a noun of means hit: استهداف حي | بغارة, الطائرات | بغارات معسكرا."""
    if event.draft.pattern.id != _AIM or not event.roles.get("target"):
        return False
    if any(u.kinds & _FIGHTERS for u in event.roles["target"]):
        if hit := _behind(noun):
            event.roles["attacker"], event.roles["target"] = event.roles["target"], hit
        return bool(hit) or _AT.isdisjoint(noun.draft.slots.preps)  # استهداف الطائرات بغارات | لمواقع
    return True


def _behind(noun: Finished) -> list[Unit]:
    """Return what stands right behind a noun of means and is what it hit: بغارات | معسكرا."""
    return next((g for g in noun.draft.slots.bare if g[0].at == noun.draft.unit.at + 1), [])


def _lend(verb: Finished, noun: Finished) -> None:
    behind = [u for u in verb.roles.get("target", ()) if u.at > verb.draft.unit.at]
    for role in _LENT:
        if verb.roles.get(role) and (behind or verb.roles.get("attacker")):
            noun.roles[role] = list(verb.roles[role])
    if verb.roles.get("place"):
        noun.roles["place"] = list(verb.roles["place"])
    noun.times = noun.times or verb.times
