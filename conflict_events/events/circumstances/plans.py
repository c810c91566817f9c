"""Times of ordering, planning and denying, which are no times of what is ordered, planned or denied."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import SINCE

_DENIES = "deny"


def own_times(s: Sentence, event: Finished) -> list[Unit]:
    """Return the times of an event without those of the word that governs it.

    أمر القاضي، الاثنين، بالإفراج عن: what is planned has no day that is over when it is told; and
    نفت الوزارة، الأربعاء، انسحاب القوات: what is denied has no time before its noun.

    Args:
        s: Its sentence.
        event: An event with its factuality and its times.
    """
    if not event.times or event.draft.hit.verb:
        return event.times
    if event.factuality == "planned":
        times = [t for t in event.times if t.prep not in SINCE]  # لرفع الحصار المفروض | منذ ثلاثة أعوام
        return [t for t in times if t.at > event.draft.unit.at or _ahead(t, s.published)]
    if event.factuality == "negated" and _DENIES in event.draft.slots.carriers:
        return [t for t in event.times if t.at > event.draft.unit.at]
    return event.times


def _ahead(time: Unit, published: dt.date | None) -> bool:
    """Whether a time may still come: غدا, الأحد المقبل, or one that has no day."""
    end = time.time.end if time.time is not None else None
    return end is None or (published is not None and end > published)
