"""Times told again: `نفس اليوم`, `مثل هذا اليوم من عام 2006`, `الفترة نفسها من العام الماضي`."""

from __future__ import annotations

from conflict_events.entities.times.ago import read_ago
from conflict_events.entities.times.days import Days, day_or_none, month_days, shift
from conflict_events.entities.times.durations import read_duration
from conflict_events.entities.times.same_year import same_month
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention
from conflict_events.entities.times.time_units import read_unit_time
from conflict_events.entities.times.time_years import read_year

_RECURRING = frozenset({"day", "night", "week", "month", "period"})


def read_again(scene: Scene, i: int) -> TimeMention | None:
    """Read a day, month or time of another year at token `i`.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.

    Returns:
        The mention, with the days of that day or month where the running one is meant; those of the whole year where
        another sentence tells which; none where no year is told.
    """
    such = scene.plain(i) in scene.dates.around["such"]
    turned = not such and scene.stem(i) in scene.dates.today_names["same_day"]
    named = _this(scene, i + such) if such else _same(scene, i, turned=turned)
    if named is None:
        return None
    unit, j = named
    year = read_year(scene, j + 1, sure=True) or read_unit_time(scene, j + 1) if scene.form(j) in _of(scene) else None
    if year and year.granularity == "year" and year.start:
        days = _of_year(scene, unit, year.start.year) if such else None
        return mention(i, year.j, days or (year.start, year.end or year.start), "range", "again")
    if turned and scene.form(j) not in scene.dates.links["relative_pronouns"]:  # في نفس اليوم الذي قتل فيه
        return mention(i, j, same_month(scene, i) if unit == "month" else None, "vague", "again")
    return _years_ago(scene, i, j, unit) if such else None


def _of(scene: Scene) -> frozenset[str]:
    return scene.dates.links["of"]


def _this(scene: Scene, k: int) -> tuple[str, int] | None:
    """هذا اليوم, هذه الأيام: the unit, and the place behind it."""
    word = scene.word(k + 1)
    told = scene.form(k) in scene.dates.around["demonstratives"] and word is not None and word.det
    if not told or word is None:
        return None
    unit = scene.dates.units.get(word.key, "")
    several = scene.dates.number_of.get(word.key) != "singular"  # مثل هذه الأيام
    return ("period" if several else unit, k + 2) if unit in _RECURRING else None


def _same(scene: Scene, i: int, *, turned: bool) -> tuple[str, int] | None:
    """اليوم نفسه, الشهر ذاته, and turned round نفس الفترة: the unit, and the place behind it."""
    word, behind = scene.word(i + turned), scene.word(i + 1)
    same = turned or (behind is not None and scene.form(i + 1) in scene.dates.date["same"])
    unit = scene.dates.units.get(word.key) if same and word is not None and word.det else None
    meanwhile = scene.form(i + turned) in scene.dates.around["meanwhile"]  # في نفس الوقت says no time
    return (unit, i + 2) if unit in _RECURRING and unit and not meanwhile else None


def _of_year(scene: Scene, unit: str, year: int) -> Days | None:
    """Return today or this month in another year; None for what may be longer or shorter."""
    if scene.published is None:
        return None
    day = day_or_none(year, scene.published.month, scene.published.day)
    if unit == "month":
        return month_days(year, scene.published.month)
    return (day, day) if unit in ("day", "night") and day else None


def _years_ago(scene: Scene, i: int, j: int, unit: str) -> TimeMention:
    """مثل هذا اليوم قبل عشر سنوات; without years it is told by another sentence."""
    back = read_duration(scene, j + 1) if read_ago(scene, j) else None
    exact = back is not None and back.unit == "year" and back.count and scene.published
    day = shift(scene.published, "year", -back.count) if exact and back and back.count and scene.published else None
    days = _of_year(scene, unit, day.year) if day else None
    return mention(i, back.j if back else j, days, "range" if days else "vague", "again")
