"""Where two words govern as one preposition, and where each of them stands for itself: خرجت عن سيطرة | الجيش."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.row import Row

_ABOUT, _REACH = "عن", 6  # tokens from خروج to عن سيطرة


def one_preposition(row: Row, i: int, words: PhraseWords) -> bool:
    """Whether a preposition and the noun behind it may govern as one.

    They do not where the preposition counts from a time (بعد عامين | من سيطرة القوات), nor where somebody speaks about
    the noun (تحدثت تقارير | عن سيطرة المتمردين) or fears it (حذر | من سيطرة المتمردين على كذا); but خرجت البلدة | عن
    سيطرة الجيش.

    Args:
        row: The sentence.
        i: Token of the preposition.
        words: The words of its language.
    """
    if any(time.j == i for time in row.times.values()):
        return False
    if not row.tokens[i].form.endswith(_ABOUT):
        return not _near(row, i, words.dreading)
    return _near(row, i, words.going_out)


def _near(row: Row, i: int, words: Collection[str]) -> bool:
    return any(token.base in words or token.stem in words for token in row.tokens[max(i - _REACH, 0) : i])
