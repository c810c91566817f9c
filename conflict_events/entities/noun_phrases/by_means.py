"""Expressions that tell with what something is done as باستخدام does: عن طريق طائرة مسيرة, من خلال عبوة ناسفة."""

from __future__ import annotations

from functools import cache

from conflict_events.entities.noun_phrases.growth import NounPhrases
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_USING = "باستخدام"


def by_means(row: Row, i: int, phrases: NounPhrases, means: frozenset[tuple[str, ...]], conj: bool) -> Unit | None:
    """Return the weapon behind an expression of means at token i, governed as by one preposition, or None.

    Args:
        row: The sentence.
        i: A preposition.
        phrases: Builds the phrase.
        means: The expressions, word by word.
        conj: Whether it is joined to what stands before.
    """
    if i + 1 >= len(row.tokens) or row.tokens[i + 1].form not in _behind(means):  # nearly all prepositions
        return None
    first = row.tokens[i].form.removeprefix(row.tokens[i].conj)
    for longer in (3, 2):
        words = (first, *(t.form for t in row.tokens[i + 1 : i + longer]))
        if words in means and row.nominal(i + longer):
            unit = phrases.build(row, i, i + longer, _USING, conj)
            if unit is not None and "weapon" in unit.kinds:
                return unit
    return None


@cache
def _behind(means: frozenset[tuple[str, ...]]) -> frozenset[str]:
    """Return the second words of the expressions."""
    return frozenset(second for _, second, *_ in means)
