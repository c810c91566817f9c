"""A year that is named again: `في نوفمبر من العام نفسه`, `في مارس من السنة ذاتها`."""

from __future__ import annotations

from conflict_events.entities.number_context import year_digits
from conflict_events.entities.time_mention import Scene


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
