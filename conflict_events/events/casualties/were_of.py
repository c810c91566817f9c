"""Whom it is said that the dead or hurt were of: القتلى في القصف هم | من الأطفال, الضحايا كانوا | من المارة."""

from __future__ import annotations

from itertools import takewhile

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.casualties.still_so import still_so
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_NOUNS = frozenset({"casualty.dead_noun", "casualty.hurt_person_noun"})
_ARE = frozenset({"هم", "هن", "كانوا", "كن", "كانا", "يكونون"})
_PARTS = frozenset({"نصف", "ثلث", "ثلثي", "ربع", "بعض", "عدد", "احد", "احدي"})
_OF, _REACH = "من", 4  # units from the dead to what is said of them
_PEOPLE = frozenset({"person", "armed", "gent", "group", "force"})


def were_of(s: Sentence, event: Finished) -> list[Unit]:
    """Return those of whom a sentence says that the dead or hurt were, or that they are still so, or nothing.

    Args:
        s: The sentence.
        event: A casualty.
    """
    if found := still_so(s, event):
        return found
    if event.draft.pattern.trigger not in _NOUNS or not s.tokens[event.draft.hit.i].det:
        return []
    if s.tokens[max(event.draft.hit.i - 1, 0)].base in _PARTS:
        return []
    for unit in s.units[event.draft.unit.at + 1 : event.draft.unit.at + 1 + _REACH]:
        if unit.kind == "F" and s.tokens[unit.head].form in _ARE:
            return _said(s, unit.at + 1)
        if unit.kind != "NP" or unit.conj:
            return []
    return []


def _said(s: Sentence, k: int) -> list[Unit]:
    """Return the phrase at unit k where it tells who people are: من المارة, نساء."""
    unit = s.units[k] if k < len(s.units) else None
    people = unit is not None and unit.kind == "NP" and not unit.trigger and not unit.empty and unit.kinds & _PEOPLE
    if unit is None or not people or unit.conj:
        return []
    more = takewhile(lambda u: u.kind == "NP" and u.conj and not (u.prep or u.trigger), s.units[k + 1 :])
    told = unit.prep == _OF or not (unit.prep or unit.definite)
    return [unit, *(u for u in more if u.kinds & _PEOPLE)] if told else []
