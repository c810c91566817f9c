"""Nights between two days: `ليل السبت الأحد`, `ليلة الخميس على الجمعة` are both of them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from conflict_events.entities.times.time_mention import Scene, TimeMention


def opens_night(scene: Scene, i: int) -> bool:
    """Whether ليل or ليلة stands before the day at token `i`."""
    return i > 0 and scene.stem(i - 1) in scene.dates.links["night"]


def night(scene: Scene, day: TimeMention) -> TimeMention:
    """Return a weekday with the one that a night joins to it, or as it is.

    Args:
        scene: The sentence.
        day: The first day, its span to the end of the second.
    """
    if day.j - day.i < 2 or not opens_night(scene, day.i):
        return day
    if day.start is None:
        return replace(day, granularity="range", how="night")
    return replace(day, end=day.start + dt.timedelta(days=1), granularity="range", how="night")


def evening(time: TimeMention) -> TimeMention:
    """الحادية عشرة من ليل الخميس-الجمعة: an hour is told of the evening on which a night begins."""
    return replace(time, end=time.start, granularity="day") if time.how == "night" else time
