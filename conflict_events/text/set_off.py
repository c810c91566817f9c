"""Dashes that set words off as commas do: قصفت القوات -التي تسيطر عليها- المدينة, قتل ثلاثة -بينهم ضابط- أمس."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflict_events.text.tokens import Token

DASHES = frozenset("-–—")
_COMMA = "،"
_REACH = 30  # tokens between two dashes that belong together
_NEAR = 15  # tokens between two that stand apart from all words
_DESCRIBES = frozenset({"وهو", "وهي", "وهم", "وهما", "وهن", "الذي", "التي", "الذين"})


def read_as_commas(tokens: list[Token]) -> None:
    """Give dashes that open and close an aside the form of commas; changes the tokens in place.

    One that opens stands apart from the word before it and close to the word behind it, one that closes the other way
    round; so no dash of a dateline, a headline, a range or a double name is read so. Where both stand apart from all
    words, what they set off must begin as such asides do: قصفت القوات - وهي حليفة لدمشق - المدينة.

    Args:
        tokens: The tokens of a sentence.
    """
    opened = -1
    for token in tokens[1:-1]:
        if token.form not in DASHES:
            continue
        before, behind = tokens[token.i - 1], tokens[token.i + 1]
        apart, close = before.end < token.start, token.end == behind.start
        free = apart and not close
        if (free and behind.form in _DESCRIBES) or (apart and close and behind.kind == "word"):
            opened = token.i
        elif opened >= 0 and token.i - opened <= _REACH and _closes(tokens, opened, token):
            tokens[opened].form = token.form = _COMMA
            opened = -1


def _closes(tokens: list[Token], opened: int, dash: Token) -> bool:
    """Whether a dash closes what another opened; one apart from all words what one like it did."""
    before, behind = tokens[dash.i - 1], tokens[dash.i + 1]
    close = dash.end == behind.start
    if before.end < dash.start:
        return not close and tokens[opened + 1].form in _DESCRIBES and dash.i - opened <= _NEAR
    return _ends(behind, close=close)


def _ends(behind: Token, *, close: bool) -> bool:
    """Whether what follows a dash leaves it to the words before: nothing close to it, or only another mark."""
    return not close or behind.kind == "punct"
