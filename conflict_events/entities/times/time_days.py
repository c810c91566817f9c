"""Days told by name: weekdays, `اليوم`, `أمس`, `يوم` before a date."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.times import hijri
from conflict_events.entities.times.days import latest_weekday, next_weekday
from conflict_events.entities.times.nights import night, opens_night
from conflict_events.entities.times.time_dates import read_date, read_numeric
from conflict_events.entities.times.time_mention import CLOSING_QUOTES, DASHES, Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_months import read_month, read_two_months
from conflict_events.entities.times.time_pairs import days_between
from conflict_events.entities.times.time_units import names_number
from conflict_events.entities.times.time_years import read_year
from conflict_events.entities.times.weeks import of_week
from conflict_events.entities.words.closed_words import Match
from conflict_events.entities.words.ordinals import read_ordinal
from conflict_events.entities.words.particles import ONE_OF

_WEEK = dt.timedelta(days=7)


def read_day(scene: Scene, i: int) -> TimeMention | None:
    """Read a day, a date, a month or a year at token `i`, `يوم` and `شهر` before it included."""
    if i >= len(scene.tokens):
        return None
    if scene.tokens[i].kind == "number":  # no name of a day or month
        return read_numeric(scene, i) or read_date(scene, i) or read_year(scene, i)
    return (
        _worded(scene, i)
        or _named_day(scene, i)
        or read_month(scene, i)
        or hijri.read_month(scene, i)
        or read_year(scene, i)
    )


def _named_day(scene: Scene, i: int) -> TimeMention | None:
    if i >= len(scene.tokens):
        return None
    return _deictic(scene, i) or read_weekday(scene, i) or read_numeric(scene, i) or read_date(scene, i)


def _worded(scene: Scene, i: int) -> TimeMention | None:
    """يوم الخميس, يوم 7 مايو, يومي الخميس والجمعة, شهر مايو."""
    word = scene.word(i)
    if word is None or word.det:
        return None
    if word.key in scene.dates.date["two_days"]:
        return _two_days(scene, i)
    if word.key in scene.dates.date["month_word"]:
        inner = read_month(scene, i + 1, sure=True) or hijri.read_month(scene, i + 1, sure=True)
    elif word.key in scene.dates.date["two_months"]:
        inner = read_two_months(scene, i + 1)
    elif word.key in scene.dates.date["day_word"] and not scene.joined(i + 1):
        inner = _named_day(scene, i + 1)
    else:
        inner = None
    return widen(inner, i) if inner else None


def _two_days(scene: Scene, i: int) -> TimeMention | None:
    first = _named_day(scene, i + 1)
    second = _named_day(scene, scene.skip_links(first.j, "and")) if first else None
    if first is None or second is None:
        return widen(first, i) if first else None
    return mention(i, second.j, days_between(scene, first, second), "range", "two-days")


def _deictic(scene: Scene, i: int) -> TimeMention | None:
    """اليوم, أمس, أول من أمس; a weekday behind it decides (أمس الخميس)."""
    match = scene.dates.deictic.match(scene.tokens, i)
    if match is None or scene.form(match.j) in scene.dates.links["need"] or _is_no_day(scene, match):
        return None
    if scene.form(match.j) in scene.dates.links["near"]:  # الأمس القريب is no yesterday
        return mention(i, match.j + 1, None, "vague", "adverb")
    step = int(match.label)
    named = weekday_in_brackets(scene, match.j) or (None if scene.joined(match.j) else _named_day(scene, match.j))
    if named and named.granularity == "day" and named.how != "deictic" and (step <= 0 or named.how != "weekday"):
        return widen(named, i)
    j = named.j if named and step > 0 and named.how == "weekday" else match.j  # غدا الخميس is no Thursday past
    if scene.published is None:
        return mention(i, j, None, "day", "deictic")
    day = scene.published + dt.timedelta(days=step)
    return mention(i, j, (day, day), "day", "deictic")


def weekday_in_brackets(scene: Scene, k: int) -> TimeMention | None:
    """Read what says which day is meant: أمس (الثلاثاء), ليل (الثلاثاء), and behind a quotation اليوم" السبت."""
    if scene.form(k) in CLOSING_QUOTES and not scene.joined(k + 1):
        return read_weekday(scene, k + 1)
    inner = read_weekday(scene, k + 1) if scene.form(k) == "(" else None
    return widen(inner, inner.i, inner.j + 1) if inner and scene.form(inner.j) == ")" else None


