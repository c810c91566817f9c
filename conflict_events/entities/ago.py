"""How long ago: `قبل يومين`, `قبل ست سنوات`; a time without days, as the guidelines of the gold have it."""

from __future__ import annotations

from conflict_events.entities.durations import Duration, read_duration
from conflict_events.entities.time_mention import Scene, TimeMention, mention


def read_ago(scene: Scene, i: int) -> TimeMention | None:
    """Read `قبل ثماني سنوات` at token `i`; None where nothing of the kind begins there."""
    duration = read_duration(scene, i + 1) if scene.form(i) in scene.dates.links["ago"] else None
    return ago(i, duration) if duration else None


def ago(i: int, duration: Duration) -> TimeMention:
    """Return the mention of a length of time behind `قبل` or `بعد`, which stands at token `i`."""
    return mention(i, duration.j, None, "duration", "ago")
