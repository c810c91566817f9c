"""Time expressions of a sentence, resolved to days by the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.times.ago import ago
from conflict_events.entities.times.durations import lasting, past_name, read_duration
from conflict_events.entities.times.joined_days import join_days
from conflict_events.entities.times.occasions import read_meeting
from conflict_events.entities.times.since import STOPS, read_since
from conflict_events.entities.times.time_dates import named_end
from conflict_events.entities.times.time_days import read_day
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_phrases import read_time
from conflict_events.entities.times.time_spans import read_between, read_from, read_period, until
from conflict_events.entities.words.closed_words import Match
from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

__all__ = ["TimeMention", "find_times"]

_LASTING_REACH = 9  # tokens of who or what lasted: استمرت | الاشتباكات بين الطرفين في المدينة
_SAID = frozenset({"word", "number"})
_VERBS = frozenset({"verb_perf", "verb_impf"})
_NOUNS = frozenset({"event", "noun", "person", "place", "thing", "org", "armed", "group", "adj", "preposition"})
_SIDES = frozenset({"between", "from"})  # المعارك بين الجيش والمسلحين
_EVE_REACH = 9  # tokens between غداة and its day: "غداة مقتل 17 مدنيا الجمعة"


def find_times(tokens: Sequence[Token], published: dt.date | None, language: str = "ar") -> list[TimeMention]:
    """Find the time expressions of one sentence.

    Args:
        tokens: The sentence.
        published: The day from which `أمس` and weekdays are counted; without it they have no days.
        language: Whose time words to use, an ISO 639-1 code.

    Returns:
        Mentions in text order, not overlapping, without the prepositions that govern them.

    Raises:
        InputError: No such language is shipped.

    Example:
        >>> from conflict_events.text.clitics import Clitics
        >>> from conflict_events.text.tokens import tokenize
        >>> text = "قصفت الطائرات البلدة فجر الخميس"
        >>> tokens = tokenize(text, 0, len(text), Clitics({}, frozenset()))
        >>> [(m.i, m.j, m.start.isoformat()) for m in find_times(tokens, dt.date(2016, 5, 13))]
        [(3, 5, '2016-05-12')]
    """
    dates = DateGrammar.load(language)
    spots = dates.starts.spots(tokens)
    if not spots:
        return []
    scene = Scene(tokens, published, dates, NumberGrammar.load(language))
    found: list[TimeMention] = []
    past = 0
    for i in spots:
        if i < past:
            continue
        time = _at(scene, i)
        if time:
            found.append(time)
        past = time.j if time else named_end(scene, i)
    return join_days(scene, found) if len(found) > 1 else found


def _at(scene: Scene, i: int) -> TimeMention | None:
    match = scene.dates.governors.match(scene.tokens, i)
    governed = _governed(scene, match) if match else None
    if governed:
        return governed
    plain = read_time(scene, i)
    if plain is None and (period := read_period(scene, i)) is not None:
        return period
    length = lasting(scene, i) if plain is None else None
    if length is not None:
        return mention(length.i, length.j, None, "duration", "duration")
    return until(scene, plain) if plain else None


def _governed(scene: Scene, match: Match) -> TimeMention | None:
    if match.j >= len(scene.tokens):
        return None
    if match.label == "since":
        return read_since(scene, match.j)
    if match.label == "between":
        return read_between(scene, match.j)
    if match.label == "from":
        return read_from(scene, match.j)
    if match.label == "day_after":
        return _eve(scene, match)
    if match.label == "before_after":
        return read_time(scene, match.i) or _before(scene, match)
    return _lasted(scene, match) if match.label == "lasts" else _during(scene, match)


def _during(scene: Scene, match: Match) -> TimeMention | None:
    """خلال الأيام العشرة الأخيرة, طوال ليلة الخميس, لمدة ثلاثة أيام, استمرت نحو سبعة أشهر."""
    start = match.i if match.label == "within" else match.j
    time, duration = read_time(scene, match.j), read_duration(scene, match.j)
    if duration and (time is None or duration.j > time.j):
        return mention(start, past_name(scene, duration), None, "duration", "duration")
    return widen(until(scene, time), start) if time else None


def _lasted(scene: Scene, match: Match) -> TimeMention | None:
    """استمرت ساعتين, or behind what lasted: استمرت الاشتباكات بين الطرفين نحو ساعتين."""
    near = _during(scene, match)
    if near is not None:
        return near
    for j in range(match.j, min(match.j + _LASTING_REACH, len(scene.tokens))):
        token = scene.tokens[j]
        other = scene.dates.governors.match(scene.tokens, j)
        if (other and other.label not in _SIDES) or read_time(scene, j) or lasting(scene, j):
            return None
        governed = token.conj or token.prep or token.det or scene.plain(j - 1) in scene.dates.prepositions
        length = None if governed else read_duration(scene, j)
        if length is not None:
            return mention(j, scene.skip_links(length.j, "further"), None, "duration", "duration")
        if token.kind not in _SAID or (token.tags & _VERBS and not token.tags & _NOUNS):
            return None
    return None


def _before(scene: Scene, match: Match) -> TimeMention | None:
    """قبل ثلاثة أيام, بعد يومين, قبل شهر رمضان, بعد عام 2011, its قبل kept; without days but for قبل and a length."""
    k = match.j + (scene.form(match.j) in scene.dates.links["passed"])  # بعد مرور عامين
    time, duration = read_time(scene, k), read_duration(scene, k)
    if time is None and scene.form(k) in scene.dates.occasion["openings"]:
        time = read_time(scene, k + 1)  # قبل حلول شهر رمضان
    before = scene.word(match.i - 1)
    if duration and before and not before.det and scene.dates.units.get(before.key) == duration.unit:
        return None  # يوما بعد يوم
    that_day = time is not None and (time.how == "prayer" or scene.dates.day_parts.match(scene.tokens, match.j))
    if time and time.start and time.granularity == "day" and that_day:
        return widen(time, match.i)  # قبيل فجر الأحد is that day still
    if time and (duration is None or time.j > duration.j) and time.how not in {"adverb", "day-part"}:
        return mention(match.i, time.j, None, "vague", "before-after")
    if duration:
        return ago(scene, match.i, duration)
    return read_meeting(scene, match.i, match.j) if scene.plain(match.i) in scene.dates.occasion["ahead"] else None


def _eve(scene: Scene, match: Match) -> TimeMention | None:
    """غداة مقتل 17 مدنيا الجمعة: the day after the day that is named, which stays as the inner time."""
    for j in range(match.j, min(match.j + _EVE_REACH, len(scene.tokens))):
        if scene.form(j) in STOPS:
            return None
        day = read_day(scene, j)
        if day and day.start and day.granularity == "day":
            after = day.start + dt.timedelta(days=1)
            return replace(mention(match.i, day.j, (after, after), "day", "day-after"), inner=day)
    return None
