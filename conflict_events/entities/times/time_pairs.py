"""Two times that make one span: the year or the week that the first leaves open is told by the second."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.quantities.number_context import year_digits
from conflict_events.entities.times.days import Days, shift_months
from conflict_events.entities.times.time_mention import Scene, TimeMention

_OPEN = frozenset({"month", "date"})
_WEEK = dt.timedelta(days=7)


def days_between(scene: Scene, first: TimeMention, second: TimeMention) -> Days | None:
    """Return the days from the first time to the second.

    Args:
        scene: The sentence.
        first: Where the span begins.
        second: Where it ends.

    Returns:
        Both ends, None where one is unknown or they do not follow each other.
    """
    start, end = first.start, second.end
    if start is None or end is None:
        return None
    if start > end and first.how == "weekday" == second.how:  # on a Thursday, يومي الجمعة والخميس are no week apart
        start -= _WEEK
    if first.how in _OPEN and is_open(scene, first) and (start > end or not is_open(scene, second)):
        start = of_year_before(start, end)
    return (start, end) if start <= end else None


def is_open(scene: Scene, time: TimeMention) -> bool:
    """Tell whether a month or a date names no year: مارس, but not مارس 2017 or مارس الماضي."""
    last = scene.word(time.j - 1)
    if last is not None and (last.key in scene.dates.relative or last.key in scene.dates.units):
        return False
    return not any(year_digits(token) for token in scene.tokens[time.i : time.j])


def of_year_before(start: dt.date, end: dt.date) -> dt.date:
    """Return the same day in the latest year in which it does not come after `end`."""
    years = end.year - start.year
    moved = shift_months(start, 12 * years)
    return moved if moved <= end else shift_months(start, 12 * (years - 1))
