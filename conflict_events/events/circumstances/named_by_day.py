"""Attacks that are named by their day, which is the day of nothing else: ضحايا هجوم الأربعاء."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence


def in_its_name(s: Sentence, time: Unit) -> bool:
    """ضحايا هجوم | الأربعاء, منفذ تفجير | الجمعة: whether a time only tells which attack is meant, in a genitive."""
    if time.at <= 1 or time.prep:
        return False
    event, whose = s.units[time.at - 1], s.units[time.at - 2]
    named = event.trigger and event.kind == "NP" and not (event.prep or event.conj or s.tokens[event.head].det)
    return bool(named) and whose.kind == "NP" and not s.tokens[whose.head].det and whose.j == event.first
