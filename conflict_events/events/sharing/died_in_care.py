"""Who died of an attack in a hospital: أصيب ستة في القصف، توفي اثنان منهم في المستشفى السبت.

Where and when they died is neither where nor when they were hit.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DIE = frozenset({"casualty.die_verb", "casualty.die_of_wounds_verb", "casualty.pass_away_verb"})
_HIT = frozenset({"strike", "casualty"})


@contextmanager
def died_in_care(s: Sentence, events: list[Finished], tended: frozenset[str]) -> Iterator[None]:
    """Keep where and when people died in a hospital from what the events of their sentence lend each other.

    Args:
        s: A sentence.
        events: Its events; those who died so have neither place nor time inside the context, and theirs behind it.
        tended: Words for where the hurt are cared for.
    """
    aside = [(e, e.roles.pop("place"), e.times) for e in events if _in_care(s, e, events, tended)]
    for event, _, _ in aside:
        event.times = []
    yield
    for event, place, times in aside:
        event.roles["place"] = place
        event.times = times or [t for t in event.times if t.at < place[0].at]


def _in_care(s: Sentence, event: Finished, events: list[Finished], tended: frozenset[str]) -> bool:
    """Whether an event is a death in a hospital behind an attack or a wound that did not befall the hospital."""
    place = next(iter(event.roles.get("place", ())), None)
    if event.draft.pattern.trigger not in _DIE or place is None or place.prep not in IN:
        return False
    lies_in = s.units[place.at - 1] if place.at else place  # في مستشفى | بالعاصمة
    care = any(u.prep in IN and s.tokens[u.head].base in tended for u in (place, lies_in))
    if not care or place.at < event.draft.unit.at:
        return False
    before = [e for e in events if e.draft.type in _HIT and e.draft.unit.at < event.draft.unit.at]
    return bool(before) and not any(_at(u, place) for e in before for u in e.roles.get("target", ()))


def _at(unit: Unit, place: Unit) -> bool:
    return unit.i == place.i
