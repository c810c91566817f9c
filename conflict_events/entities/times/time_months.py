"""Months of the common era: `مايو`, `مارس/آذار 2016`, `يوليو (تموز) الماضي`, `شهري مايو ويونيو`."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.times.days import latest_month, month_days, next_month
from conflict_events.entities.times.same_year import same_year
from conflict_events.entities.times.time_mention import DASHES, Scene, TimeMention, mention
from conflict_events.entities.times.time_pairs import days_between
from conflict_events.entities.times.time_units import read_unit_time
from conflict_events.entities.times.time_years import explicit_year
from conflict_events.entities.words.closed_words import Match


def read_month(scene: Scene, i: int, *, sure: bool = False, day: int = 0) -> TimeMention | None:
    """مايو, مارس/آذار 2016, يوليو (تموز) الماضي, أيار من العام الماضي.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.
        sure: Whether the words before it show that a month is meant.
        day: The day of the month, where one is named; it decides which year is the latest.

    Returns:
        The whole month.
    """
    match = scene.dates.month(scene.tokens, i)
    if match is None or (day and match.conj) or scene.form(match.j) in scene.dates.names_after:
        return None
    month, paired = int(match.label), _paired(scene, match)
    again = same_year(scene, scene.skip_links(paired, "of"), i)
    year, j, how = (*again, "month-year") if again else _year_of(scene, month, paired, day)
    if how == "month" and not day and (scene.is_name(i) or (_is_number(scene, i - 1) and scene.is_name(i - 1))):
        return None
    led = not match.prep and scene.plain(i - 1) in scene.dates.time_prepositions  # في آب, but في باب المندب
    shown = sure or paired > match.j or how != "month" or led
    if not shown and scene.dates.is_weak(scene.tokens, match):
        return None
    return mention(i, j, month_days(year, month) if year else None, "month", how)


def read_two_months(scene: Scene, i: int) -> TimeMention | None:
    """Read شهري مايو ويونيو 2017; `i` is the token behind شهري."""
    first = read_month(scene, i, sure=True)
    k = scene.skip_links(first.j, "and") if first else i
    second = read_month(scene, k, sure=True) if first and (k > first.j or scene.form(k).startswith("و")) else None
    if first is None or second is None:
        return None
    return mention(i, second.j, days_between(scene, first, second), "range", "two-months")


def _is_number(scene: Scene, i: int) -> bool:
    return 0 <= i < len(scene.tokens) and scene.tokens[i].kind == "number"


def _paired(scene: Scene, match: Match) -> int:
    """Return the place behind the month's other name: مارس/آذار, يوليو (تموز), مارس آذار."""
    bracket = scene.form(match.j) == "("
    other = scene.dates.month(scene.tokens, match.j + (bracket or scene.form(match.j) in DASHES))
    if other is None or other.label != match.label or other.conj or (bracket and scene.form(other.j) != ")"):
        return match.j
    return other.j + bracket


def _year_of(scene: Scene, month: int, j: int, day: int) -> tuple[int | None, int, str]:
    """Return the year of a month, the place behind it, and how it was found."""
    explicit = explicit_year(scene, j)
    if explicit:
        return explicit[0], explicit[1], "month-year"
    unit = read_unit_time(scene, scene.skip_links(j, "of"))
    if unit and unit.granularity == "year":
        return (unit.start.year if unit.start else None), unit.j, "month-year"
    word, today = scene.word(j), scene.published
    kind = scene.dates.relative.get(word.key) if word and word.bare and word.det else None
    if kind not in {"last", "this", "next"}:
        return (_latest_year(month, day, today) if today else None), j, "month"
    if today is None:
        return None, j + 1, f"month-{kind}"
    if kind == "next":
        return next_month(month, today), j + 1, "month-next"
    return _latest_year(month, day, today, before=kind == "last"), j + 1, f"month-{kind}"


def _latest_year(month: int, day: int, today: dt.date, *, before: bool = False) -> int:
    if day and month == today.month:
        return today.year - (day >= today.day if before else day > today.day)  # 5 أبريل الماضي on the 26th is this one
    return latest_month(month, today, before=before)
