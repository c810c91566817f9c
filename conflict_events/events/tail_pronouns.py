"""How many where only the pronoun on an expression tells: لقي مصرعه, حتفهما, إطلاق سراحها."""

from __future__ import annotations

from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_ONE = frozenset({"ه", "ها"})
_PERISH = "casualty.perish_verb"
_TWO = "هما"


def told_by_tail(s: Sentence, draft: Draft) -> int:
    """Return how many the pronoun on the last word of an expression stands for, or 0.

    Args:
        s: The sentence.
        draft: A casualty or a capture.
    """
    taken = draft.type == "capture" or draft.pattern.trigger == _PERISH  # راح ضحيتها مدنيون points to the attack
    tail = draft.hit.tail[-1] if draft.hit.tail and taken else -1
    pron = s.tokens[tail].pron if tail >= 0 else ""
    if pron == _TWO:
        return 2
    return 1 if pron in _ONE else 0
