"""Times with two ends: `من X إلى Y`, `بين X وY`, `الأول من أغسطس وحتى الثامن منه`."""

from __future__ import annotations

from conflict_events.entities.quantities.number_context import year_digits
from conflict_events.entities.times.days import day_or_none, year_days
from conflict_events.entities.times.noun_chains import noun_end
from conflict_events.entities.times.time_dates import read_date, read_day_number
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_months import read_month
from conflict_events.entities.times.time_pairs import days_between
from conflict_events.entities.times.time_phrases import read_time
from conflict_events.entities.times.time_years import read_year

_LOOSE = frozenset({"vague", "duration"})


def until(scene: Scene, first: TimeMention, *, to: bool = False) -> TimeMention:
    """Take in the end of a span: الأول من أغسطس وحتى الثامن منه, الخميس حتى الأحد.

    Args:
        scene: The sentence.
        first: Where the span begins.
        to: Whether `إلى` joins too, because `من` or `منذ` stands before.

    Returns:
        The whole span, or `first` itself if no end follows.
    """
    if first.granularity in _LOOSE or scene.plain(first.j) not in scene.dates.links["to" if to else "until"]:
        return first
    last = _end(scene, first.j + 1, first)
    if last is None or last.granularity in _LOOSE:
        return first
    days = (first.start, last.end) if first.start and last.end else None
    if (days is None and scene.published) or (days and days[1] < days[0]):
        return first
    return mention(first.i, last.j, days, "range", "range")


def read_from(scene: Scene, k: int) -> TimeMention | None:
    """من الخميس إلى السبت, من 5 حتى 7 مايو, من 2011 إلى 2014; `k` is the token behind من."""
    if k >= len(scene.tokens):
        return None
    happens = scene.form(k) in scene.dates.occasion["openings"]
    if not (happens or scene.opens(k)):  # من stands before anything
        return None
    whole = read_date(scene, k)
    if whole and whole.granularity == "range":
        return whole
    first = read_time(scene, k) or read_month(scene, k, sure=True) or read_year(scene, k, sure=True)
    if first is None and happens:
        return _from_happening(scene, k)
    if first is None or scene.plain(first.j) not in scene.dates.links["to"]:
        return None
    if scene.form(first.j + 1) in scene.dates.links["now"]:
        return _until_now(scene, first)
    second = _end(scene, first.j + 1, first)
    return _join(scene, first, second, "range") if second else None


def _until_now(scene: Scene, first: TimeMention) -> TimeMention:
    """من بداية العام حتى الآن: like منذ, from a time to the day of publication."""
    known = first.start and scene.published and first.start <= scene.published
    days = (first.start, scene.published) if known and first.start and scene.published else None
    return mention(first.i, first.j, days, "range" if days else "vague", "range")


def _from_happening(scene: Scene, k: int) -> TimeMention | None:
    """من بداية الحملة إلى يوم الأحد: its last day alone is told, so that it has no days."""
    j = noun_end(scene, k)
    last = read_time(scene, j + 1) if scene.plain(j) in scene.dates.links["to"] else None
    return mention(k, last.j, None, "vague", "range") if last else None


def read_between(scene: Scene, k: int) -> TimeMention | None:
    """بين الخميس والسبت, بين 5 مايو و7 يونيو, بين 2011 و2014, بين 5 و7 مايو; `k` is the token behind بين."""
    whole = read_date(scene, k)
    if whole and whole.granularity == "range":
        return whole
    first = read_time(scene, k) or _first_of_years(scene, k)
    if first is None:
        return _two_days_of_month(scene, k)
    j = scene.skip_links(first.j, "and")
    second = _end(scene, j, first) if j > first.j or scene.form(j).startswith("و") else None
    return _join(scene, first, second, "between") if second else None


def read_period(scene: Scene, i: int) -> TimeMention | None:
    """الفترة من 21 حتى 24 أبريل, الفترة الممتدة بين الخميس والسبت: its span is named with it."""
    word, links = scene.word(i), scene.dates.links
    if word is None or not word.det or scene.dates.units.get(word.key) != "period":
        return None
    k = scene.skip_links(i + 1, "runs")
    if scene.form(k) in links["from"]:
        found = read_from(scene, k + 1)
    else:
        found = read_between(scene, k + 1) if scene.form(k) in links["between"] else None
    return widen(found, i) if found else None


def _two_days_of_month(scene: Scene, k: int) -> TimeMention | None:
    """بين الأول والرابع من مايو: the month of the second day is that of the first."""
    day = read_day_number(scene, k, before_month=False)
    if day is None or not scene.form(day[1]).startswith("و"):
        return None
    last = read_date(scene, scene.skip_links(day[1], "and"))
    if last is None or last.granularity != "day" or last.start is None:
        return None
    start = day_or_none(last.start.year, last.start.month, day[0])
    return mention(k, last.j, (start, last.start), "range", "between") if start and start <= last.start else None


def _end(scene: Scene, j: int, first: TimeMention) -> TimeMention | None:
    return _of_it(scene, j, first) or read_time(scene, j) or _year(scene, j)


def _year(scene: Scene, j: int) -> TimeMention | None:
    """Read the second year of بين 2011 و2014, whose و is no part of the number."""
    year = year_digits(scene.tokens[j]) if j < len(scene.tokens) else None
    if scene.quantities.context.counts_surely(j + 1):  # بين 1950 و2000 شخص
        return None
    return mention(j, j + 1, year_days(year), "year", "year") if year else None


def _first_of_years(scene: Scene, k: int) -> TimeMention | None:
    """Read the first year of بين 1994 و1996, which rise and count nothing: بين 1950 و2000 مقاتل."""
    first, j = _year(scene, k), scene.skip_links(k + 1, "and")
    last = _year(scene, j) if first else None
    if first is None or last is None or last.start is None or first.start is None or last.start <= first.start:
        return None
    joined = j > k + 1 or scene.joined(j)
    return first if joined and not scene.quantities.context.may_count(j + 1) else None


def _of_it(scene: Scene, j: int, first: TimeMention) -> TimeMention | None:
    """الثامن منه, 8 من الشهر نفسه: a day of the month named before."""
    day = read_day_number(scene, j, before_month=False)
    match = scene.dates.of_it.match(scene.tokens, day[1]) if day and day[1] < len(scene.tokens) else None
    if day is None or match is None or first.start is None:
        return None
    date = day_or_none(first.start.year, first.start.month, day[0])
    return mention(j, match.j, (date, date), "day", "date") if date else None


def _join(scene: Scene, first: TimeMention, second: TimeMention, how: str) -> TimeMention | None:
    days = days_between(scene, first, second)
    if days is None and first.start and second.end:
        return None
    return mention(first.i, second.j, days, "range", how)
