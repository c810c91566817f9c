"""Which week a weekday is of: `الخميس من الأسبوع الماضي`, `الاثنين من هذا الأسبوع`."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.times.time_mention import Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_units import read_unit_time

_RUNNING, _LAST = "unit-this", "unit-last"
_WEEK, _DAYS = "week", 7


def of_week(scene: Scene, day: TimeMention, weekday: int) -> TimeMention:
    """Return a weekday with the week that is told behind it, or as it is.

    Args:
        scene: The sentence.
        day: The day alone, read as the latest such day up to the publication.
        weekday: Monday is 0.
    """
    k = scene.skip_links(day.j, "of", "in_week")
    if k == day.j or day.granularity != "day":
        return day
    week = read_unit_time(scene, k)
    if week is None or week.granularity != _WEEK or week.how not in (_RUNNING, _LAST):
        return day
    if week.how == _RUNNING or scene.published is None:
        return widen(day, day.i, week.j)
    told = _of_week_before(scene.published, weekday)
    return mention(day.i, week.j, (told, told), "day", "weekday-last")


def _of_week_before(published: dt.date, weekday: int) -> dt.date:
    """Return the weekday of the week before; weeks begin on Sunday, as in most Arab countries."""
    sunday = published - dt.timedelta(days=(published.weekday() + 1) % _DAYS + _DAYS)
    return sunday + dt.timedelta(days=(weekday + 1) % _DAYS)
