"""What those are who are suspected of being with a group: المشتبه بانتمائهم إلى التنظيم, متهمين بالانتماء للحركة."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_TO = frozenset({"الي", "ب", "مع"})


def belonging_end(row: Row, j: int, words: PhraseWords, build: Callable[[int], Unit | None]) -> int | None:
    """Return one past the group that somebody is suspected of being with.

    Args:
        row: The sentence.
        j: The word with ب that may say so, behind the participle.
        words: Word lists of the language.
        build: Builds the phrase that begins at a token.

    Returns:
        One past the last token of the group, or None where the word says nothing of the kind.
    """
    token = row.tokens[j]
    if token.prep != "ب" or token.base not in words.belonging or row.tokens[j - 1].base not in words.suspected:
        return None
    at = j + 1
    if at >= len(row.tokens):
        return None
    at += row.tokens[at].form in _TO
    if at == j + 1 and row.tokens[at].prep != "ل":
        return None
    group = build(at) if row.nominal(at) else None
    return group.j if group is not None and not (group.empty or group.trigger) else None