def _is_no_day(scene: Scene, match: Match) -> bool:
    if match.label == "0":
        return _is_no_today(scene, match)
    return match.label == "1" and scene.stem(match.i - 1) in scene.dates.today_names["tomorrow"]


def _is_no_today(scene: Scene, match: Match) -> bool:
    """روسيا اليوم is a channel; اليوم الثالث, اليوم التالي, نفس اليوم, اليوم العالمي are no today."""
    names = scene.dates.today_names
    if scene.stem(match.i - 1) in names["same_day"] and not (match.conj or match.prep):
        return True
    named = match.i and not (match.conj or match.prep) and scene.stem(match.i - 1) in names["before"]
    if named and not (scene.stem(match.i - 1) in names["countries"] and _named_day(scene, match.j)):
        return True  # قناة سوريا اليوم, but على سوريا اليوم السبت
    if scene.form(match.j) in names["kept"] or names_number(scene, match.j):
        return True
    following, ordinal = scene.word(match.j), read_ordinal(scene.tokens, match.j, scene.dates)
    before = scene.form(match.j) in scene.dates.links["before"]  # اليوم قبل الأخير
    relative = scene.word(match.j + before)
    if relative and relative.bare and relative.det >= before and relative.key in scene.dates.relative:
        return True
    return ordinal is not None and following is not None and following.det and following.bare


def read_weekday(scene: Scene, i: int) -> TimeMention | None:
    """الخميس, الخميس الماضي, الخميس 7 مايو, الخميس-الجمعة."""
    word = scene.word(i)
    if word is None or word.key not in scene.dates.weekdays or scene.is_named_day(i) or _is_number_word(scene, i):
        return None
    if not word.det and (not i or word.prep not in scene.dates.links["slip"] or word.key in ONE_OF):
        return None  # لأحد المساعدين
    if scene.form(i + 1) in scene.dates.names_after:
        return None
    date = _date_behind(scene, i + 1)
    if date:
        return widen(date, i)
    weekday, twice = scene.dates.weekdays[word.key], scene.form(i + 1) in scene.dates.links["before"]
    following = scene.word(i + 1 + twice)
    kind = scene.dates.relative.get(following.key) if following and following.bare and following.det else None
    if kind not in {"last", "next"}:
        day = latest_weekday(weekday, scene.published) if scene.published else None
        named = night(scene, mention(i, _night_pair(scene, i + 1), (day, day) if day else None, "day", "weekday"))
        return of_week(scene, named, weekday)
    date = _date_behind(scene, i + 2 + twice)
    if date:
        return widen(date, i)  # الجمعة الماضي، 27 أبريل
    j = _night_pair(scene, i + 2 + twice)
    if scene.published is None:
        return mention(i, j, None, "day", f"weekday-{kind}")
    last = latest_weekday(weekday, scene.published, before=True) - twice * _WEEK
    day = last if kind == "last" else next_weekday(weekday, scene.published)
    return mention(i, j, (day, day), "day", f"weekday-{kind}")


def _is_number_word(scene: Scene, i: int) -> bool:
    """الجنديين الاثنين are two, الضحايا الأحد عشر eleven."""
    return scene.quantities.values.read(i) is not None


def _date_behind(scene: Scene, j: int) -> TimeMention | None:
    """الخميس 7 مايو, الخميس الموافق 7 مايو, الخميس (7 مايو), الخميس، 7 مايو."""
    if scene.joined(j):
        return None
    k = scene.skip(j, scene.dates.equals)
    bracket = scene.form(k) == "("
    k += bracket or scene.form(k) in {"،", ","}
    date = read_numeric(scene, k) or read_date(scene, k)
    if date is None or (bracket and scene.form(date.j) != ")"):
        return None
    return widen(date, date.i, date.j + bracket)


def _night_pair(scene: Scene, j: int) -> int:
    """Return the place behind the second day of ليل الخميس-الجمعة, ليل الخميس الجمعة, ليلة الخميس على الجمعة."""
    to = scene.form(j) in scene.dates.links["to"] and opens_night(scene, j - 1)  # من الخميس إلى السبت is no night
    k = j + (to or scene.form(j) in DASHES or scene.form(j) in scene.dates.links["night_to"])
    word = scene.word(k)
    paired = word is not None and word.bare and word.det and word.key in scene.dates.weekdays
    return k + 1 if paired else j
