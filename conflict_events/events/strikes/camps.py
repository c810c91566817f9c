"""Sides of a clash that have more than one name: those whom their enemies call rebels, and the bands they are of."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence


def one_camp(s: Sentence, dead: Sequence[Unit], side: Sequence[Unit]) -> bool:
    """قتل سبعة متمردين في معارك مع | الحوثيين: whether those who fell are of a side of the clash, by other names.

    Args:
        s: The sentence.
        dead: Who fell.
        side: A side of the clash.
    """
    rebels = s.grammar.words.rebels
    return _of(s, dead, rebels) and _of(s, side, rebels | s.grammar.words.rebel_bands)


def _of(s: Sentence, units: Sequence[Unit], words: frozenset[str]) -> bool:
    return any(t.base in words for u in units for t in s.tokens[u.i : u.j])
