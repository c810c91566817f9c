"""Captures that a verb of bringing about denies past words of time, and those that somebody practises.

لم يتم حتى الآن | اعتقال أحد; تستمر في ممارستها | للاعتقال.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_NEAR = 5  # units from an act back to the verb that brings it about
_NEGATION = "negation"
_FOR, _UNLESS = "ل", "ما"


def not_yet_done(s: Sentence, unit: Unit, found: Found) -> Found:
    """Return the factuality of a capture, a noun, after what nearer words made of it.

    Args:
        s: The sentence.
        unit: The noun.
        found: Its factuality so far.
    """
    if found[0] == "planned":
        return ("actual", []) if _practised(s, unit) else found
    if found[0] != "actual" or unit.prep or unit.conj:
        return found
    for other in reversed(s.units[max(unit.at - _NEAR, 0) : unit.at]):
        if other.kind == "F" and s.tokens[other.head].stem in s.grammar.words.bring_about:
            denied = other.head > 0 and _NEGATION in s.tokens[other.head - 1].tags
            if denied and other.head > 1 and s.tokens[other.head - 2].form == _UNLESS:
                return "possible", [span(s, other)]  # ما لم يتم | إطلاق سراحهم
            return ("negated", [span(s, s.units[max(other.at - 1, 0)])]) if denied else found
        if other.kind in "VSR." or (other.kind == "NP" and not other.prep):
            return found
    return found


def _practised(s: Sentence, unit: Unit) -> bool:
    """ممارسة السلطات | للاعتقال: whether ل leads from a practice to what is practised, not استخدام القوة | لاعتقاله."""
    before = s.units[unit.at - 1] if unit.at and unit.prep == _FOR else unit
    if before is unit or before.kind != "NP" or s.tokens[before.head].base not in s.grammar.words.practises:
        return False
    k = before.head + 1
    return bool(s.tokens[before.head].pron) or k == before.j or bool(kinds_of(s.tokens[k]) & KINDS["power"])
