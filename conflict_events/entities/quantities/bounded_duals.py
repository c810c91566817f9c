"""Bounds before a dual, which is its own number: مقتل ما لا يقل عن | شخصين, أكثر من | غارتين."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

_COUNTED = frozenset({"person", "person_nouns", "armed_nouns", "gent", "event"})
_TIME = "time"
_ENDS = ("ين", "ان")
_TWO = frozenset({"اثنين", "اثنتين", "اثنان", "اثنتان"})


def bounded_two(tokens: Sequence[Token], i: int, bounds: Sequence[str]) -> tuple[int | None, int | None] | None:
    """Return the least and the most that bounds before a dual tell, or None where no dual stands there.

    Args:
        tokens: The sentence.
        i: Token behind the bounds.
        bounds: What they are: "min", "max", "exact" or another.
    """
    if not bounds or i >= len(tokens) or tokens[i].kind != "word":
        return None
    token, behind = tokens[i], tokens[i + 1].form if i + 1 < len(tokens) else ""
    plain = not (token.det or token.pron or token.conj or token.prep) and token.stem.endswith(_ENDS)
    if not plain or _TIME in token.tags or token.tags.isdisjoint(_COUNTED):
        return None
    if "dual" not in token.tags and behind not in _TWO:
        return None
    return None if "max" in bounds else 2, None if not {"min", "min_large"}.isdisjoint(bounds) else 2
