"""Times that `منذ` opens: from what it names to the day of publication."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.times.ago import read_ago
from conflict_events.entities.times.days import shift
from conflict_events.entities.times.durations import Duration, read_duration
from conflict_events.entities.times.noun_chains import noun_end
from conflict_events.entities.times.time_mention import Scene, TimeMention, mention, widen
from conflict_events.entities.times.time_phrases import read_time
from conflict_events.entities.times.time_spans import until
from conflict_events.entities.times.time_years import bare_year
from conflict_events.entities.words.marks import QUOTATION_MARKS

STOPS = frozenset('،,؛;.:!؟?()[]«»"“”')
_AGO = "ago"  # قبل عام has no days, but stands in the phrase: منذ بدء الحرب قبل عام
_PHRASE_REACH = 14  # tokens between منذ and the time inside its phrase: "منذ الإطاحة بفلان من سدة الحكم عام 2011"


def read_since(scene: Scene, k: int) -> TimeMention | None:
    """Read what stands behind `منذ`.

    Args:
        scene: The sentence.
        k: The token behind `منذ`, 0-based.

    Returns:
        The mention without `منذ`, or None.
    """
    if k >= len(scene.tokens):
        return None
    duration, time = read_duration(scene, k), read_time(scene, k) or bare_year(scene, k)
    if duration and (time is None or duration.j > time.j):
        return _ago(scene, duration)
    if time is None:
        return _phrase(scene, k)
    ranged = until(scene, time, to=True)
    return _to_today(scene, time, f"since-{time.how}") if ranged is time else ranged


def _to_today(scene: Scene, time: TimeMention, how: str) -> TimeMention:
    inner = time.inner or time
    if scene.published is None or time.start is None or time.end is None:
        return replace(time, start=None, end=None, how=how, since=True, inner=inner)
    end = scene.published if time.start <= scene.published else time.end
    return replace(time, end=end, granularity="range", how=how, since=True, inner=inner)


def _ago(scene: Scene, duration: Duration) -> TimeMention:
    """منذ أسبوع: seven days back to today; the length itself is the span."""
    start = shift(scene.published, duration.unit, -duration.count) if scene.published and duration.count else None
    days = (start, scene.published) if start and scene.published else None
    found = mention(duration.i, duration.j, days, "range" if days else "duration", "since-duration")
    single = mention(duration.i, duration.j, (start, start), "day", "ago") if start else None
    return replace(found, since=True, inner=single)


def _phrase(scene: Scene, k: int) -> TimeMention | None:
    """منذ ثورة عام 2011, منذ بدء الهجوم: the whole phrase is the span, a time inside it gives the days."""
    clause = scene.form(k) in scene.dates.clause
    inner = _inside(scene, k)
    if inner and scene.plain(inner.i - 1) in scene.dates.links["to"]:
        return mention(k, inner.j, None, "vague", "since-until")  # منذ بدء الحرب وحتى | يوم الخميس tells the end alone
    if inner:
        ranged = until(scene, inner, to=True)
        how = "since-clause" if clause else "since-phrase"
        found = _to_today(scene, inner, how) if ranged is inner else replace(ranged, since=True, inner=inner, how=how)
        return found if clause else widen(found, k)
    if clause or scene.tokens[k].kind != "word":
        return None
    j = noun_end(scene, k)
    head = replace(mention(k, k + 1, None, "vague", "since-phrase"), since=True) if j > k + 1 else None
    return replace(mention(k, j, None, "vague", "since-phrase"), since=True, inner=head)


def _inside(scene: Scene, k: int) -> TimeMention | None:
    for j in range(k, min(k + _PHRASE_REACH, len(scene.tokens))):
        if scene.form(j) in STOPS and not (scene.form(j) in QUOTATION_MARKS and j > k):
            return None  # but منذ بدء "مسيرات العودة" في 30 مارس
        if j > k and scene.tokens[j - 1].det and scene.numbers.begins(scene.tokens[j]) and not read_time(scene, j):
            return None  # اعتقل منذ بدء الهجوم | عشرات الرجال ونقل بعضهم الأحد
        time = read_time(scene, j) or read_ago(scene, j) or (bare_year(scene, j) if j == k + 1 else None)  # حرب 2014
        if time and (time.start or time.how == _AGO):
            return time
    return None
