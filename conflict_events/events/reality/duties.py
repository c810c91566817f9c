"""What somebody is told to do: على إسرائيل | أن تفرج عن الأسرى, إن على الحركة | الإفراج عنهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.verb_slots.owed import must_do

_THAT = "ان"


def bidden(s: Sentence, draft: Draft) -> Unit | None:
    """Return who ought to do what a verb behind أن says, or None.

    Args:
        s: The sentence.
        draft: What a verb in the present tells.
    """
    k = draft.unit.at
    if not draft.hit.verb or k < 2 or not imperfect(s.tokens[draft.hit.i]):
        return None
    that = s.units[k - 1]
    if that.kind != "S" or s.tokens[that.head].base != _THAT:
        return None
    return s.units[k - 2] if must_do(s.grammar, k - 2) else None
