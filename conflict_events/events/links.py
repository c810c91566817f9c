"""What events of one sentence lend each other: the attack's doer, weapon, place and time hold for its casualties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.events.sentence import Sentence
from conflict_events.events.settings import zone_places
from conflict_events.patterns.match import owner_of
from conflict_events.patterns.slots import ACTORS

if TYPE_CHECKING:
    from conflict_events.events.assemble import Finished

_LENT_TO = {"casualty", "capture"}


def share(s: Sentence, events: list[Finished]) -> None:
    """Fill what is missing from the events that stand together with an event; changes them in place."""
    strikes = [e for e in events if e.draft.type == "strike"]
    for event in events:
        if event.draft.type != "casualty" and event.draft.pattern.subtype != "detention":
            continue
        source = _source(s, event, strikes)
        if source is not None:
            _from_strike(event, source)
    for event in events:
        if event.draft.type == "strike" and event.draft.pattern.subtype == "clash":
            _other_side(event)
    for event in events:
        _from_zone(s, event)
    for strike in strikes:
        _target_place(strike)
    for event in events:
        doer = {"casualty": "perpetrator", "strike": "attacker"}.get(event.draft.type)
        if doer is not None and not event.roles.get(doer):
            owners = [o for u in event.roles.get("weapon", ()) if (o := owner_of(s.grammar, u)) is not None]
            if owners:
                event.roles[doer] = owners[:1]


def _source(s: Sentence, event: Finished, strikes: list[Finished]) -> Finished | None:
    """Return the attack a casualty comes from: in the same zone, the nearest."""
    k = event.draft.unit.at
    near = [e for e in strikes if e.reporter is event.reporter]
    return min(near, key=lambda e: abs(e.draft.unit.at - k), default=None)


def _from_strike(event: Finished, strike: Finished) -> None:
    lent = (("perpetrator", "attacker"), ("weapon", "weapon"), ("place", "place")) if event.draft.type == "casualty" else (("place", "place"),)
    for mine, theirs in lent:
        if mine == "perpetrator" and strike.factuality != "actual":
            continue
        if not event.roles.get(mine) and strike.roles.get(theirs):
            event.roles[mine] = list(strike.roles[theirs])
        elif mine == "place" and event.roles.get(mine) and not strike.roles.get(theirs):
            strike.roles[theirs] = list(event.roles[mine])
    if not event.times:
        event.times = list(strike.times)
    elif not strike.times:
        strike.times = list(event.times)


def _from_zone(s: Sentence, event: Finished) -> None:
    """Give an event without a place, or a time, that of what is said around it: same speech, nearest phrase."""
    if event.draft.type == "statement":
        return
    begin, end = event.reporter.content if event.reporter is not None and event.reporter.content else (0, len(s.tokens))
    if not s.tokens[event.draft.hit.i].det and event.draft.type != "capture" and not event.roles.get("place"):
        found = zone_places(s, begin, end, event.draft.unit.at)
        if found:
            event.roles["place"] = found


def _other_side(clash: Finished) -> None:
    """اشتباكات مع المسلحين: the other side is whoever does what the clash happens in."""
    sides = clash.roles.get("participant", [])
    outer = clash.draft.slots.outer
    if len(sides) == 1 and sides[0].prep in ("مع", "ضد") and outer is not None:
        doer = [u for u in outer.agent if u.kinds & ACTORS and u is not sides[0]]
        clash.roles["participant"] = doer + sides


def _target_place(strike: Finished) -> None:
    """A struck place is also where it happened, if nothing else says where."""
    if strike.roles.get("place"):
        return
    targets = strike.roles.get("target", [])
    if targets and "place" in targets[0].kinds:
        strike.roles["place"] = [u for u in targets if "place" in u.kinds or not u.kinds]
