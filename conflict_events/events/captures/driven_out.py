"""Who drove whom out of a place, in a clause about it: القرى التي طرد منها المتمردون, المدن التي طردوا منها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import POINTING
from conflict_events.events.captures.takers import doers_before
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH

_EXPELS = frozenset({"capture.expel_verb", "capture.bring_out_verb"})
_FROM, _OBLIQUE, _THEY = "من", "ين", "وا"


def name_driven_out(s: Sentence, events: list[Finished]) -> None:
    """Fill who was driven out of a place that a clause describes, and by whom; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        slots = event.draft.slots
        if event.draft.pattern.trigger not in _EXPELS or _FROM not in slots.resumed or slots.antecedent is None:
            continue
        if "place" not in slots.antecedent.kinds:
            continue
        event.roles["object"] = [slots.antecedent]
        pron = s.tokens[event.draft.hit.i].pron
        named = [u for u in _named(event) if u.at > event.draft.unit.at]
        _tell(s, events, event, pron, named)


def _named(event: Finished) -> list[Unit]:
    return [u for role in ("captor", "loser") for u in event.roles.pop(role, ())]


def _tell(s: Sentence, events: list[Finished], event: Finished, pron: str, named: list[Unit]) -> None:
    """Set who drives out and who is driven out, by the ending of the verb and of who stands behind it."""
    stem = s.tokens[event.draft.hit.i].stem
    if pron in POINTING:  # المناطق التي طرده | الجيش منها
        event.roles["captor"], event.roles["loser"] = named, _meant(s, event, pron)
    elif len(named) > 1:
        event.roles["captor"], event.roles["loser"] = named[:1], named[1:]
    elif named and (stem.endswith(_THEY) or s.tokens[named[0].head].stem.endswith(_OBLIQUE)):
        event.roles["captor"], event.roles["loser"] = doers_before(s, events, event), named
    else:
        event.roles["loser"] = named or doers_before(s, events, event)
    for role in ("captor", "loser"):
        if not event.roles.get(role):
            event.roles.pop(role, None)


def _meant(s: Sentence, event: Finished, pron: str) -> list[Unit]:
    """Return the power before the place that a pronoun on the verb may mean."""
    end = event.draft.slots.antecedent.at if event.draft.slots.antecedent is not None else event.draft.unit.at
    before = (u for u in reversed(s.units[max(end - REACH, 0) : end]) if u.kind == "NP" and u.kinds & KINDS["fighters"])
    return next(([u] for u in before if agrees(s.tokens[u.head], pron)), [])
