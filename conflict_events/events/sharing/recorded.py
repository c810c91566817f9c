"""When what was put on record took place: وثق المكتب، بين آذار وأيار، سبع غارات; وثق السبت مقتل ستة: it said so."""

from __future__ import annotations

from conflict_events.events.finished import Finished

_RECORDS = "statement.record_verb"
_LONG = frozenset({"range", "week", "month", "year"})
_NO_OTHER = "statement"


def recorded_when(events: list[Finished]) -> None:
    """Give a long time beside a verb of recording to what is recorded, where that has none; in place.

    Args:
        events: The events of a sentence.
    """
    for saying in events:
        if saying.draft.pattern.trigger != _RECORDS or saying.content is None:
            continue
        long = [t for t in saying.times if t.time is not None and t.time.granularity in _LONG]
        told = next((e for e in events if e.reporter is saying and e.draft.type != _NO_OTHER), None)
        if long and told is not None:
            saying.times = [t for t in saying.times if t not in long]
            told.times = told.times or long
