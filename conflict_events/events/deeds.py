"""Whoever is named by the attack that he made: قتل منفذ الهجوم, اعتقال مرتكبي المجزرة."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence


def with_deed(s: Sentence, unit: Unit) -> Unit:
    """Return a phrase that ends in a word for who did it, with the event noun in idafa behind it."""
    k = unit.at + 1
    if not 0 < k < len(s.units) or unit.j - 1 != unit.head or s.tokens[unit.head].base not in s.grammar.words.doers_of:
        return unit
    deed = s.units[k]
    owned = deed.kind == "NP" and deed.trigger and not (deed.prep or deed.conj) and deed.i == unit.j
    return replace(unit, j=deed.j) if owned and s.tokens[deed.head].det else unit
