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
    verb = s.units[opened.at + 1] if opened is not None else event.draft.unit
    if opened is None or verb.kind != "V" or not imperfect(s.tokens[verb.head]) or not _tells(strike, verb.at):
        return False
    if opened.kind == "S":
        return s.tokens[opened.head].form == _WHERE
    told = s.units[opened.at - 1]
    return told.kind == "NP" and bool(told.kinds & _PLACE) and not told.trigger


def _tells(strike: Finished, k: int) -> bool:
    """Whether verb k is that of the attack, or carries it: الأقبية التي تأويهم نتيجة | الغارات tells of a shelter."""
    outer = strike.draft.slots.outer
    return strike.draft.unit.at == k or (outer is not None and outer.owner == k)
