"""Verbs whose middle letter is written double: وحمّل, كذّب; of the nouns with their letters (حمل, كذب) none has that."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.text.tokens import Token

_SHADDA = "\u0651"


def doubled(token: Token, verbs: Collection[str]) -> bool:
    """Whether a word has a letter before its last written double, as of these words only the verb has.

    Args:
        token: A word that may be a verb and a noun.
        verbs: Verbs whose middle letter may be written double, without it.
    """
    if token.stem not in verbs:
        return False
    last = token.raw.rfind(token.stem[-1])  # not there in letters of old screens (ﻞ)
    return _SHADDA in token.raw[token.core - token.start : max(last, 0)]
