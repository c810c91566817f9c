"""The timeline as inline SVG: bars of events above, killed and wounded with their ranges below."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from conflict_events.outputs.labels import amount
from conflict_events.outputs.timeline.columns import DayColumn, Timeline, Toll, timeline_of

if TYPE_CHECKING:
    from conflict_events.records import Extraction

_TYPES = ("strike", "capture", "casualty")
_LEFT, _WIDTH, _TOP, _BARS, _MIDDLE, _TOLLS = 44, 960, 22, 130, 60, 150
_BASE = _TOP + _BARS  # where the bars stand
_FLOOR = _BASE + _MIDDLE + _TOLLS  # where one dead is
_HEIGHT = _FLOOR + 22
_OPEN = 13  # pixels that a range without an upper bound reaches beyond its number
_LABEL = 64  # pixels between two labels of days


def event_timeline(results: Extraction | Iterable[Extraction]) -> str:
    """Draw the strikes, captures and casualties that are told as fact along time.

    Args:
        results: One extraction, or any number of them.

    Returns:
        A figure as inline SVG with a sentence on what it leaves out; a sentence alone where no event has a day.

    >>> event_timeline([])
    '<p class="ce-none">No event that is told as fact has a day.</p>'
    """
    timeline = timeline_of(results)
    if not timeline.columns:
        return '<p class="ce-none">No event that is told as fact has a day.</p>'
    columns = timeline.columns
    step = (_WIDTH - _LEFT - 10) / len(columns)
    inner = _bars(columns, step) + _days(timeline, step) + _tolls(columns, step)
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}"'
    svg = f'<svg class="ce-time" {size} role="img" aria-label="events and victims along time">{inner}</svg>'
    return f'<div class="ce-scroll" tabindex="0">{svg}</div><p class="ce-foot">{_note(timeline)}</p>'


def _note(timeline: Timeline) -> str:
    unit = "month" if timeline.by_month else "day"
    legend = " ".join(f'<span class="ce-chip ce-{kind}">{kind}</span>' for kind in _TYPES)
    return (
        f"Above: {legend} a {unit}, told as fact. Below: killed (●) and wounded (○) as each report tells them, from "
        "the least to the greatest number, a triangle where there is no bound; not to be added up. "
        f"{timeline.undated} events without a single day are not shown. ⋯ time left out."
    )


def _bars(columns: Sequence[DayColumn], step: float) -> str:
    most = max(column.types.total() for column in columns)
    out = [_title("events", _TOP - 8), _scale(_TOP, str(most)), _scale(_BASE, "0")]
    for number, column in enumerate(columns):
        y = float(_BASE)
        for kind in _TYPES:
            high = column.types[kind] / most * _BARS
            y -= high
            if high:
                out.append(_bar(number, step, y, high, kind, f"{column.first}: {column.types[kind]} {kind}"))
    return "".join(out)


def _bar(number: int, step: float, y: float, high: float, kind: str, title: str) -> str:
    wide = min(step * 0.8, 28)
    x = _middle(number, step) - wide / 2
    box = f'x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}"'
    return f'<rect class="ce-{kind}" {box}><title>{html.escape(title)}</title></rect>'


def _middle(number: int, step: float) -> float:
    return _LEFT + (number + 0.5) * step


def _days(timeline: Timeline, step: float) -> str:
    """Write days under the bars, as many as there is room for, and a sign where time is left out."""
    out, last = [], -math.inf
    for number, column in enumerate(timeline.columns):
        x = _middle(number, step)
        if column.gap:
            out.append(f'<text class="ce-axis" x="{x - step / 2:.1f}" y="{_BASE + 4}">⋯</text>')
        if x - last >= _LABEL:
            last = x
            day = column.first.isoformat()[: 7 if timeline.by_month else 10]
            out.append(f'<text class="ce-axis" x="{x:.1f}" y="{_BASE + 18}">{day}</text>')
    return "".join(out)


def _tolls(columns: Sequence[DayColumn], step: float) -> str:
    tolls = [toll for column in columns for toll in column.tolls]
    most = max((_top(toll) for toll in tolls), default=1)
    marks = [10**power for power in range(len(str(most))) if 10**power <= most]
    out = [_title("killed, wounded", _BASE + _MIDDLE - 10)]
    out += [_scale(_height(mark, most), str(mark)) for mark in marks]
    for number, column in enumerate(columns):
        apart = min(step / (len(column.tolls) + 1), 9)
        for place, toll in enumerate(column.tolls):
            x = _middle(number, step) + (place - (len(column.tolls) - 1) / 2) * apart
            out.append(_toll(toll, x, most))
    return "".join(out)


def _top(toll: Toll) -> int:
    return max(toll.count.min or 0, toll.count.max or 0, 1)


def _height(number: int, most: int) -> float:
    """Return where a number lies: each tenfold takes the same room, for tolls run from one to thousands."""
    return _FLOOR - math.log10(max(number, 1)) / max(math.log10(most), 1) * (_TOLLS - 10)


def _toll(toll: Toll, x: float, most: int) -> str:
    count = toll.count
    low = _height(count.min if count.min is not None else 1, most)
    high = _height(count.max, most) if count.max is not None else low - _OPEN
    line = f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{low:.1f}" y2="{high:.1f}"/>'
    ends = _end(x, low, "▾" if count.min is None else "") + _end(x, high, "▴" if count.max is None else "")
    title = f"{toll.subtype}: {amount(count)} – {toll.words}"
    return f'<g class="ce-toll ce-{toll.subtype}">{line}{ends}<title>{html.escape(title)}</title></g>'


def _end(x: float, y: float, sign: str) -> str:
    """Draw one end of a range: a dot where it is known, a triangle where it is open."""
    if sign:
        return f'<text x="{x:.1f}" y="{y + (3 if sign == "▾" else 1):.1f}">{sign}</text>'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4"/>'


def _title(text: str, y: float) -> str:
    return f'<text x="4" y="{y:g}">{text}</text>'


def _scale(y: float, text: str) -> str:
    line = f'<line class="ce-rule" x1="{_LEFT}" x2="{_WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>'
    return f'{line}<text class="ce-scale" x="{_LEFT - 6}" y="{y + 4:.1f}">{text}</text>'
