"""Times told by a unit: `الأسبوع الماضي`, `الأيام العشرة الأخيرة`, `هذا الشهر`, `اليوم الثالث على التوالي`."""

from __future__ import annotations

import datetime as dt

from conflict_events.entities.quantities.cardinals import read_cardinal
from conflict_events.entities.times.days import Days, month_days, shift, shift_months, year_days
from conflict_events.entities.times.same_year import same_month
from conflict_events.entities.times.time_mention import Granularity, Scene, TimeMention, mention
from conflict_events.entities.words.ordinals import read_ordinal

_ONE_DAY = dt.timedelta(days=1)
_GRAINS: dict[str, Granularity] = {"day": "day", "night": "day", "week": "week", "month": "month", "year": "year"}
_LAST = frozenset({"last", "recent"})
_AGAIN = frozenset({"unit-same", "that-time"})
_STEPS = {"last": -1, "this": 0, "next": 1}


def read_unit_time(scene: Scene, i: int) -> TimeMention | None:
    """Read a time told by a unit and its neighbours at token `i`."""
    if i >= len(scene.tokens):
        return None
    word = scene.word(i)
    if scene.plain(i) in scene.dates.around["demonstratives"]:
        return _this(scene, i)
    if scene.plain(i) in scene.dates.around["far"]:
        return _that(scene, i)
    if word is None or word.key not in scene.dates.units:
        return _counted_first(scene, i)
    if not word.det or _is_general(scene, i):
        return None
    return _counted_last(scene, i) or _relative(scene, i) or _numbered(scene, i)


def _is_general(scene: Scene, i: int) -> bool:
    """الأمين العام الحالي: an adjective, no year."""
    before = scene.tokens[i - 1] if i else None
    return before is not None and scene.tokens[i].det and before.base in scene.dates.general


def read_running(scene: Scene, i: int) -> TimeMention | None:
    """Read العام, الشهر or الأسبوع alone, as it stands behind بداية or نهاية: the running one; a week has no days."""
    word = scene.word(i)
    if word is None or not (word.det and word.bare) or scene.dates.number_of.get(word.key) != "singular":
        return None
    unit = scene.dates.units[word.key]
    following = scene.tokens[i + 1] if i + 1 < len(scene.tokens) else None
    if unit not in {"week", "month", "year"} or (following is not None and following.det):  # العام الدراسي
        return None
    return mention(i, i + 1, _days_of(scene.published, unit, 0), _GRAINS[unit], "unit-this")


def _this(scene: Scene, i: int) -> TimeMention | None:
    """هذا الشهر, هذا العام, هذا الأسبوع (the running week has no days), هذه الفترة."""
    word = scene.word(i + 1)
    if word is None or not word.det or scene.dates.number_of.get(word.key) != "singular":
        return None
    unit = scene.dates.units[word.key]
    return mention(i, i + 2, _days_of(scene.published, unit, 0), _GRAINS.get(unit, "vague"), "unit-this")


def read_named_again(scene: Scene, i: int) -> TimeMention | None:
    """Read what names a day or a year again that was told before, which has no date: اليوم نفسه, ذلك العام."""
    found = read_unit_time(scene, i)
    return found if found is not None and found.how in _AGAIN else None


def _that(scene: Scene, i: int) -> TimeMention | None:
    """ذلك اليوم, تلك الفترة."""
    word = scene.word(i + 1)
    if word is None or not word.det or word.key not in scene.dates.units:
        return None
    return mention(i, i + 2, None, "vague", "that-time")


def _relative(scene: Scene, i: int) -> TimeMention | None:
    """الأسبوع الماضي, الأسبوع قبل الماضي, اليوم التالي, الفترة نفسها, الأيام القليلة الماضية, الأسبوعين الماضيين."""
    word = scene.word(i)
    if word is None:
        return None
    unit, number = scene.dates.units[word.key], scene.dates.number_of[word.key]
    j = i + 1 + (number == "plural" and scene.stem(i + 1) in scene.dates.around["few"])
    twice = scene.form(j) in scene.dates.links["before"]
    kind, j = _kind(scene, j + twice)
    if kind is None or (kind == "same" and _is_meanwhile(scene, i)):
        return None
    if number == "dual":
        return mention(i, j, _last_days(scene.published, unit, 2) if kind in _LAST else None, "range", f"unit-{kind}")
    if unit == "month" and kind == "same" and scene.form(j - 1) in scene.dates.date["same"]:
        return mention(i, j, same_month(scene, i), "month", "unit-same")
    if number == "plural" or kind not in _STEPS:
        return mention(i, j, None, "vague", f"unit-{kind}")
    following = scene.word(j - 1)  # اليوم السابق is counted from what was told, اليوم الماضي from today
    told = unit == "day" and following is not None and following.key in scene.dates.around["told"]
    days = None if told else _days_of(scene.published, unit, _STEPS[kind] - twice)
    return mention(i, j, days, "vague" if told else _GRAINS.get(unit, "vague"), f"unit-{kind}")


