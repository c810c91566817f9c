"""Times that stand by a saying and tell when something else was: what it came after, what lasts, an office held."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import SINCE

_DATE, _DAY = "date", "day"
_REFUSED = "control_refused"
_ON = "علي"
_LONG = dt.timedelta(days=366)


def not_when_said(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time around a saying is none of its own.

    Args:
        s: The sentence.
        draft: An event.
        time: A time of its clause.
    """
    if draft.type != "statement" or time.time is None:
        return False
    if time.time.how == "duration":
        return True  # بعد زيارة استمرت | ثلاثة أسابيع، رحب
    if time.at < draft.unit.at:
        decade = time.at == 0 and time.time.how == "decade"  # وفي التسعينيات | طالبت الحركة
        return _of_what_is_met(draft) or (_lasts(time) and not decade) or _says_still(s, draft, time)
    if time.prep in SINCE or time.time.since:
        return _since_so(s, draft, time)
    dated = time.time.start is not None and (time.time.how == _DATE or time.time.granularity != _DAY)
    return _lasts(time) or (dated and _of_what_went_before(s, draft, time))


def _of_what_is_met(draft: Draft) -> bool:
    """رفضت المحكمة، الاثنين، | طلب الادعاء, بناء على | إعلان الرئيس: whether a saying is only met by what was then."""
    return not draft.hit.verb and (_REFUSED in draft.slots.carriers or draft.unit.prep == _ON)


def _says_still(s: Sentence, draft: Draft, time: Unit) -> bool:
    """في يناير | بدأ الجيش عملية، ويقول إنه: whether a saying in the present is joined to what was at that time."""
    if not (draft.hit.verb and draft.unit.conj and imperfect(s.tokens[draft.hit.i])):
        return False
    verbs = [s.tokens[u.head] for u in s.units[time.at + 1 : draft.unit.at] if u.kind == "V"]
    return bool(verbs) and not imperfect(verbs[0])


def _lasts(time: Unit) -> bool:
    """رئيس الحكومة بين | 1998 و2002، قال: whether a time lasts for years, as an office does and no saying."""
    start, end = (time.time.start, time.time.end) if time.time is not None else (None, None)
    since = time.prep in SINCE or (time.time is not None and time.time.since)
    return not since and start is not None and end is not None and end - start > _LONG


def _since_so(s: Sentence, draft: Draft, time: Unit) -> bool:
    """وصف النزاع الدائر في الإقليم | منذ ثلاث سنوات بأنه كارثة: whether a phrase of another stands before منذ.

    But تقول الحكومة | منذ سنوات, الحكومة تقول مرارا | منذ توليها: one that goes on saying it.
    """
    if imperfect(s.tokens[draft.hit.i]) or time.at - 1 == draft.unit.at:
        return False
    before = s.units[time.at - 1]
    sayer = any(u.at == before.at for u in draft.roles.get("speaker", ()))
    told = sayer and not any(s.tokens[k].det and s.classes[k] == "A" for k in range(before.head + 1, before.j))
    return before.kind == "NP" and not told


def _of_what_went_before(s: Sentence, draft: Draft, time: Unit) -> bool:
    """طلبت إثر انسحابها | في مارس 2016 وقف القتال: whether a date is that of what a saying came after.

    A comma may part it from what the saying is the first since: في أول بيان لها منذ اختطافه، | في 2 أبريل.
    """
    m = time.at - 1
    comma = s.tokens[s.units[m].head].form in COMMAS
    m -= comma
    while m > draft.unit.at and s.units[m].kind == "NP":
        unit = s.units[m]
        if "event" in unit.kinds and (s.grammar.walker.apart(unit) or _since(s, unit)):
            return not comma or _since(s, unit)
        m -= 1
    return False


def _since(s: Sentence, unit: Unit) -> bool:
    return unit.prep in SINCE or s.tokens[unit.first - 1].form in SINCE
