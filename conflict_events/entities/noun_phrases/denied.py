"""Verbs that و joins before the particle that denies them: هاجموا القاعدة | ولم يقتلوا أحدا."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.text.tokens import Token


def join_denied(units: Sequence[Unit], tokens: Sequence[Token]) -> None:
    """Tell of each verb behind such a particle that it is joined, as without one; changes the units in place.

    Args:
        units: The units of a sentence.
        tokens: Its tokens.
    """
    for unit in units:
        if unit.conj and unit.kind == "F" and unit.at + 1 < len(units) and _denies(tokens[unit.head]):
            behind = units[unit.at + 1]
            behind.conj = behind.conj or behind.kind == "V"


def _denies(token: Token) -> bool:
    """Whether a particle denies what و joins; behind أما stands ف: أما باكو | فلا تفصح."""
    return token.conj == "و" and "negation" in token.tags
