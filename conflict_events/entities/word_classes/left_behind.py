"""Participles of what an attack leaves behind, which end the phrase before them: في سوق | موقعة خمسة قتلى."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

_DEEDS, _FROM = frozenset({"event"}), frozenset({"عن", "في"})


def end_phrases(tokens: Sequence[Token], classes: list[str], language: str) -> None:
    """Make particles of participles that tell what came of an attack, in place.

    Args:
        tokens: A sentence.
        classes: Its word classes.
        language: ISO 639-1 code.
    """
    words = _words(language)
    for token in tokens[1:-1]:
        if token.stem in words["leaving"] and not (token.det or token.prep or token.conj):
            k = token.i + 1
            k += tokens[k].form in _FROM
            if k < len(tokens) and _came_of_it(tokens[k], classes[k], words):
                classes[token.i] = "F"


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    return {name: fold_all(table(language, "tagging")[name]) for name in ("leaving", "left_behind")}


def _came_of_it(token: Token, letter: str, words: dict[str, frozenset[str]]) -> bool:
    """Whether a word counts those who fell, names them or the harm, or says that it is left behind."""
    if token.base in words["left_behind"] or letter == "Q":
        return not token.det
    return not token.det and token.prep == "ب" and token.tags >= _DEEDS  # متسببا | بمقتل
