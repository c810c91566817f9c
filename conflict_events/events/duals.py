"""Attacks that only the ي of a dual before its genitive tells to be two: تفجيري كمبالا."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence


def before_genitive(s: Sentence, unit: Unit) -> bool:
    """Whether a genitive follows an event noun in ي, which then is hardly "mine"."""
    behind = s.units[unit.at + 1] if 0 <= unit.at < len(s.units) - 1 else None
    mine = s.tokens[unit.head].pron != "ي" or unit.j - unit.i > 1
    return not mine and behind is not None and behind.kind in ("NP", "T") and not (behind.prep or behind.conj)
