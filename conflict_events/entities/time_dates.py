"""Dates, months and years: `7 ديسمبر 2016`, `الأول من آب/أغسطس`, `مايو الماضي`, `عام 2014`, `2016/12/07`."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import regex

from conflict_events.entities.cardinals import Cardinal
from conflict_events.entities.closed_words import Match
from conflict_events.entities.days import day_or_none, latest_month, month_days, next_month, year_days
from conflict_events.entities.number_context import year_digits
from conflict_events.entities.ordinals import read_ordinal
from conflict_events.entities.time_mention import Scene, TimeMention, mention, widen
from conflict_events.entities.time_units import read_unit_time

DASHES = frozenset("-–—/")
_YEAR_FIRST = regex.compile(r"((?:19|20)\d\d)[/.-](\d{1,2})[/.-](\d{1,2})")
_DAY_FIRST = regex.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)")


def read_numeric(scene: Scene, i: int) -> TimeMention | None:
    """2016/12/07, 7/12/2016, 12-5-2018: the day comes first unless the year does."""
    if i >= len(scene.tokens) or scene.tokens[i].kind != "number":
        return None
    j, text = i + 1, scene.tokens[i].stem
    while j + 1 < len(scene.tokens) and j < i + 4 and scene.form(j) in DASHES and scene.glued(j) and scene.glued(j + 1):
        text, j = text + "-" + scene.tokens[j + 1].stem, j + 2
    year_first, day_first = _YEAR_FIRST.fullmatch(text), _DAY_FIRST.fullmatch(text)
    parts = year_first.groups() if year_first else day_first.groups()[::-1] if day_first else None
    day = day_or_none(int(parts[0]), int(parts[1]), int(parts[2])) if parts else None
    return mention(i, j, (day, day), "day", "numeric") if day else None


def read_date(scene: Scene, i: int) -> TimeMention | None:
    """7 مايو 2016, السابع من أيار/مايو الماضي, 5 و6 مايو, 5-7 مايو, الثامن من الشهر الجاري."""
    first = read_day_number(scene, i)
    if first is None:
        return None
    last = _second_day(scene, first[1])
    for day in (last, first) if last else (first,):
        k = scene.skip_links(day[1], "of", "month")
        month = read_month(scene, k, sure=True, day=first[0]) or (_unit_month(scene, k) if k > day[1] else None)
        if month and (month.how == "month-year" or not is_name(scene, i)):
            return _within(i, month, first[0], day[0])
        hijri = read_hijri(scene, k)
        if hijri:
            return widen(hijri, i)
    return None


def _unit_month(scene: Scene, k: int) -> TimeMention | None:
    """الثامن من الشهر الجاري, 15 من هذا الشهر."""
    month = read_unit_time(scene, k)
    return month if month and month.granularity == "month" else None


def _within(i: int, month: TimeMention, first: int, last: int) -> TimeMention | None:
    if month.start is None:
        return mention(i, month.j, None, "day", "date")
    start = day_or_none(month.start.year, month.start.month, first)
    end = day_or_none(month.start.year, month.start.month, last)
    if start is None or end is None or start > end:
        return None
    return mention(i, month.j, (start, end), "day" if start == end else "range", "date")


def read_day_number(scene: Scene, i: int, *, before_month: bool = True) -> tuple[int, int] | None:
    """Read a day of the month, in digits or as an ordinal.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.
        before_month: Whether an ordinal must have `من` or `شهر` behind it.

    Returns:
        The day, 1 to 31, and the place behind it.
    """
    token = scene.tokens[i] if i < len(scene.tokens) else None
    if token is not None and token.kind == "number":
        day = int(token.stem) if token.stem.isdigit() and len(token.stem) <= 2 else 0
        return (day, i + 1) if 1 <= day <= 31 else None
    ordinal = read_ordinal(scene.tokens, i, scene.dates) if token else None
    if ordinal is None or ordinal.value > 31:
        return None
    if before_month and scene.skip_links(ordinal.j, "of", "month") == ordinal.j:
        return None
    return ordinal.value, ordinal.j


def _second_day(scene: Scene, j: int) -> tuple[int, int] | None:
    """Return the other day of `5 و6 مايو`, `5-7 مايو`, `5 إلى 7 مايو`."""
    linked = scene.form(j) in DASHES or scene.form(j) in scene.dates.links["to"] | scene.dates.links["and"]
    day = read_day_number(scene, j + linked)
    return day if day and (linked or scene.joined(j)) else None


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
    if match is None or (day and match.conj):
        return None
    month, paired = int(match.label), _paired(scene, match)
    year, j, how = _year_of(scene, month, paired, day)
    if how == "month" and not day and (is_name(scene, i) or (_is_number(scene, i - 1) and is_name(scene, i - 1))):
        return None
    shown = sure or paired > match.j or how != "month" or scene.plain(i - 1) in scene.dates.time_prepositions
    if not shown and scene.dates.is_weak(scene.tokens, match):
        return None
    return mention(i, j, month_days(year, month) if year else None, "month", how)


def _is_number(scene: Scene, i: int) -> bool:
    return 0 <= i < len(scene.tokens) and scene.tokens[i].kind == "number"


def is_name(scene: Scene, i: int) -> bool:
    """Tell whether the word before token `i` makes a name with it: سوق الجمعة, ثورة 17 فبراير."""
    return i > 0 and not scene.tokens[i - 1].det and scene.stem(i - 1) in scene.dates.names_before


def _paired(scene: Scene, match: Match) -> int:
    """Return the place behind the month's other name: مارس/آذار, يوليو (تموز), مارس آذار."""
    bracket = scene.form(match.j) == "("
    other = scene.dates.month(scene.tokens, match.j + (bracket or scene.form(match.j) in DASHES))
    if other is None or other.label != match.label or other.conj or (bracket and scene.form(other.j) != ")"):
        return match.j
    return other.j + bracket


