"""Whose the bodies are that a pronoun alone tells: قتل عشرات الجنود وتركت جثثهم, خطفوا الراهب ثم عثر على جثته."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import POINTING
from conflict_events.events.casualties.those_meant import told_by
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.agreeing import counted_alike, many_counted
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH

_PEOPLE = frozenset({"person", "armed", "gent", "title", "person_name", "group"})
_NO_PEOPLE = frozenset({"place", "state", "outlet", "outlet_noun", "event", "weapon", "vehicle"})
_SUFFERERS = ("victim", "object", "target")


def bodies_of(s: Sentence, event: Finished, events: list[Finished]) -> list[Unit]:
    """Return those whose bodies a pronoun tells of: whom an act before befell, else nobody.

    Args:
        s: The sentence.
        event: A casualty.
        events: All of the sentence.
    """
    token, at = s.tokens[event.draft.hit.i], event.draft.unit.at
    if event.draft.hit.verb or token.pron not in POINTING or token.base not in s.grammar.words.bodies:
        return []
    told = told_by(event)
    befallen = {u.i for e in events if e is not event for role in _SUFFERERS for u in e.roles.get(role, ())}
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        if unit.i in befallen and unit.i not in told and _may_be(s, unit, token.pron):
            return [replace(unit, prep="")]
    return []


def _may_be(s: Sentence, unit: Unit, pron: str) -> bool:
    """Whether a phrase is of people, and of as many as a pronoun."""
    if unit.empty or not unit.kinds & _PEOPLE or unit.kinds & _NO_PEOPLE:
        return False
    if many_counted(unit):
        return counted_alike(unit, pron, s.grammar)
    return agrees(s.tokens[unit.head], pron)
