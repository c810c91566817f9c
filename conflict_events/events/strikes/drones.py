"""Drones that nobody's name stands with are the means of a strike, not who makes it: استهدفت طائرات مسيرة المطار."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DOERS, _MEANS = ("attacker", "perpetrator"), "weapon"
_OWNERS = frozenset({"group", "force", "state", "gent", "armed", "org", "person", "place"})


def flown_by_nobody(s: Sentence, event: Finished) -> None:
    """Make drones that strike or kill the means of it; changes the event in place.

    Whose they are may be told (مسيرة تركية, مسيرات تابعة للجيش), and so who attacks.
    """
    for role in _DOERS:
        drones = [u for u in event.roles.get(role, ()) if _is_drone(s, u)]
        if not drones:
            continue
        others = [u for u in event.roles[role] if u not in drones]
        event.roles[role] = others
        if not others:
            del event.roles[role]
        known = {u.i for u in event.roles.get(_MEANS, ())}
        event.roles[_MEANS] = [*event.roles.get(_MEANS, ()), *(u for u in drones if u.i not in known)]


def _is_drone(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase names drones, and no word of it whose they are."""
    words, tokens = s.grammar.words, s.tokens[unit.i : unit.j]
    flown = [t.base in words.craft or t.base in words.loaded for t in tokens]
    if not flown or not flown[0] or not any(t.base in words.drones for t in tokens):
        return False
    others = [t for t, told in zip(tokens, flown, strict=True) if not told]
    return not any(kinds_of(t) & _OWNERS or t.base in words.drones_of for t in others)
