"""Events since which a time has passed: بعد أقل من شهرين على مقتل زميله."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence

_ON = "علي"


def lapsed(s: Sentence, unit: Unit) -> bool:
    """Whether an event is what a time before it is counted from, and so a fact whatever governs the time."""
    before = s.units[unit.at - 1] if unit.at and unit.prep == _ON else None
    return before is not None and before.kind == "T" and s.tokens[before.i].form in s.grammar.words.temporal
