"""Participles that tell which place is meant where it has no name: المرتفعات | المطلة على الطريق."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.row import Row

_HE = "الذي"
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
    if token.base not in words.telling:  # nearly all words
        return False
    lies = token.base in words.locating
    if not (token.det or lies):
        return False
    place = words.main(row, head, j)
    while place.base in words.light and place.i + 1 < j:
        place = row.tokens[place.i + 1]  # جميع المناطق
    if (not place.det and not lies) or bool(place.det) != bool(token.det) or "place_nouns" not in place.tags:
        return False
    if lies and (place.base not in words.lands or place.i + 1 != j):
        return False  # البلدة | القريبة من المدينة is known, منطقة صناعية | قريبة من المدينة described
    if any(row.classes[k] == "X" or row.tokens[k].tags & _NAMES for k in range(place.i, j)) or j + 1 >= len(row.tokens):
        return False
    behind = row.tokens[j + 1]
    if j + 3 < len(row.tokens) and row.tokens[j + 3].form == _HE:
        return False  # المنطقة الحدودية مع الأردن | الذي أعلن
    return (behind.prep or behind.form) in words.telling[token.base]
