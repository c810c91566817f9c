"""Whoever is named by what others did or suffered: منفذ الهجوم, والد مرتكب المجزرة, أقارب الضحايا."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence


def with_deed(s: Sentence, unit: Unit) -> Unit:
    """Return a phrase that ends in a word for who did it, or stands by them, with the event noun in idafa behind it."""
    k, words = unit.at + 1, s.grammar.words
    if not 0 < k < len(s.units) or s.tokens[unit.j - 1].base not in words.doers_of | words.kin_of:
        return unit
    deed = s.units[k]
    owned = deed.kind == "NP" and deed.trigger and not (deed.prep or deed.conj) and deed.i == unit.j
    return replace(unit, j=deed.j) if owned and s.tokens[deed.head].det else unit
