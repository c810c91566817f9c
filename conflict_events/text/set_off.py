"""Dashes that set words off as commas do: قصفت القوات -التي تسيطر عليها- المدينة, قتل ثلاثة -بينهم ضابط- أمس."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflict_events.text.tokens import Token

DASHES = frozenset("-–—")
_COMMA = "،"
_REACH = 30  # tokens between two dashes that belong together


def read_as_commas(tokens: list[Token]) -> None:
    """Give dashes that open and close an aside the form of commas; changes the tokens in place.

    One that opens stands apart from the word before it and close to the word behind it, one that closes the other way
    round; so no dash of a dateline, a headline, a range or a double name is read so.

    Args:
        tokens: The tokens of a sentence.
    """
    opened = -1
    for token in tokens[1:-1]:
        if token.form not in DASHES:
            continue
        before, behind = tokens[token.i - 1], tokens[token.i + 1]
        apart, close = before.end < token.start, token.end == behind.start
        if apart and close and behind.kind == "word":
            opened = token.i
        elif not apart and opened >= 0 and token.i - opened <= _REACH and _ends(behind, close=close):
            tokens[opened].form = token.form = _COMMA
            opened = -1


def _ends(behind: Token, *, close: bool) -> bool:
    """Whether what follows a dash leaves it to the words before: nothing close to it, or only another mark."""
    return not close or behind.kind == "punct"
