"""What a neural model reads of a token: its proclitics and the word proper apart, folded, with digits as zeros."""

from __future__ import annotations

import regex

from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL
from conflict_events.text.tokens import Token

_DIGIT = regex.compile(r"\d")
_LOOSE = regex.compile(f"[{MARKS}{TATWEEL}{CONTROLS}]+")
_LONGEST = 40  # letters of a word that are read: the rest of a longer one names nothing


def pieces(token: Token) -> tuple[str, ...]:
    """Return the proclitics of a token and the word proper behind them, its article restored.

    The models that ship were trained on such pieces: with و and ل apart, a name has one form to be learnt.

    Args:
        token: Any token.

    Returns:
        One to three folded strings, none of them empty; the last one is the word proper.

    Example:
        >>> from conflict_events.text.clitics import Clitics
        >>> from conflict_events.text.tokens import tokenize
        >>> split = Clitics({"جيش": frozenset({"noun"})}, frozenset())
        >>> [pieces(t) for t in tokenize("وللجيش 27", 0, 9, split)]
        [('و', 'ل', 'الجيش'), ('00',)]
    """
    if token.kind != "word":
        return (_DIGIT.sub("0", token.form[:_LONGEST]),)
    clitics = tuple(letter for letter in (token.conj, token.prep) if letter)
    word = token.form[len(clitics) :]
    if token.det and not word.startswith("ال"):
        word = "ا" + word  # للجيش is ل and الجيش
    return (*clitics, _DIGIT.sub("0", word[:_LONGEST])) if word else (token.form[:_LONGEST],)


def whole(token: Token) -> tuple[str, ...]:
    """Return a token as other models expect it: one word with its clitics, letters as written, marks and tatweel out.

    Args:
        token: Any token.

    Returns:
        One string, not empty.
    """
    return (_LOOSE.sub("", token.raw)[:_LONGEST] or token.form[:_LONGEST],)
