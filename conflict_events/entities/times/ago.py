"""How long ago: `قبل يومين` is a day, `قبل أيام` and `قبل ست سنوات` are times without days."""

from __future__ import annotations

from conflict_events.entities.times.days import shift
from conflict_events.entities.times.durations import Duration, read_duration
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention

_NOW = frozenset({"اليوم", "الان"})  # قبل عام من اليوم
_DONE_REACH = 6  # tokens from a verb of getting something done to how long ago it was
_EXACT = frozenset({"day", "night", "week"})  # who counts months and years means no day


def read_ago(scene: Scene, i: int) -> TimeMention | None:
    """Read `قبل ثماني سنوات` at token `i`; None where nothing of the kind begins there."""
    duration = read_duration(scene, i + 1) if scene.form(i) in scene.dates.links["ago"] else None
    return ago(scene, i, duration) if duration else None


def ago(scene: Scene, i: int, duration: Duration) -> TimeMention:
    """Return the mention of a length of time behind `قبل` or `بعد`, which stands at token `i`."""
    before = scene.plain(i) in scene.dates.links["ago"]
    on = _counted_on(scene, i, duration)
    now = before and on and scene.form(duration.j + 1) in _NOW
    back = now or (before and duration.unit in _EXACT and not on)
    today = scene.published if back else None
    day = shift(today, duration.unit, -duration.count) if today is not None and duration.count else None
    return mention(i, duration.j + 2 * now, (day, day) if day else None, "day" if day else "duration", "ago")


def _counted_on(scene: Scene, i: int, duration: Duration) -> bool:
    """قبل يومين من الانتخابات: whether a length is counted from something else; but تمكنوا قبل يومين من تحريرها."""
    if scene.form(duration.j) not in scene.dates.links["counted_from"]:
        return False
    return not any(t.base in scene.dates.links["done_from"] for t in scene.tokens[max(i - _DONE_REACH, 0) : i])
