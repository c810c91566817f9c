"""Ordinal numbers up to 39, as days and hours use them: `الأول`, `الحادية عشرة`, `الثاني والعشرين`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.text.tokens import Token


@dataclass(frozen=True, slots=True)
class Ordinal:
    """An ordinal read from tokens `i:j` (half-open)."""

    i: int
    j: int
    value: int


def read_ordinal(tokens: Sequence[Token], i: int, dates: DateGrammar) -> Ordinal | None:
    """Read the ordinal that begins at token `i`.

    Args:
        tokens: One sentence.
        i: Where to begin, 0-based.
        dates: The time words.

    Returns:
        The ordinal, or None.
    """
    word = dates.word(tokens, i)
    if word is None or word.key not in dates.ordinals:
        return None
    value = dates.ordinals[word.key]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is not None and following.form in dates.teen and value < 10:
        return Ordinal(i, i + 2, value + 10)
    if following is not None and following.form in dates.teen and value == 11:
        return Ordinal(i, i + 2, 11)
    tens = dates.word(tokens, i + 1)
    if (
        tens
        and tens.conj == "و"
        and tens.det == word.det
        and dates.ordinals.get(tens.key, 0) >= 20
        and (value < 10 or value == 11)
    ):
        return Ordinal(i, i + 2, dates.ordinals[tens.key] + (1 if value == 11 else value))
    return None if value == 11 else Ordinal(i, i + 1, value)