def _year_of(scene: Scene, month: int, j: int, day: int) -> tuple[int | None, int, str]:
    """Return the year of a month, the place behind it, and how it was found."""
    explicit = _explicit_year(scene, j)
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
    if day and month == today.month and not before:
        return today.year - (day > today.day)
    return latest_month(month, today, before=before)


def _explicit_year(scene: Scene, j: int) -> tuple[int, int] | None:
    """2016, عام 2016, من عام 2016, /2016, 2016م."""
    k = scene.skip_links(j, "of")
    word = scene.word(k)
    if word is not None and word.key in scene.dates.date["year_word"]:
        k += 1
    else:
        k = j + (scene.form(j) in DASHES)
    return _year_number(scene, k)


def _year_number(scene: Scene, k: int) -> tuple[int, int] | None:
    token = scene.tokens[k] if k < len(scene.tokens) else None
    year = year_digits(token) if token and not (token.conj or token.prep) else None
    return (year, k + 1 + (scene.form(k + 1) in scene.dates.date["era"])) if year else None


def read_year(scene: Scene, i: int, *, sure: bool = False) -> TimeMention | None:
    """عام 2014, العام 2013, عامي 2014 و2015; 2011 behind a preposition of time, or where a year is `sure`."""
    word = scene.word(i)
    if word is not None and word.key in scene.dates.date["two_years"]:
        return _two_years(scene, i)
    if word is not None and word.key in scene.dates.date["year_word"]:
        named = _year_number(scene, i + 1)
        return mention(i, named[1], year_days(named[0]), "year", "year") if named else None
    alone = _year_number(scene, i)
    if alone is None or not (sure or _stands_as_year(scene, i)):
        return None
    return mention(i, alone[1], year_days(alone[0]), "year", "year")


def _stands_as_year(scene: Scene, i: int) -> bool:
    if scene.plain(i - 1) not in scene.dates.time_prepositions:
        return False
    return scene.quantities.context.is_year(Cardinal(i, i + 1, Fraction(scene.tokens[i].stem), digits=True))


def _two_years(scene: Scene, i: int) -> TimeMention | None:
    first, k = _year_number(scene, i + 1), scene.skip_links(i + 2, "and")
    second = year_digits(scene.tokens[k]) if k < len(scene.tokens) else None
    if first is None or second is None or first[0] > second or not (k > i + 2 or scene.joined(k)):
        return None
    return mention(i, k + 1, (year_days(first[0])[0], year_days(second)[1]), "range", "two-years")


def read_hijri(scene: Scene, i: int) -> TimeMention | None:
    """رمضان, 15 شعبان 1437: a time whose days need the Hijri calendar."""
    match = scene.dates.hijri_months.match(scene.tokens, i) if i < len(scene.tokens) else None
    if match is None or is_name(scene, i):
        return None
    j = match.j
    if _is_number(scene, j) and len(scene.tokens[j].stem) == 4:
        j += 1 + (scene.form(j + 1) in scene.dates.date["hijri_era"])
    return mention(i, j, None, "vague", "hijri")
