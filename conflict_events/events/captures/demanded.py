"""Captures that a list of demands names: من أبرز المطالب الإفراج عن المعتقلين والانسحاب من المدن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence

_REACH = 7
_MARKS = frozenset('«»“”"،,')


def demanded(s: Sentence, unit: Unit, demands: frozenset[str]) -> Unit | None:
    """Return the phrase of a demand that a capture is, or None: 12 مطلبا بينها | الانسحاب من البلدة.

    Args:
        s: The sentence.
        unit: The phrase of the capture.
        demands: Nouns of demands.
    """
    if unit.prep:
        return None
    for before in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
        if before.kind in "VSR" or (before.kind == "." and s.tokens[before.head].form not in _MARKS):
            return None
        if before.kind == "NP" and any(s.tokens[k].base in demands for k in range(before.i, before.j)):
            return before
    return None
