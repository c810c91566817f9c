"""Phrases that are joined, whom one pronoun means: بلدتي كذا وكذا … منهما."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import Group


def joined(unit: Unit, grammar: Grammar) -> Group:
    """Return a phrase with what it is joined to: بلدتي حمورية | وسقبا … منهما.

    Args:
        unit: The last of the phrases.
        grammar: The sentence.
    """
    group = [unit]
    while group[0].conj and not group[0].prep and group[0].at > 0 and grammar.units[group[0].at - 1].kind == "NP":
        group.insert(0, grammar.units[group[0].at - 1])
    return group
