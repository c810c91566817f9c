"""Whoever is named by what others did or suffered: منفذ الهجوم, والد مرتكب المجزرة, أقارب الضحايا, والد أحد الضحايا."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ONE_OF
from conflict_events.events.sentence import Sentence

_FALLEN = frozenset({"قتيل", "قتيلة", "جريح", "جريحة", "مصاب", "مصابة", "ضحية"})
_KIN = frozenset({"person", "person_name", "title"})


def with_deed(s: Sentence, unit: Unit) -> Unit:
    """Return a phrase that ends in a word for who did it, or stands by them, with the event noun in idafa behind it."""
    last, words = s.tokens[unit.j - 1], s.grammar.words
    one = last.base in ONE_OF and not last.det  # أعلنوا الأحد | سيطرتهم is a day
    if unit.at < 0 or not (one or last.base in words.doers_of or last.base in words.kin_of):
        return unit
    end = unit
    while not end.definite and end.at + 1 < len(s.units):  # هجوم | باريس
        deed = s.units[end.at + 1]
        owned = deed.kind == "NP" and not (deed.prep or deed.conj) and deed.i == end.j
        if not owned or not (deed.trigger or end.trigger):
            break
        end = deed
    return replace(unit, j=end.j) if end.definite and end is not unit else unit


def named_by(s: Sentence, unit: Unit) -> Unit | None:
    """Return the phrase that an event noun in idafa belongs to: عائلات | ضحايا | تفجير لوكربي; None where none does."""
    if not unit.trigger:
        return None
    k = unit.at - 1
    while k > 0 and s.units[k].kind == "NP" and s.units[k].trigger:
        k -= 1
    return s.units[k] if k >= 0 and unit.i < with_deed(s, s.units[k]).j else None


def of_the_dead(s: Sentence, before: Unit, unit: Unit) -> bool:
    """شقيقة الجندي | القتيل, والد المسعفة | الجريحة: whether one who fell is told of in the phrase before.

    Args:
        s: The sentence.
        before: A phrase of who speaks.
        unit: What stands behind it.
    """
    head = s.tokens[unit.head]
    one = head.base in _FALLEN and bool(head.det) and unit.j == unit.head + 1
    return one and not (unit.prep or unit.conj) and before.j == unit.first and bool(before.kinds & _KIN)
