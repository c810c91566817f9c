"""Attacks that only tell how long after them something was: قتل أربعة، وذلك بعد يوم من | هجوم في الموصل."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AFTER
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_NEXT_DAY = frozenset({"غداة", "عشية"})
_APART = AFTER | {"قبل"}
_FROM = frozenset({"من", "علي"})
_SOON = frozenset({"لحظات", "ثوان", "دقيقة", "دقيقتين", "دقائق", "ساعة", "ساعتين", "ساعات"})
_OPENS = 2  # units before an attack whose time opens a sentence: وبعد يوم من | هجوم في كذا، قتل ستة


def long_after(s: Sentence, event: Finished, strike: Finished) -> bool:
    """Whether an attack is named only to tell how long before or after it something else was, days at least.

    Within hours what is told may come of it: قتل شخصان بعد ساعة من | انفجار, unless a comma parts them.

    Args:
        s: The sentence.
        event: What happened to people.
        strike: The attack that may have been its cause.
    """
    unit, at = strike.draft.unit, event.draft.unit.at
    if strike.draft.hit.verb or unit.at < 1:
        return False
    parted = any(
        u.kind == "." and s.tokens[u.head].form in COMMAS for u in s.units[min(at, unit.at) : max(at, unit.at)]
    )
    if at > unit.at and (not parted or event.draft.unit.conj or unit.at > _OPENS):
        return False  # بعد يوم من هجوم أوقع | عشرة قتلى
    if unit.prep in _NEXT_DAY:
        return True
    time = s.units[unit.at - 1]
    if time.kind != "T" or unit.prep not in _FROM or s.tokens[time.first].form not in _APART:
        return False
    return parted or all(t.base not in _SOON for t in s.tokens[time.i : time.j])
