"""Words like verbs before أن that are none of what is said: قال فلان، نصرت رحيمي، إن; كتبت نقلا عن مصدر أن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.marks import minor
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

SAY = "statement.say_verb"
"""The plainest verbs of saying."""
SAYS = frozenset({SAY, "statement.demand_verb"})
"""Verbs that are no part of a name: ضابط | طلب عدم كشف هويته."""
RELAY = "statement.relay_verb"
"""Verbs of relaying what others say."""
ASIDE = "نقلا"
"""One of them as a noun that stands as an adverb."""
_NAMES_BEHIND = frozenset({SAY, "statement.deny_verb"})  # behind these and before أن nothing but names can stand
_NAME_UNITS = 6  # units behind a word like a verb in which أن shows that it was a name
_NOT = "لم"
_SOURCE_UNITS = 9  # units behind نقلا عن in which أن opens what the source says


def opener_behind(s: Sentence, draft: Draft, verb: Unit, words: Speech) -> bool:
    """Whether أن opens what is said behind what looks like a verb, which so is a name, or tells who is quoted.

    Args:
        s: The sentence.
        draft: The saying.
        verb: What looks like a verb, behind it.
        words: Words of attribution.
    """
    quotes = s.tokens[verb.head].form == ASIDE
    if not (quotes or draft.pattern.trigger in _NAMES_BEHIND):
        return False
    for unit in s.units[verb.at + 1 : verb.at + 1 + (_SOURCE_UNITS if quotes else _NAME_UNITS)]:
        if unit.kind == "S":
            return s.tokens[unit.head].form in words.that
        parted = unit.kind == "." and not minor(s, unit)
        clause = unit.kind in "VR" and not (quotes and not unit.conj)  # نقلا عن مصدر | لم تسمه أن
        unnamed = quotes and s.tokens[unit.first - 1].form == _NOT  # عن ضابط | لم تكشف هويته
        if parted or clause or (s.drafts_at(unit.at) == "statement" and not unnamed):
            return False
    return False
