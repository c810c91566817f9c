"""How long ago: `قبل يومين` is a day, `قبل ست سنوات` a year; `قبل أيام` and `قبل يومين من الاقتراع` have no days."""

from __future__ import annotations

from conflict_events.entities.days import Days, month_days, shift, year_days
from conflict_events.entities.durations import Duration, read_duration
from conflict_events.entities.time_mention import Granularity, Scene, TimeMention, mention

_GRAINS: dict[str, Granularity] = {"day": "day", "night": "day", "week": "day", "month": "month", "year": "year"}


def read_ago(scene: Scene, i: int) -> TimeMention | None:
    """Read `قبل ثماني سنوات` at token `i`; None where nothing of the kind begins there."""
    duration = read_duration(scene, i + 1) if scene.form(i) in scene.dates.links["ago"] else None
    return ago(scene, i, duration) if duration else None


def ago(scene: Scene, i: int, duration: Duration) -> TimeMention:
    """Read a length of time behind `قبل` or `بعد`.

    Args:
        scene: The sentence.
        i: The token of `قبل` or `بعد`, 0-based.
        duration: The length behind it.

    Returns:
        The mention, with its days where an exact length leads back from the day of publication.
    """
    days = _days(scene, duration) if _to_now(scene, i, duration) else None
    return mention(i, duration.j, days, _GRAINS[duration.unit] if days else "duration", "ago")


def _to_now(scene: Scene, i: int, duration: Duration) -> bool:
    """Whether a length is counted from now: قبل يومين, not قبل يومين من الاقتراع or بعد يومين."""
    links = scene.dates.links
    behind = scene.form(duration.j)
    handed = scene.form(duration.j + 1) in links["hands"]  # قبل عامين | على يد مسلحين
    return scene.form(i) in links["ago"] and (behind not in links["counted_from"] or handed)


def _days(scene: Scene, duration: Duration) -> Days | None:
    """A month or a year is told no nearer than that: قبل ست سنوات is the whole year."""
    if scene.published is None or not duration.count or duration.unit not in _GRAINS:
        return None
    day = shift(scene.published, duration.unit, -duration.count)
    if day is None:
        return None
    if duration.unit == "month":
        return month_days(day.year, day.month)
    return year_days(day.year) if duration.unit == "year" else (day, day)
