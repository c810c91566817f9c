"""Participles that tell which place is meant where it has no name: المرتفعات | المطلة على الطريق."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.row import Row

_NAMES = frozenset({"cities", "name_place", "states"})


def tells_which(row: Row, head: int, j: int, words: PhraseWords) -> bool:
    """Tell whether a participle and its preposition identify the nameless place that a phrase is about.

    Args:
        row: The sentence.
        head: The first word of the phrase.
        j: The participle.
        words: Word lists.
    """
    token = row.tokens[j]
    if token.base not in words.telling or not token.det:  # nearly all words
        return False
    place = words.main(row, head, j)
    while place.base in words.light and place.i + 1 < j:
        place = row.tokens[place.i + 1]  # جميع المناطق
    if not place.det or "place_nouns" not in place.tags:
        return False
    if any(row.classes[k] == "X" or row.tokens[k].tags & _NAMES for k in range(place.i, j)) or j + 1 >= len(row.tokens):
        return False
    behind = row.tokens[j + 1]
    return (behind.prep or behind.form) in words.telling[token.base]
