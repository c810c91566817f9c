"""Time phrases built around a day: parts of the day, of a month, clock times, `وقت سابق من`."""

from __future__ import annotations

from conflict_events.entities.times.clock_times import read_clock, read_zone
from conflict_events.entities.times.durations import read_duration
from conflict_events.entities.times.nights import evening
from conflict_events.entities.times.occasions import read_occasion
from conflict_events.entities.times.time_again import read_again
from conflict_events.entities.times.time_days import read_day, weekday_in_brackets
from conflict_events.entities.times.time_decades import read_decade
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_parts import read_part
from conflict_events.entities.times.time_units import read_named_again, read_unit_time
from conflict_events.entities.times.time_years import read_year

_CLOSING = frozenset(')"»”')
_MAX_DEPTH = 3  # وقت سابق من + مساء + يوم + الخميس
_HEADS = frozenset({"singular", "person"})
_NO_DAY = frozenset({"adverb", "clock", "nth", "season"})


def read_time(scene: Scene, i: int, depth: int = 0) -> TimeMention | None:
    """Read the time expression that begins at token `i`, without a governing preposition.

    Args:
        scene: The sentence.
        i: Where to begin, 0-based.
        depth: How many phrases stand around this one already.

    Returns:
        The expression with the clock time behind it, or None.
    """
    if i >= len(scene.tokens) or depth > _MAX_DEPTH or not scene.opens(i):
        return None
    figures = scene.tokens[i].kind == "number"
    found = _of_figures(scene, i, depth) if figures else _of_words(scene, i, depth)
    return _with_clock(scene, found) if found and found.granularity == "day" else found


def _of_figures(scene: Scene, i: int, depth: int) -> TimeMention | None:
    return _clock(scene, i, depth) or read_day(scene, i) or read_unit_time(scene, i)


def _of_words(scene: Scene, i: int, depth: int) -> TimeMention | None:
    return (
        _lead(scene, i, depth)
        or read_again(scene, i)
        or read_part(scene, i)
        or _clock(scene, i, depth)
        or _day_part(scene, i)
        or read_day(scene, i)
        or read_unit_time(scene, i)
        or read_decade(scene, i)
        or _season(scene, i)
        or read_occasion(scene, i)
        or _adverb(scene, i)
    )


def _lead(scene: Scene, i: int, depth: int) -> TimeMention | None:
    """وقت سابق من أمس, وقت سابق الخميس, ساعة متأخرة من بعد ظهر اليوم."""
    match = scene.dates.lead.match(scene.tokens, i)
    if match is None:
        return None
    inner = None if scene.joined(match.j) else read_time(scene, scene.skip_links(match.j, "of"), depth + 1)
    if inner and inner.how not in _NO_DAY:
        return widen(inner, i)
    return mention(i + (match.label == "governed"), match.j, None, "vague", "adverb")


def _day_part(scene: Scene, i: int) -> TimeMention | None:
    """مساء الخميس, بعد ظهر اليوم, صباح يوم الأحد, فجر 7 مايو; هذا الصباح; مساء."""
    match = scene.dates.day_parts.match(scene.tokens, i)
    deictic = scene.dates.deictic.match(scene.tokens, i) if match else None
    if match is None or (deictic and deictic.j > match.j):  # الليلة الماضية
        return None
    again = scene.stem(i - 1) in scene.dates.today_names["same_day"]  # نفس الليلة
    if match.label == "this" and (again or read_unit_time(scene, i) is not None):
        return None  # الليلة نفسها, الليلة التالية
    if match.label == "this":
        days = (scene.published, scene.published) if scene.published else None
        return mention(i, match.j, days, "day", "this-part")
    inner = None if scene.joined(match.j) else read_day(scene, scene.skip_links(match.j, "of"))
    inner = inner or (weekday_in_brackets(scene, match.j) if match.j < len(scene.tokens) else None)
    inner = inner or (None if scene.joined(match.j) else read_named_again(scene, scene.skip_links(match.j, "of")))
    if inner and (inner.granularity in {"day", "range"} or inner.start is None):
        return widen(inner, i)
    told = _told_day(scene, match.j)
    if told:
        return widen(told, i)
    alone = scene.dates.alone.match(scene.tokens, i)
    return mention(i, alone.j, None, "vague", "day-part") if alone else None


