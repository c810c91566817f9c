"""Verbs whose middle letter is written double: وحمّل, كذّب; of the nouns with their letters (حمل, كذب) none has that."""

from __future__ import annotations

from conflict_events.text.tokens import Token

_SHADDA = "\u0651"
_ROOT = 3  # letters
_WEAK = "يوا"


def doubled(token: Token) -> bool:
    """Whether a word of three letters has its second, no weak one, written double.

    Args:
        token: A word that may be a verb and a noun.
    """
    if _SHADDA not in token.raw or len(token.stem) != _ROOT or token.pron or token.stem[1] in _WEAK:
        return False
    at = token.raw.rindex(token.raw.rstrip("ًٌٍَُِ")[-1])
    return token.raw.index(_SHADDA) < at and token.raw[token.raw.index(_SHADDA) - 1] == token.stem[1]
