"""Attacks that only go on where something happened: قتل أربعة الأحد في البلدة التي | تتعرض لقصف عنيف منذ أيام."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence

_WHERE = "حيث"
_PLACE = frozenset({"place", "direction"})


def goes_on_there(s: Sentence, event: Finished, strike: Finished) -> bool:
    """Whether an attack is told in the present, of the place where people died or were taken before.

    Args:
        s: The sentence.
        event: The casualty or the capture.
        strike: The attack.
    """
    first, last = event.draft.unit.at, strike.draft.unit.at
    if first >= last or not event.draft.hit.verb or imperfect(s.tokens[event.draft.hit.i]):
        return False
    opened = next((u for u in reversed(s.units[first + 1 : last]) if u.kind in "RS"), None)
    if opened is None or s.units[opened.at + 1].kind != "V" or not imperfect(s.tokens[s.units[opened.at + 1].head]):
        return False
    if opened.kind == "S":
        return s.tokens[opened.head].form == _WHERE
    told = s.units[opened.at - 1]
    return told.kind == "NP" and bool(told.kinds & _PLACE) and not told.trigger