def _told_day(scene: Scene, j: int) -> TimeMention | None:
    """فجر | اليوم التالي, مساء | ذلك اليوم, صباح | اليوم الأول من الهدنة: a day that the text tells, no calendar."""
    if scene.joined(j):
        return None
    led = scene.plain(j) in scene.dates.around["far"] | scene.dates.today_names["same_day"]
    word = scene.word(j + led)
    if word is None or scene.dates.units.get(word.key) != "day" or scene.dates.number_of[word.key] != "singular":
        return None
    return read_part(scene, j) or read_unit_time(scene, j) or read_again(scene, j)


def _season(scene: Scene, i: int) -> TimeMention | None:
    """صيف 2014, شتاء العام الماضي; الصيف الماضي is read as a unit."""
    word = scene.word(i)
    if word is None or word.det or scene.dates.units.get(word.key) != "season":
        return None
    inner = read_year(scene, i + 1, sure=True) or read_unit_time(scene, i + 1)
    of_year = inner is not None and (inner.granularity == "year" or read_named_again(scene, i + 1) is not None)
    return mention(i, inner.j, None, "vague", "season") if inner is not None and of_year else None


def _adverb(scene: Scene, i: int) -> TimeMention | None:
    match = scene.dates.adverbs.match(scene.tokens, i)
    refused = {"now": _no_now, "former": _describes, "present": _of_state}
    if match is None or (match.label in refused and refused[match.label](scene, i)):
        return None
    if match.label in ("counted", "counting"):
        return _counted(scene, i, match.j, alone=match.label == "counted")
    return mention(i + (match.label == "governed"), match.j, None, "vague", "adverb")


def _counted(scene: Scene, i: int, j: int, *, alone: bool) -> TimeMention | None:
    """بعد ذلك بيومين, قبلها بنحو ساعة: how long before or after what was told, which itself is no time."""
    length = read_duration(scene, j) if j < len(scene.tokens) and scene.form(j).startswith("ب") else None
    end = length.j if length else j
    return mention(i, end, None, "vague", "adverb") if length or alone else None


def _describes(scene: Scene, i: int) -> bool:
    """Whether an adverb tells who somebody was, and no time: ضابطا سابقا, ضابطا روسيا سابقا, (جبهة كذا سابقا)."""
    if scene.form(i + 1) in _CLOSING:
        return True
    for k in range(i - 1, -1, -1):
        noun = scene.tokens[k]
        if not noun.stem.endswith("ا") or noun.det or noun.pron or noun.kind != "word":
            return False
        if noun.tags & _HEADS:
            return True
    return False


def _of_state(scene: Scene, i: int) -> bool:
    """الوزير المسجون | حاليا: whether an adverb belongs to what describes somebody."""
    return i > 0 and scene.tokens[i - 1].det and "adj" in scene.tokens[i - 1].tags


def _no_now(scene: Scene, i: int) -> bool:
    """حتى الآن tells no time of an event; the names آلان and ألان fold to the same letters."""
    return scene.plain(i - 1) in scene.dates.links["until_now"] or scene.tokens[i].raw.startswith(("آ", "أ"))


def _clock(scene: Scene, i: int, depth: int) -> TimeMention | None:
    """Read a clock time and the day behind it: حوالي الساعة العاشرة من مساء الخميس."""
    j = read_clock(scene, i)
    if j is None:
        return None
    inner = None if scene.joined(j) else read_time(scene, scene.skip_links(j, "of"), depth + 1)
    if inner is None or (inner.granularity not in {"day", "vague"} and inner.how != "night") or inner.how in _NO_DAY:
        return mention(i, j, None, "vague", "clock")
    found = widen(evening(inner), i, read_zone(scene, inner.j))
    return found if found.start else mention(i, found.j, None, "vague", "clock")


def _with_clock(scene: Scene, found: TimeMention) -> TimeMention:
    """صباح الأحد قرابة الساعة الثامنة, مساء الخميس بين الساعة 23,00 ومنتصف الليل."""
    between = scene.dates.governors.match(scene.tokens, found.j) if found.j < len(scene.tokens) else None
    if between and between.label == "between":
        first = read_clock(scene, between.j)
        alone = scene.dates.alone.match(scene.tokens, first) if first and first < len(scene.tokens) else None
        second = alone.j if alone else read_clock(scene, first) if first else None
        return widen(found, found.i, second) if second else found
    k = found.j + (scene.form(found.j) in scene.dates.clock["at"])
    clock = None if scene.joined(k) else read_clock(scene, k)
    if clock is None:
        return found
    alone = scene.dates.alone.match(scene.tokens, clock) if clock < len(scene.tokens) else None
    return widen(found, found.i, alone.j if alone else clock)
