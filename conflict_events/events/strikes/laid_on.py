"""On whom the blame for an event is laid: ألقت كييف باللوم على موسكو في القصف, هجوم وجه الاتهام فيه إلى الحركة."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS

_DOER, _HIT = "attacker", "target"
_DOERS = {"strike": _DOER, "casualty": "perpetrator", "capture": "captor"}
_TAKEN = "detention"
_BLAME = frozenset({"statement.blame_verb"})
_ACCUSES, _LAYS = "statement.accuse_verb", frozenset({"القي", "القت", "القوا", "يلقي", "تلقي", "يلقون"})
_ON = frozenset({"علي", "الي", "ل"})
_FOR = frozenset({"في", "ب", "عن", "بسبب"})
_PLACE, _STATE = frozenset({"place"}), frozenset({"state"})
_REACH = 8


def blame_laid_on(s: Sentence, events: list[Finished]) -> None:
    """Fill who did what somebody is blamed for by an expression of blaming; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for blame in events:
        if not _blames(s, blame) or blame.factuality != "actual":
            continue
        at = blame.draft.unit.at
        who = {u.i for u in blame.roles.get("speaker", ())}
        for kind, role in _DOERS.items():
            done = [e for e in events if e.draft.type == kind and _may_be_theirs(e, role, who)]
            event = next((e for e in done if _told_with(s, e.draft.unit, at)), None)
            if event is not None and (blamed := _blamed(s, at, event.draft.unit)):
                event.roles[role] = blamed
                _not_hit(event, blamed)


def _may_be_theirs(event: Finished, role: str, who: set[int]) -> bool:
    """Whether nobody but those who blame is read as the doer of what a noun tells."""
    subtype = event.draft.pattern.subtype
    if event.draft.hit.verb or (event.draft.type == "capture" and subtype != _TAKEN):
        return False
    return who.issuperset(u.i for u in event.roles.get(role, ()))


def _blames(s: Sentence, saying: Finished) -> bool:
    """Whether an expression lays blame on somebody whom a preposition names: ألقت باللوم على, ألقت بالمسؤولية على."""
    trigger = saying.draft.pattern.trigger
    lays = trigger == _ACCUSES and bool(saying.draft.hit.tail)
    return trigger in _BLAME or (lays and s.tokens[saying.draft.hit.i].stem in _LAYS)


def _told_with(s: Sentence, attack: Unit, at: int) -> bool:
    """Whether an attack is what the blame at a unit is for: باللوم … في | القصف, or what its clause describes."""
    if at < attack.at <= at + _REACH:
        carrier = s.units[attack.at - 1]  # في تنفيذ | هجمات
        led = carrier.prep if carrier.at > at and s.grammar.carries(carrier.at) and not attack.prep else attack.prep
        return led in _FOR and not any(u.kind in "VSR" for u in s.units[at + 1 : attack.at])
    verb = next((u for u in reversed(s.units[max(at - _REACH, 0) : at + 1]) if u.kind == "V"), None)
    return verb is not None and attack.at < verb.at and s.grammar.verb(verb.at).antecedent is attack


def _blamed(s: Sentence, at: int, attack: Unit) -> list[Unit]:
    """Return whom the preposition behind an expression of blaming governs, and who is joined to him.

    باللوم في الهجوم | على الفندق | على الحركة: what stands right behind the attack is hit, where another على follows.
    """
    found: list[Unit] = []
    led = [u.at for u in s.units[at + 1 : at + 1 + _REACH] if u.prep in _ON]
    first = led[-1] if len(led) > 1 and led[0] == attack.at + 1 else at + 1
    for unit in s.units[first : at + 1 + _REACH]:
        if unit.kind in "VSR":
            break
        actor = unit.kind == "NP" and not unit.trigger and bool(unit.kinds & ACTORS or unit.kinds == _PLACE)
        if actor and ((unit.prep in _ON and not found) or (found and unit.conj and not unit.prep)):
            found.append(replace(unit, kinds=unit.kinds | _STATE) if unit.kinds == _PLACE else unit)
        elif found:
            break
    return found


def _not_hit(attack: Finished, blamed: list[Unit]) -> None:
    """Take those blamed from what the attack hits: باللوم، في هجوم دوما، على موسكو."""
    theirs = {u.i for u in blamed}
    hit = [u for u in attack.roles.get(_HIT, ()) if u.i not in theirs]
    attack.roles[_HIT] = hit
    if not hit:
        del attack.roles[_HIT]
