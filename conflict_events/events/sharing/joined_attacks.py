"""Who else killed by an attack that is joined to another: قتلوا في مواجهات مع الجيش | وغارات للتحالف."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AGAINST
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DOERS = ("attacker", "participant")


def by_joined_attacks(s: Sentence, event: Finished, strike: Finished, strikes: Sequence[Finished]) -> None:
    """Add to who killed by an attack those who made the attacks joined to it; changes the event in place.

    Args:
        s: The sentence.
        event: A casualty or a capture.
        strike: The attack that it comes from.
        strikes: All attacks of the sentence.
    """
    killers = event.roles.get("perpetrator", [])
    theirs = {u.i for role in _DOERS for u in strike.roles.get(role, ())}
    if event.draft.type != "casualty" or bool(killers) != bool(theirs) or any(u.i not in theirs for u in killers):
        return
    known = {u.i for u in (*killers, *event.roles.get("victim", ()))}
    for other in strikes:
        if goes_on(s, strike, other):
            more = [u for u in _doers(other) if u.i not in known]
            if more:
                event.roles["perpetrator"] = [*event.roles.get("perpetrator", ()), *more]
            known |= {u.i for u in more}


def _doers(strike: Finished) -> list[Unit]:
    """Return who made an attack, or whom a clash says those who fell in it fought: غارات جوية | ومواجهات مع الجيش."""
    foes = [u for u in strike.roles.get("participant", ()) if u.prep in AGAINST]
    return foes if strike.draft.pattern.subtype == "clash" else strike.roles.get("attacker", [])


def goes_on(s: Sentence, strike: Finished, other: Finished) -> bool:
    """Whether an event noun is joined to an attack noun before it, over nothing but phrases of that one."""
    first, unit = strike.draft.unit, other.draft.unit
    if strike.draft.hit.verb or other.draft.hit.verb or not unit.conj or unit.at <= first.at or not first.prep:
        return False
    between = s.units[first.at + 1 : unit.at]
    return unit.prep in ("", first.prep) and all(
        u.kind == "T" or (u.kind == "NP" and not u.conj) or s.grammar.walker.is_mark(u.at, COMMAS) for u in between
    )
