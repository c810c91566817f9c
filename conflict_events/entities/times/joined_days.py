"""Times that stand beside each other and tell one more of the other: `مايو ويونيو 2015`, `الأحد في 18 فبراير`."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from conflict_events.entities.times.days import month_days
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention
from conflict_events.entities.times.time_pairs import is_open, of_year_before

_MONTHS = frozenset({"month", "date"})
_WEEKDAY, _DATE = "weekday", "date"
_AND, _IN = "و", "في"
_COMMAS = frozenset("،,")


def join_days(scene: Scene, found: list[TimeMention]) -> list[TimeMention]:
    """Return the times of a sentence, each with what the one beside it tells of it.

    في مايو ويونيو 2015: both are months of that year; الأحد في الثامن عشر من فبراير: both are one day.

    Args:
        scene: The sentence.
        found: Its times, in text order.
    """
    joined: list[TimeMention] = []
    told = False  # whether the time behind has its year from its own words or from one behind it
    for time in reversed(found):
        after = joined[-1] if joined else None
        if after is not None and _one_day(scene, time, after):
            joined[-1] = mention(time.i, after.j, _days(after), "day", _DATE)
            continue
        lacking = time.how in _MONTHS and is_open(scene, time)
        lends = lacking and told and after is not None and _linked(scene, time.j, after.i)
        joined.append(_in_year_of(time, after) if lends and after is not None else time)
        told = lends or not lacking
    return joined[::-1]


def _days(time: TimeMention) -> tuple[dt.date, dt.date] | None:
    return (time.start, time.end) if time.start and time.end else None


def _in_year_of(time: TimeMention, after: TimeMention) -> TimeMention:
    """Return a month or a date in the year that is told behind it, where it would come after that."""
    if time.start is None or time.end is None or after.end is None or time.start <= after.end:
        return time
    start = of_year_before(time.start, after.end)
    return replace(time, start=start, end=start if time.how == _DATE else month_days(start.year, start.month)[1])


def _linked(scene: Scene, j: int, i: int) -> bool:
    """Whether و, and nothing else but في, joins a time at token i to one that ends at token j."""
    words = scene.tokens[j : i + 1]
    links = all(t.base in (_IN, _AND) for t in words[:-1])
    return links and (any(t.conj == _AND for t in words) or any(t.form == _AND for t in words[:-1]))


def _one_day(scene: Scene, time: TimeMention, date: TimeMention) -> bool:
    """Whether a date tells which of its weekdays a day was: الأحد، في 18 فبراير."""
    if time.how != _WEEKDAY or date.how != _DATE or date.granularity != "day" or None in (time.start, date.start):
        return False
    between = [t.form for t in scene.tokens[time.j : date.i] if t.form not in _COMMAS]
    same = time.start is not None and date.start is not None and time.start.weekday() == date.start.weekday()
    return between == [_IN] and same
