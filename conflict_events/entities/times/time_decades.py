"""Decades: `تسعينيات القرن الماضي`, `الخمسينيات من القرن الماضي`, `الثمانينات`."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.times.time_mention import Scene, TimeMention, mention

_YEARS = 10


def read_decade(scene: Scene, i: int) -> TimeMention | None:
    """Read a decade of the twentieth century, told by its century or by the article alone.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.

    Returns:
        The mention with its ten years, or None.
    """
    token = scene.tokens[i]
    first = scene.dates.decades.get(token.stem)
    if first is None:
        return None
    j = i + 1
    of = token.det and scene.form(j) in scene.dates.links["of"]
    if of or not token.det:
        j += of
        century = " ".join(t.stem for t in scene.tokens[j : j + 2])
        if century not in scene.dates.centuries:  # رجل في الخمسينات | من عمره
            return None
        j += 2
    return mention(i, j, (dt.date(first, 1, 1), dt.date(first + _YEARS - 1, 12, 31)), "range", "decade")
