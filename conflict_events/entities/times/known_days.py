"""Days whose year nobody writes, for an attack made them known: هجمات 11 سبتمبر, منذ السابع من أكتوبر."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from conflict_events.entities.times.time_mention import Scene, TimeMention

_RECENT = dt.timedelta(days=90)  # منذ 11 سبتمبر in an article of October is of this year


def in_known_year(scene: Scene, i: int, found: TimeMention | None) -> TimeMention | None:
    """Return a day of a month with no year as the known day that it names, or as it is.

    Args:
        scene: The sentence.
        i: Where the date begins, 0-based.
        found: The date as read by the publication day.
    """
    named = scene.stem(i - 1)
    known = scene.dates.known
    if found is None or found.start is None or found.start != found.end or not i:
        return found
    if any(scene.stem(k) in scene.dates.relative for k in range(found.i, found.j)):
        return found  # 11 سبتمبر الماضي
    day = known.days.get((found.start.month, found.start.day))
    if day is None or (scene.published is not None and scene.published < day):
        return found
    apart = scene.published is not None and scene.published - found.start > _RECENT
    if named in known.attacks or (scene.plain(i - 1) in known.since and apart):
        return replace(found, start=day, end=day, how="known-day")
    return found
