"""How many where a pronoun, an ordinal or one of many tells: لقي مصرعه, إطلاق سراحها, مقتل أول جندي, أحد الجرحى."""

from __future__ import annotations

from conflict_events.entities.words.particles import ONE_OF
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
    units = draft.roles.get(draft.pattern.counted or "", ())
    several = len(units) > 1 or any("plural" in s.tokens[u.head].tags for u in units)  # قيادات … مصرعها
    pron = s.tokens[tail].pron if tail >= 0 and not several else ""
    if pron == _TWO:
        return 2
    return 1 if pron in _ONE or _is_one_of_many(s, draft) else 0


def _is_one_of_many(s: Sentence, draft: Draft) -> bool:
    """مقتل أول جندي, توفي أحد الجرحى: whether all that is counted is the first of them, or one."""
    units = draft.roles.get(draft.pattern.counted or "", ())
    if len(units) != 1 or units[0].quantity is not None or units[0].empty:
        return False
    i = units[0].i
    first = s.tokens[i].base in s.grammar.words.ordinals and i + 1 < units[0].j and not s.tokens[i + 1].det
    described = draft.slots.antecedent  # أحد الرهائن الذين | خطفهم: what befell all of them
    all_of_them = described is not None and described.head == units[0].head
    return first or (i > 0 and s.tokens[i - 1].base in ONE_OF and not all_of_them)
