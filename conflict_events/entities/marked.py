"""Words whose written vowel marks tell what they are: بيّن says something, and بين stands between two."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

_SHADDA = "\u0651"
_VERBS = frozenset({"بين", "بينت"})


def by_marks(tokens: Sequence[Token], classes: list[str]) -> None:
    """Change the classes of words whose marks tell them from others, in place."""
    for token in tokens:
        if token.stem in _VERBS and _SHADDA in token.raw and not token.prep:
            classes[token.i] = "V"
