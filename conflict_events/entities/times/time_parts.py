"""Parts of a month or year, the whole of which is meant: `مطلع 2015`, `الأشهر الستة الأولى من عام 2018`."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.quantities.cardinals import read_cardinal
from conflict_events.entities.times import hijri
from conflict_events.entities.times.days import month_days, year_days
from conflict_events.entities.times.occasions import read_meeting
from conflict_events.entities.times.time_days import read_day
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_months import read_month
from conflict_events.entities.times.time_units import read_running, read_unit_time
from conflict_events.entities.times.time_years import read_year

_WHOLE = frozenset({"month", "year", "week"})
_LONG = frozenset({"month", "year"})
_UNITS = frozenset({"hour", "day", "week", "month", "year"})
_HAPPENINGS = frozenset({"event", "noun"})
_DAYS = {"day": 1, "week": 7}


def read_part(scene: Scene, i: int) -> TimeMention | None:
    """Read مطلع 2015, أواخر الشهر الماضي, منتصف مايو, نهاية عام 2016, الأسبوع الثالث من أبريل.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.

    Returns:
        The mention with the days of the whole month or year, or None.
    """
    match = scene.dates.parts.match(scene.tokens, i)
    k = scene.skip_links(match.j, "of") if match else _past_units(scene, i)
    if not k:
        return None
    inner = (
        read_unit_time(scene, k)
        or read_month(scene, k, sure=True)
        or read_day(scene, k)
        or read_year(scene, k, sure=True)
        or hijri.read_month(scene, k, sure=True)
        or read_running(scene, k)
    )
    if inner is None and match is None:
        return _of_happening(scene, i, k)
    if inner is None or inner.granularity not in (_WHOLE if match else _LONG):
        held = match is not None and k == match.j and scene.plain(i - 1) in scene.dates.occasion["at"]
        return read_meeting(scene, i, k) if held else None  # في ختام القمة
    part = widen(inner, i, how=f"part-{inner.how}")
    if inner.granularity == "month" and match is None:
        return _days_within(part, _days(scene, i, inner))
    return _within(part, _months(scene, i, match.label if match else ""))


def _of_happening(scene: Scene, i: int, k: int) -> TimeMention | None:
    """الأسبوع الأول من | هجوم القوات, الأيام الثلاثة الأولى من الحملة: a time whose days are counted from something."""
    told = scene.tokens[k] if k < len(scene.tokens) else None  # a text cut off behind من
    happens = told is not None and told.kind == "word" and not (told.conj or told.prep) and told.tags & _HAPPENINGS
    which = scene.word(k - 2)
    if which is not None and which.key in scene.dates.relative:
        return None  # تمكن خلال الأشهر الأخيرة | من استعادة البلدة
    return mention(i, k - 1, None, "vague", "part-of") if happens else None


def _months(scene: Scene, i: int, label: str) -> tuple[int, int] | None:
    """Return the months of a part of a year: النصف الأول من, الأشهر الثلاثة الأولى من; None for late or early."""
    if "-" in label:
        first, last = map(int, label.split("-"))
        return first, last
    word = scene.word(i)
    number = read_cardinal(scene.tokens, i + 1, scene.numbers) if word is not None and not label else None
    which = scene.word(number.j) if number else None
    told = which is not None and scene.dates.ordinals.get(which.key) == 1
    if number is None or word is None or not told or scene.dates.units.get(word.key) != "month":
        return None
    return (1, int(number.value)) if number.value in range(2, 12) else None


def _within(part: TimeMention, months: tuple[int, int] | None) -> TimeMention:
    """Return a part of a year with the days of its months alone."""
    if months is None or part.granularity != "year" or part.start is None or part.end is None:
        return part
    if part.start != year_days(part.start.year)[0] or part.end.year != part.start.year:  # a Hijri year
        return part
    year, (first, last) = part.start.year, months
    return replace(part, start=month_days(year, first)[0], end=month_days(year, last)[1], granularity="range")


def _days(scene: Scene, i: int, month: TimeMention) -> tuple[int, int] | None:
    """Return the days of a part of a month: الأسبوع الثاني من مايو, الأيام العشرة الأولى من; None of others."""
    unit, number = scene.word(i), read_cardinal(scene.tokens, i + 1, scene.numbers)
    which = scene.word(number.j if number else i + 1)
    if unit is None or which is None or month.end is None:
        return None
    count = {"singular": 1, "dual": 2}.get(scene.dates.number_of[unit.key]) if number is None else int(number.value)
    days, last = _DAYS.get(scene.dates.units[unit.key], 0) * (count or 0), month.end.day
    if not 0 < days < last:
        return None
    if scene.dates.relative.get(which.key) == "recent":
        return last - days + 1, last
    end = days * scene.dates.ordinals[which.key]
    return (end - days + 1, end) if end <= last and (count == 1 or end == days) else None


def _days_within(part: TimeMention, days: tuple[int, int] | None) -> TimeMention:
    """Return a part of a month with its counted days alone."""
    if days is None or part.start is None or part.start.day != 1:  # a Hijri month
        return part
    return replace(
        part, start=part.start.replace(day=days[0]), end=part.start.replace(day=days[1]), granularity="range"
    )


def _past_units(scene: Scene, i: int) -> int:
    """الأشهر الستة الأولى من | عام 2018, الأيام الأخيرة من | مايو: return where the whole stands, or 0."""
    word = scene.word(i)
    if word is None or not word.det or scene.dates.units.get(word.key) not in _UNITS:
        return 0
    number = read_cardinal(scene.tokens, i + 1, scene.numbers) if i + 1 < len(scene.tokens) else None
    k = number.j if number else i + 1
    which = scene.word(k)
    if which is None or not which.bare or not which.det:
        return 0
    told = which.key in scene.dates.ordinals or scene.dates.relative.get(which.key) == "recent"
    j = scene.skip_links(k + 1, "of")
    return j if told and j > k + 1 else 0
