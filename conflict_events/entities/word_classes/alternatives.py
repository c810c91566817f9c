"""Masdars behind أو, whose letters are those of a verb: في احتجاز أو | ذبح رهائن, but هاجم أو قتل."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

_OR = "او"


def joins_act(token: Token, tokens: Sequence[Token], classes: Sequence[str]) -> bool:
    """Whether a word stands behind أو and a masdar with no article, so that it is a masdar too.

    Args:
        token: The word.
        tokens: Its sentence.
        classes: The classes of the words before it.
    """
    if token.i < 2 or tokens[token.i - 1].form != _OR or token.conj:
        return False
    act = tokens[token.i - 2]
    return classes[act.i] == "N" and "event" in act.tags and not (act.det or act.pron or "verb_impf" in token.tags)
