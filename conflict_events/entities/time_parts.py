"""Parts of a month or year, the whole of which is meant: `مطلع 2015`, `الأشهر الستة الأولى من عام 2018`."""

from __future__ import annotations

from conflict_events.entities import hijri
from conflict_events.entities.cardinals import read_cardinal
from conflict_events.entities.time_days import read_day
from conflict_events.entities.time_mention import Scene, TimeMention, widen
from conflict_events.entities.time_months import read_month
from conflict_events.entities.time_units import read_running, read_unit_time
from conflict_events.entities.time_years import read_year

_WHOLE = frozenset({"month", "year", "week"})
_LONG = frozenset({"month", "year"})
_UNITS = frozenset({"day", "week", "month"})


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
    if inner is None or inner.granularity not in (_WHOLE if match else _LONG):
        return None
    return widen(inner, i, how=f"part-{inner.how}")


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
