"""What a time is counted from: بعد يومين من مقتل القائد, قبل ساعات من فتح الصناديق, غداة الهجوم, عشية الاستفتاء."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.times.time_mention import TimeMention
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_ON = "علي"
_COUNTED = ("من", _ON)
_COUNTING = ("ago", "part-of")  # بعد يومين, الأسبوع الأول
_EVES = ("غداة", "عشية")
_UP_TO = "الي"
_THERE = frozenset({"place", "direction", "person", "armed", "group", "weapon", "thing", "gent", "title"})
_ONWARD = frozenset({"", "ل", "من", "الي", "عن", "علي", "بين"})  # where and why are said of the event itself


def with_complements(s: Sentence, draft: Draft, times: list[Unit]) -> list[Unit]:
    """Complete the times of an event with what they are counted from.

    Args:
        s: The sentence.
        draft: The event.
        times: The times of its own clause.

    Returns:
        The times, each to the end of its complement; without one that is counted from the event itself. Where there is
        none, the day after or before something that its clause names.
    """
    if not times:
        return _eve(s, draft) or _since_joined(s, draft)
    return apart(draft, [_counted(s, draft, t) for t in times])


def apart(draft: Draft, times: list[Unit]) -> list[Unit]:
    """Return the times of an event without those that are counted from it: بعد يوم من مقتله is no time of مقتله.

    Nor is what only opens a span with it: منذ | بدء | الهجوم.
    """
    undated = [t for t in times if t.time is not None and t.time.start is None and t.time.how != _COUNTING[0]]
    outer = {t.i: t.time.outer for t in undated if t.time is not None and t.time.outer}  # but القتال | قبل عام
    own = [t for t in times if t.i not in outer or not outer[t.i].i <= draft.hit.i < outer[t.i].j]
    return [t for t in own if not t.i <= draft.hit.i < t.j]


def _counted(s: Sentence, draft: Draft, time: Unit) -> Unit:
    """بعد يومين + من مقتل القائد: a length of time with what it is counted from."""
    outer = time.time.outer if time.time is not None else None
    if outer is not None and _outside(s, draft, outer) and draft.type != "statement":
        return replace(time, i=outer.i, head=outer.i, j=outer.j, time=outer)
    if time.time is None or time.time.how not in _COUNTING or time.at + 1 >= len(s.units):
        return time
    following = s.units[time.at + 1]
    taken = any(unit.at == following.at for units in draft.roles.values() for unit in units)  # سيطر قبل أيام على البلدة
    if following.kind != "NP" or following.conj or following.prep not in _COUNTED or taken:
        return time
    if following.prep == _ON and not counts_from(s, time, following):
        return time  # عثر قبل يومين على جثة
    if s.grammar.walker.found(time, following.prep):
        return time  # تمكنوا قبل يومين من استعادتها
    undated = replace(time.time, start=None, end=None, granularity="duration")
    return replace(time, j=_end(s, following), time=undated)


def counts_from(s: Sentence, time: Unit, following: Unit) -> bool:
    """قبل أسبوع | على الانتخابات, بعد يومين على الهجوم; but قبل يومين | على الحدود, على جثة."""
    if s.grammar.walker.found(time):
        return False
    return "event" in following.kinds or not (following.trigger or following.kinds & _THERE)


def _outside(s: Sentence, draft: Draft, outer: TimeMention) -> bool:
    """Whether an event is no part of what opens a span, but happened in it.

    قتلوا | منذ بدء القتال في أبريل, منذ استيلاء الجيش على السلطة في فبراير، قتل | ألف, القتلى منذ بدء القتال في أبريل
    إلى | 58 قتيلا; but غداة مقتل 17 | في غارة.
    """
    fronted = draft.hit.verb and draft.hit.i > outer.j and s.tokens[outer.j].form in COMMAS
    behind = fronted or draft.hit.i == outer.j or (draft.hit.i > outer.j and draft.unit.prep == _UP_TO)
    return draft.hit.i < outer.i or (outer.since and behind)


def opens_span(s: Sentence, unit: Unit) -> bool:
    """Whether an event noun tells with منذ since when something is, so that it is told of no day: منذ بدء | الهجوم."""
    time = s.units[unit.at - 1].time if unit.at else None
    outer = time.outer if time is not None and time.start is None else None
    return outer is not None and outer.i <= unit.head < outer.j


def _since_joined(s: Sentence, draft: Draft) -> list[Unit]:
    """قتل الآلاف ونزح الملايين | منذ اندلاع الحرب: since when holds for both verbs that و joins."""
    if not draft.hit.verb or draft.type == "statement":
        return []
    joined = False
    for unit in s.units[draft.unit.at + 1 :]:
        if unit.kind == "T":
            return [unit] if joined and unit.time is not None and unit.time.since else []
        if unit.kind in ".SR" or (unit.kind == "V" and not unit.conj):
            return []
        joined = joined or unit.kind == "V"
    return []


def _eve(s: Sentence, draft: Draft) -> list[Unit]:
    """غداة هجوم انتحاري, عشية زيارة الوزير: the phrase is the time, the event in it has none from it."""
    if draft.slots.preps.keys().isdisjoint(_EVES):
        return []
    groups = (g for eve in _EVES for g in draft.slots.preps.get(eve, ()))
    first = next((g[0] for g in groups if g[0].at != draft.unit.at), None)
    if first is None:
        return []
    return [replace(first, kind="T", i=first.first, head=first.first, j=_end(s, first))]


def _end(s: Sentence, unit: Unit) -> int:
    """Return the token behind a phrase and those that belong to it."""
    for following in s.units[unit.at + 1 :]:
        if following.kind != "NP" or following.conj or following.prep not in _ONWARD:
            break
        unit = following
    return unit.j


def of_inner_verb(s: Sentence, draft: Draft, time: Unit) -> bool:
    """مقتل آلاف في بلد يعد الأفقر | حاليا: whether an adverb without days belongs to a verb between an event and it.

    Args:
        s: The sentence.
        draft: The event.
        time: A time.
    """
    if time.time is None or time.time.how != "adverb" or time.at <= draft.unit.at:
        return False
    verbs = (u for u in s.units[draft.unit.at + 1 : time.at] if u.kind == "V")
    told = (s.grammar.antecedent(u.at) for u in verbs)
    return any(u is not None and not u.trigger for u in told)  # but هجوم شنه مسلحون | مؤخرا
