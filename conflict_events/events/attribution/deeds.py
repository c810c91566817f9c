"""Whoever is named by what others did or suffered: منفذ الهجوم, والد مرتكب المجزرة, أقارب الضحايا, والد أحد الضحايا."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ONE_OF
from conflict_events.events.sentence import Sentence


def with_deed(s: Sentence, unit: Unit) -> Unit:
    """Return a phrase that ends in a word for who did it, or stands by them, with the event noun in idafa behind it."""
    words = s.grammar.words
    last = s.tokens[unit.j - 1]
    one = last.base in ONE_OF and not last.det  # أعلنوا الأحد | سيطرتهم is a day
    if unit.at < 0 or not (one or last.base in words.doers_of | words.kin_of):
        return unit
    end = unit
    for deed in s.units[unit.at + 1 :]:
        owned = deed.kind == "NP" and not (deed.prep or deed.conj) and deed.i == end.j
        if not owned or _known(end) or not (deed.trigger or end.trigger):
            break
        end = deed
    return replace(unit, j=end.j) if _known(end) and end is not unit else unit


def named_by(s: Sentence, unit: Unit) -> Unit | None:
    """Return the phrase that an event noun in idafa belongs to: عائلات | ضحايا | تفجير لوكربي; None where none does."""
    k = unit.at - 1
    while k > 0 and s.units[k].kind == "NP" and s.units[k].trigger:
        k -= 1
    whose = s.units[k] if unit.trigger and k >= 0 else None
    return whose if whose is not None and unit.i < with_deed(s, whose).j else None


def _known(unit: Unit) -> bool:
    """Whether an idafa ends here: الهجوم, عملية الطعن, هجوم | باريس."""
    return unit.definite or "place_name" in unit.kinds
