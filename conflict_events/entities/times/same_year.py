"""A year or a month that is named again: `في نوفمبر من العام نفسه`, `في 22 من الشهر ذاته`."""

from __future__ import annotations

from conflict_events.entities.quantities.number_context import year_digits
from conflict_events.entities.times.days import Days, latest_month, month_days
from conflict_events.entities.times.time_mention import Scene

_YEAR_REACH = 4  # tokens behind a month in which its year stands: مارس/آذار من عام 2016


def same_year(scene: Scene, k: int, i: int) -> tuple[int | None, int] | None:
    """Read the year that a sentence has named before.

    Args:
        scene: The sentence.
        k: Where the words for "the same year" may begin.
        i: Where the time begins that they belong to.

    Returns:
        The year, None where another sentence named it, and the place behind the words; None where they do not stand.
    """
    word = scene.word(k)
    if word is None or not word.det or word.key not in scene.dates.date["year_word"]:
        return None
    if scene.form(k + 1) not in scene.dates.date["same"]:
        return None
    years = (year_digits(token) for token in reversed(scene.tokens[:i]))
    return next((year for year in years if year), None), k + 2


def same_month(scene: Scene, i: int) -> Days | None:
    """Return the days of the month that a sentence has named last before token `i`; None where it has not."""
    n = next((n for n in range(i - 1, -1, -1) if scene.dates.month(scene.tokens, n)), -1)
    match = scene.dates.month(scene.tokens, n) if n >= 0 else None
    if match is None or scene.published is None:
        return None
    dated = n > 0 and (scene.tokens[n - 1].kind == "number" or scene.form(n - 1) in scene.dates.time_prepositions)
    if scene.dates.is_weak(scene.tokens, match) and not dated:  # مارس ضغوطا
        return None
    month = int(match.label)
    told = next(
        (year for token in scene.tokens[match.j : min(match.j + _YEAR_REACH, i)] if (year := year_digits(token))), 0
    )
    return month_days(told or latest_month(month, scene.published, before=False), month)
