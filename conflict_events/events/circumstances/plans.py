"""Times of ordering, planning and denying, which are no times of what is ordered, planned or denied."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import SINCE

_DENIES = "deny"
_COUNTED, _NEXT = "deictic", "next"  # غدا, السبت المقبل
_SOON, _YEAR = dt.timedelta(days=2), dt.timedelta(days=366)


def own_times(s: Sentence, event: Finished) -> list[Unit]:
    """Return the times of an event without those of the word that governs it.

    أمر القاضي، الاثنين، بالإفراج عن: what is planned has no day that is over when it is told; and
    نفت الوزارة، الأربعاء، انسحاب القوات: what is denied has no time before its noun.

    Args:
        s: Its sentence.
        event: An event with its factuality and its times.
    """
    if event.times and event.factuality == "actual":
        event.times = [t for t in event.times if _goes_on(s, event, t) or not _to_come(t, event, s.published)]
    if not event.times or event.draft.hit.verb:
        return event.times
    if event.factuality == "planned":
        times = [t for t in event.times if t.prep not in SINCE]  # لرفع الحصار المفروض | منذ ثلاثة أعوام
        return [t for t in times if t.at > event.draft.unit.at or _ahead(t, s.published)]
    if event.factuality == "negated" and _DENIES in event.draft.slots.carriers:
        return [t for t in event.times if t.at > event.draft.unit.at]
    return event.times


def _goes_on(s: Sentence, event: Finished, time: Unit) -> bool:
    """تنظم الجماعة هجماتها | غدا, المعركة المقبلة ستكون | الشهر المقبل: whether it may be told of what is to come.

    A noun and a saying are told so of a time behind them alone.
    """
    behind, verb = time.at > event.draft.unit.at, event.draft.hit.verb
    if event.draft.type == "statement":
        return behind and imperfect(s.tokens[event.draft.hit.i])
    return imperfect(s.tokens[event.draft.hit.i]) if verb else behind


def _to_come(time: Unit, event: Finished, published: dt.date | None) -> bool:
    """وعن الانتخابات المقررة | السبت المقبل، قال: whether what happened cannot have been then.

    Of an event that is no saying, a day years later shows only that the day of publication is wrong.
    """
    if time.time is None or time.time.start is None or published is None:
        return False
    if time.time.how == _COUNTED or _NEXT in time.time.how:
        return time.time.start > published
    step = time.time.start - published
    return step > _SOON and (event.draft.type == "statement" or step < _YEAR)


def _ahead(time: Unit, published: dt.date | None) -> bool:
    """Whether a time may still come: غدا, الأحد المقبل, or one that has no day."""
    end = time.time.end if time.time is not None else None
    return end is None or (published is not None and end > published)
