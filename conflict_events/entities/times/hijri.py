"""Months and years of the Hijri calendar; the extra `hijri` of the package turns them into days.

The calendar is that of Umm al-Qura, civil and computed. Where a month is begun by the sight of the moon, a day may
differ by one.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from types import ModuleType

from conflict_events.entities.quantities.number_context import year_digits
from conflict_events.entities.times.days import Days
from conflict_events.entities.times.time_mention import Granularity, Scene, TimeMention, mention

YEARS = range(1300, 1501)
_LONGEST = 30  # days of a Hijri month
_LUNAR = 354.367  # days of a Hijri year, on average
_SOLAR = 365.2425
_EPOCH = 622  # year of the common era in which the Hijri years begin


@cache
def calendar() -> ModuleType | None:
    """Return the package that knows the calendar, None where the extra `hijri` is not installed."""
    try:
        import hijridate
    except ImportError:
        return None
    return hijridate


def month_days(year: int, month: int, first: int = 0, last: int = 0) -> Days | None:
    """Return the days of a Hijri month.

    Args:
        year: Hijri year.
        month: 1 to 12.
        first: First day of the month that is meant; 0 for the whole month.
        last: Last day; 0 for `first` alone.

    Returns:
        The first and last day, None outside the calendar (1343 to 1500) or without the extra.
    """
    known = calendar()
    if known is None:
        return None
    try:
        start = known.Hijri(year, month, first or 1)
        end = known.Hijri(year, month, (last or first) or start.month_length())
        days = tuple(dt.date(*day.to_gregorian().datetuple()) for day in (start, end))
    except (OverflowError, ValueError):
        return None
    return (days[0], days[1]) if days[0] <= days[1] else None


def year_days(year: int) -> Days | None:
    """Return the first and last day of a Hijri year, None where they are not known."""
    first, last = month_days(year, 1), month_days(year, 12)
    return (first[0], last[1]) if first and last else None


def year_number(scene: Scene, i: int) -> tuple[int, int] | None:
    """Read a Hijri year in digits with the mark of its era behind it.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.

    Returns:
        The year, and the place behind it.
    """
    token = scene.tokens[i] if i < len(scene.tokens) else None
    if token is None or token.kind != "number" or token.conj or token.prep or not token.stem.isdigit():
        return None
    year = int(token.stem) if len(token.stem) == 4 else 0
    return (year, i + 1 + (scene.form(i + 1) in scene.dates.date["hijri_era"])) if year in YEARS else None


def read_month(scene: Scene, i: int, *, first: int = 0, last: int = 0, sure: bool = False) -> TimeMention | None:
    """Read رمضان, شعبان 1437, رمضان الماضي, رمضان 2016.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.
        first: The day of the month, where one is named.
        last: The last day, where two are named.
        sure: Whether the words before show that a month is meant; رجب and رمضان are names of men too.

    Returns:
        The month, or the days of it; without days where the calendar is not installed.
    """
    match = scene.dates.hijri_months.match(scene.tokens, i) if i < len(scene.tokens) else None
    if match is None or scene.is_name(i) or (first and match.conj) or max(first, last) > _LONGEST:
        return None
    month, known = int(match.label), scene.published if calendar() else None
    year, j, shown = _year_of(scene, match.j, month, first, known)
    if not (sure or first or shown or scene.plain(i - 1) in scene.dates.time_prepositions):
        return None
    days = month_days(year, month, first, last) if year else None
    grain: Granularity = "month" if not first else "day" if not last or first == last else "range"
    return mention(i, j, days, grain, "hijri")


def _year_of(scene: Scene, j: int, month: int, day: int, today: dt.date | None) -> tuple[int | None, int, bool]:
    """Return the year of a month, the place behind it, and whether something in the text shows it."""
    k = scene.skip_links(j, "of")
    word = scene.word(k)
    named = word is not None and word.key in scene.dates.date["year_word"]
    explicit = year_number(scene, k + 1 if named else j)
    if explicit:
        return explicit[0], explicit[1], True
    k = k + 1 if named else j
    common = year_digits(scene.tokens[k]) if k < len(scene.tokens) else None
    if common and not (scene.tokens[k].conj or scene.tokens[k].prep):
        return _in_common_year(common, month), k + 1, True
    word = scene.word(j)
    kind = scene.dates.relative.get(word.key) if word and word.bare and word.det else None
    shown = kind in {"last", "this", "next"}
    return (_nearest(today, month, day, kind) if today else None), j + shown, shown


def _nearest(today: dt.date, month: int, day: int, kind: str | None) -> int | None:
    known = calendar()
    if known is None:
        return None
    try:
        now = known.Gregorian(today.year, today.month, today.day).to_hijri()
    except OverflowError:
        return None
    if kind == "next":
        return int(now.year) + int(month <= now.month)
    late = (month, day) > (now.month, now.day) if day else month > now.month
    return int(now.year) - int(late or (kind == "last" and month == now.month))


def _in_common_year(common: int, month: int) -> int | None:
    """Return the Hijri year whose month begins in a year of the common era."""
    guess = round((common - _EPOCH) * _SOLAR / _LUNAR)
    for year in (guess, guess + 1, guess - 1):
        days = month_days(year, month)
        if days and days[0].year == common:
            return year
    return None
