"""Acts behind a noun of saying and who says it, which are nouns, whatever else their letters may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.text.tokens import Token


def announced(
    token: Token, tokens: Sequence[Token], classes: Sequence[str], words: Mapping[str, frozenset[str]]
) -> bool:
    """إعلان الجيش السوري | قتل خمسة: whether a noun of saying and who says it stand right before an act.

    Args:
        token: The act.
        tokens: The sentence.
        classes: Letters of the words before it.
        words: Sets of folded words by name.
    """
    if classes[-1] not in "NXA" or tokens[token.i - 1].prep:
        return False
    told = tokens[max(token.i - 2 - (classes[-1] == "A"), 0)]
    return told.stem in words["disclosed"] and not (told.det or told.pron)