def _is_meanwhile(scene: Scene, i: int) -> bool:
    """في الوقت نفسه says no time."""
    return scene.form(i) in scene.dates.around["meanwhile"]


def _kind(scene: Scene, j: int) -> tuple[str | None, int]:
    word = scene.word(j)
    kind = scene.dates.relative.get(word.key) if word and word.bare else None
    return (kind, j + 1) if word and kind and (word.det or kind == "same") else (None, j)


def _counted_last(scene: Scene, i: int) -> TimeMention | None:
    """الأيام العشرة الأخيرة, الساعات الـ24 الماضية."""
    word = scene.word(i)
    number = read_cardinal(scene.tokens, i + 1, scene.numbers) if i + 1 < len(scene.tokens) else None
    if word is None or number is None or scene.dates.number_of[word.key] == "dual" or not scene.is_definite(i + 1):
        return None
    kind, j = _kind(scene, number.j)
    if kind not in {"last", "recent", "next"}:
        return None
    unit = scene.dates.units[word.key]
    days = _last_days(scene.published, unit, int(number.value)) if kind in _LAST else None
    return mention(i, j, days, "range" if days else "vague", "last-n" if kind in _LAST else "next-n")


def _counted_first(scene: Scene, i: int) -> TimeMention | None:
    """الـ24 ساعة الماضية, الثلاثة أيام الأخيرة, آخر ثلاثة أيام."""
    final = scene.plain(i) in scene.dates.around["final"]
    number = read_cardinal(scene.tokens, i + final, scene.numbers) if i + final < len(scene.tokens) else None
    word = scene.word(number.j) if number else None
    if number is None or word is None or word.key not in scene.dates.units or not word.bare:
        return None
    if word.det and not scene.tokens[i].det and scene.dates.number_of.get(word.key) == "singular":
        return None  # اعتقلت الشرطة 20 | الأسبوع الماضي
    kind, j = ("last", number.j + 1) if final else _kind(scene, number.j + 1)
    if kind not in _LAST:
        return None
    days = _last_days(scene.published, scene.dates.units[word.key], int(number.value))
    return mention(i, j, days, "range" if days else "vague", "last-n")


def _numbered(scene: Scene, i: int) -> TimeMention | None:
    """اليوم الثالث, اليوم الـ15, الأسبوع الثاني على التوالي: a time, but no day can be told."""
    word, ordinal = scene.word(i), read_ordinal(scene.tokens, i + 1, scene.dates)
    j = ordinal.j if ordinal else i + 1
    if names_number(scene, i + 1):
        j = i + 2
    running = scene.skip(j, scene.dates.running)
    first = ordinal is not None and ordinal.value == 1 and _governed_plural(scene, i)
    if word is None or j == i + 1 or (running == j and not first and scene.dates.units[word.key] != "day"):
        return None
    names = scene.dates.today_names
    named = scene.form(j - 1) in names["after"] or scene.stem(i - 1) in names["before"]
    return None if named and running == j else mention(i, running, None, "vague", "nth")


def names_number(scene: Scene, k: int) -> bool:
    """Tell whether a number at token `k` says which one it is: اليوم الـ17, اليوم المئة."""
    token = scene.tokens[k] if k < len(scene.tokens) else None
    if token is not None and token.kind == "number":
        return token.det
    return scene.form(k) in scene.dates.today_names["round"]


def _governed_plural(scene: Scene, i: int) -> bool:
    """في الأسابيع | الأولى: whether a preposition of time governs a plural unit; اللحظات الأولى may be told of."""
    word = scene.word(i)
    many = word is not None and scene.dates.number_of.get(word.key) == "plural"
    return many and scene.plain(i - 1) in scene.dates.time_prepositions


def _days_of(published: dt.date | None, unit: str, step: int) -> Days | None:
    """Return the days of the unit `step` units from now; None for hours, seasons and the running week."""
    if published is None or (unit == "week" and not step):
        return None
    if unit == "week":
        first = published + dt.timedelta(days=7 * step - (6 if step > 0 else 0))
        return first, first + dt.timedelta(days=6)
    if unit == "month":
        month = shift_months(published.replace(day=1), step)
        return month_days(month.year, month.month)
    if unit == "year":
        return year_days(published.year + step)
    day = published + step * _ONE_DAY
    return (day, day) if unit in {"day", "night"} else None


def _last_days(published: dt.date | None, unit: str, count: int) -> Days | None:
    """Return the `count` units before the day of publication; hours reach into that day."""
    first = shift(published, unit, -count) if published and count else None
    if published is None or first is None:
        return None
    return first, published if unit == "hour" else published - _ONE_DAY
