"""Vehicles that many ride in, which are blown up and blow up nobody: تفجير طائرة ركاب, انفجار حافلة الشرطة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.grammar import Grammar


def boarded(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase names what many ride in, and nothing that is loaded to go off: not طائرة مسيرة, حافلة مفخخة.

    Args:
        unit: The phrase behind a noun of blasts.
        grammar: The sentence.
    """
    words, head = grammar.words, grammar.tokens[unit.head]
    if head.base not in words.boarded:
        return False
    bases = {token.base for token in grammar.tokens[unit.head : unit.j]}
    return bases.isdisjoint(words.loaded) and bases.isdisjoint(words.charged)
