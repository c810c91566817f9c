"""Days of a month: `7 ديسمبر 2016`, `الأول من آب/أغسطس`, `15 رمضان 1437`, `2016/12/07`."""

from __future__ import annotations

import regex

from conflict_events.entities.times import hijri
from conflict_events.entities.times.days import day_or_none
from conflict_events.entities.times.known_days import in_known_year
from conflict_events.entities.times.time_mention import DASHES, Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_months import read_month
from conflict_events.entities.times.time_units import read_unit_time
from conflict_events.entities.words.ordinals import read_ordinal

_YEAR_FIRST = regex.compile(r"((?:1[349]|20)\d\d)[/.-](\d{1,2})[/.-](\d{1,2})")
_DAY_FIRST = regex.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]((?:1[349]|20)\d\d)")


def read_numeric(scene: Scene, i: int) -> TimeMention | None:
    """2016/12/07, 7/12/2016, 12-5-2018: the day comes first unless the year does."""
    if i >= len(scene.tokens) or scene.tokens[i].kind != "number":
        return None
    j, text = i + 1, scene.tokens[i].stem
    while j + 1 < len(scene.tokens) and j < i + 4 and scene.form(j) in DASHES and scene.glued(j) and scene.glued(j + 1):
        text, j = text + "-" + scene.tokens[j + 1].stem, j + 2
    year_first, day_first = _YEAR_FIRST.fullmatch(text), _DAY_FIRST.fullmatch(text)
    parts = year_first.groups() if year_first else day_first.groups()[::-1] if day_first else None
    if parts is None:
        return None
    year, month, number = map(int, parts)
    if year in hijri.YEARS:
        return _hijri_numeric(scene, i, j, (year, month, number))
    day = day_or_none(year, month, number)
    return mention(i, j, (day, day), "day", "numeric") if day else None


def _hijri_numeric(scene: Scene, i: int, j: int, parts: tuple[int, int, int]) -> TimeMention | None:
    """15/8/1437 هـ."""
    year, month, day = parts
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    j += scene.form(j) in scene.dates.date["hijri_era"]
    return mention(i, j, hijri.month_days(year, month, day), "day", "hijri")


def read_date(scene: Scene, i: int) -> TimeMention | None:
    """Read a day of a month, or two of them.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.

    Returns:
        7 مايو 2016, السابع من أيار/مايو الماضي, 5 و6 مايو, 5-7 مايو, الثامن من الشهر الجاري, 15 رمضان 1437; None
        also where the day is the name of something (ثورة 17 فبراير) and no year follows.
    """
    found = _date(scene, i)
    return None if found is None or (scene.is_name(i) and not _has_year(scene, found)) else found


def named_end(scene: Scene, i: int) -> int:
    """Return the place behind a date at `i` that is a name (مدينة السادس من أكتوبر), or `i`."""
    found = _date(scene, i) if scene.is_name(i) else None
    return found.j if found and not _has_year(scene, found) else i


def _has_year(scene: Scene, time: TimeMention) -> bool:
    return any(len(t.stem) == 4 and t.kind == "number" for t in scene.tokens[time.i : time.j])


def _date(scene: Scene, i: int) -> TimeMention | None:
    if not _may_be_day(scene, i):
        return None
    first = read_day_number(scene, i) or _first_of_two(scene, i)
    if first is None:
        return None
    last = _second_day(scene, first[1])
    for day in (last, first) if last else (first,):
        k = scene.skip_links(day[1], "of", "month")
        month = read_month(scene, k, sure=True, day=first[0]) or (_unit_month(scene, k) if k > day[1] else None)
        if month:
            found = _within(i, month, first[0], day[0])
            return found if found and _has_year(scene, found) else in_known_year(scene, i, found)
        lunar = hijri.read_month(scene, k, first=first[0], last=day[0])
        if lunar:
            return _equal(scene, widen(lunar, i))
    return None


def _may_be_day(scene: Scene, i: int) -> bool:
    """Whether figures or an ordinal stand at `i`; most words of time are neither."""
    word = scene.word(i)
    return (word is not None and word.key in scene.dates.ordinals) or (
        i < len(scene.tokens) and scene.tokens[i].kind == "number"
    )


def _equal(scene: Scene, lunar: TimeMention) -> TimeMention:
    """12 رمضان 1439 هـ الموافق 27 مايو 2018: the day is told by the second date."""
    k = scene.skip(lunar.j, scene.dates.equals)
    other = (read_numeric(scene, k) or _date(scene, k)) if k > lunar.j else None
    return widen(other, lunar.i) if other else lunar


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
    linked = not before_month or scene.skip_links(ordinal.j, "of", "month") > ordinal.j
    if not (linked or _is_first(scene, i) or _names_day(scene, i, ordinal.j)):
        return None
    return ordinal.value, ordinal.j


def _is_first(scene: Scene, i: int) -> bool:
    """أول مايو: the only bare ordinal that stands before a month without من."""
    word = scene.word(i)
    month = scene.dates.month(scene.tokens, i + 1) if i + 1 < len(scene.tokens) else None
    return word is not None and word.key in scene.dates.links["first"] and not word.det and month is not None


def _names_day(scene: Scene, i: int, j: int) -> bool:
    """العاشر يوليو: whether an ordinal with the article, which ends before `j`, has a month right behind it."""
    word, month = scene.word(i), scene.dates.month(scene.tokens, j) if j < len(scene.tokens) else None
    if word is None or not word.det or month is None or month.conj or month.prep:
        return False
    return not scene.dates.is_weak(scene.tokens, month)


def _first_of_two(scene: Scene, i: int) -> tuple[int, int] | None:
    """Return the first day of `ليل السادس والسابع من أبريل`, whose month stands behind the second."""
    first = read_day_number(scene, i, before_month=False)
    two = first is not None and scene.joined(first[1]) and read_day_number(scene, first[1]) is not None
    return first if two else None


def _second_day(scene: Scene, j: int) -> tuple[int, int] | None:
    """Return the other day of `5 و6 مايو`, `5-7 مايو`, `5 إلى 7 مايو`."""
    linked = scene.form(j) in DASHES or any(scene.form(j) in scene.dates.links[link] for link in ("to", "and"))
    day = read_day_number(scene, j + linked)
    return day if day and (linked or scene.joined(j)) else None
