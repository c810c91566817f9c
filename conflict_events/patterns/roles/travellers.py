"""What was on its way where a place is told that it came from or went to: الحافلة متجهة إلى كذا عندما | هاجموها."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.grammar import Grammar

_WAYS = frozenset({"الي", "من", "نحو", "صوب", "باتجاه"})
_NEAR = 6  # phrases before a goal among which what travels there stands


def traveller(goal: Unit, before: Iterable[Unit], grammar: Grammar, may_be: Callable[[Unit], bool]) -> Unit | None:
    """Return the vehicle or convoy that travels to a place, where a pronoun may mean either, or None.

    Args:
        goal: A phrase that the pronoun may mean.
        before: The phrases before it, nearest first.
        grammar: Their sentence.
        may_be: Whether the pronoun may mean a phrase.
    """
    if goal.prep not in _WAYS or "place" not in goal.kinds:
        return None
    rides = (u for u in islice(before, _NEAR) if grammar.tokens[u.head].base in grammar.words.rides)
    return next((u for u in rides if not u.trigger and may_be(u)), None)
