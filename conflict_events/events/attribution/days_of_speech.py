"""Days that are counted from when something was said: قال المتحدث الأحد إن جنديين قتلا اليوم."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished

_COUNTED = "deictic"  # اليوم, أمس, غدا


def count_from_saying(events: list[Finished], published: dt.date | None) -> None:
    """Count `اليوم` and `أمس` in what was said on another day from that day; changes the events in place.

    Only where the day of publication cannot be meant: nobody tells on Sunday what happened on Tuesday.

    Args:
        events: The events of a sentence, with all their times and reporters.
        published: The day of publication, from which such words were counted.
    """
    for event in events:
        said = event.reporter.days() if event.reporter is not None and event.reporter.times else None
        if published is None or said is None or said[0] != said[1] or said[0] >= published:
            continue
        event.times = [_moved(unit, said[0], published) for unit in event.times]


def _moved(unit: Unit, said: dt.date, published: dt.date) -> Unit:
    time = unit.time
    if time is None or time.how != _COUNTED or time.start is None or time.end is None or time.start <= said:
        return unit
    step = said - published
    return replace(unit, time=replace(time, start=time.start + step, end=time.end + step))
