"""Places behind a second event that is joined to one with a place of its own: غارات على كذا ومعارك | في كذا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_ON = "علي"
_BESIDES = frozenset({"اضافة", "فضلا", "علاوة", "ناهيك"})
_ACT = frozenset({"event"})
_LENGTH = 2  # words of إضافة إلى, فضلا عن


def beyond_joined(s: Sentence, draft: Draft, place: Unit, nowhere: frozenset[str]) -> bool:
    """Whether a place behind an event belongs to what is joined to it: غارات على كذا ومعارك | في كذا.

    قتلى وجرحى إضافة إلى قصف مخازن | في كذا: what is told besides is elsewhere, where it has an object of its own.

    Args:
        s: The sentence.
        draft: The event.
        place: A place of its clause.
        nowhere: Struck things that name no place: غارات على مواقع ومعارك | في كذا were both there.
    """
    if place.at <= draft.unit.at + 1 or draft.type == "statement":
        return False
    for unit in s.units[draft.unit.at + 1 : place.at]:
        if unit.conj and finds_bodies(s, unit):
            return True  # مقتل 40 في هجمات والعثور على جثث | في كذا
        if unit.trigger and unit.conj and not unit.prep and unit.kind == "NP":
            before, behind = s.units[unit.at - 1], s.units[unit.at + 1]
            if any(u.conj and not u.trigger for u in s.units[unit.at + 1 : place.at]):
                continue  # جبال كذا | والإسقاط ونعاض
            if (
                before.prep == _ON
                and before.definite
                and "place" in before.kinds
                and s.tokens[before.head].base not in nowhere
            ):
                return True
            if behind is not place and not (behind.prep or behind.conj) and _besides(s, unit):
                return True
    return False


def _besides(s: Sentence, unit: Unit) -> bool:
    """Whether إضافة إلى, فضلا عن joins a phrase to the one before, and not و."""
    begin = max(unit.first - _LENGTH, 0)
    return any(t.base in _BESIDES for t in s.tokens[begin : unit.head])


def finds_bodies(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is the finding of bodies: والعثور على | جثث."""
    behind = s.units[unit.at + 1]
    return unit.kinds == _ACT and not unit.prep and behind.trigger and behind.prep == _ON and not unit.trigger
