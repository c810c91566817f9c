"""Who is taken with a ship: احتجزوا السفينة وطاقمها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.grammar import Grammar

_SHIP, _PEOPLE = frozenset({"vessel"}), frozenset({"person"})


def aboard(first: Unit, unit: Unit, grammar: Grammar) -> bool:
    """Return whether a phrase joined to a ship names those on it by a pronoun, who share what befalls it.

    Args:
        first: The first of the joined phrases.
        unit: One of them.
        grammar: The sentence.
    """
    crew = unit is not first and unit.conj and not unit.prep and unit.kinds >= _PEOPLE
    return crew and first.kinds >= _SHIP and bool(grammar.head(unit.at).pron)
