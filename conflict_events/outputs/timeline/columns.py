"""What a timeline shows of each day, or of each month where the days are too many."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from conflict_events.outputs.several import several

if TYPE_CHECKING:
    from conflict_events.records import Count, Event, Extraction

MOST_DAYS = 90  # more columns than that cannot be told apart on paper
LONGEST_GAP = 7  # days without events that are shown as they are; more are a gap between two columns


@dataclass(frozen=True, slots=True)
class Toll:
    """How many were killed or wounded, as one report tells it.

    Attributes:
        subtype: `"killed"` or `"wounded"`.
        count: The number with its bounds.
        words: The trigger's words and the article's name.
    """

    subtype: str
    count: Count
    words: str


@dataclass(slots=True)
class DayColumn:
    """A day, or a month, with what is told of it.

    Attributes:
        first: Its first day.
        types: How many events of each type.
        tolls: Each report of killed or wounded, not added up: one attack told twice would count twice.
        gap: Whether time was left out before it.
    """

    first: dt.date
    types: Counter[str] = field(default_factory=Counter)
    tolls: list[Toll] = field(default_factory=list)
    gap: bool = False


class Timeline(NamedTuple):
    """Columns in the order of time.

    Attributes:
        columns: The days or months.
        by_month: Whether they are months.
        undated: How many events have no day, or more than one, and are not shown.
    """

    columns: list[DayColumn]
    by_month: bool
    undated: int


def timeline_of(results: Extraction | Iterable[Extraction]) -> Timeline:
    """Gather the strikes, captures and casualties that are told as fact, by their day.

    Args:
        results: One extraction, or any number of them.

    Returns:
        A column for each day; the days of a longer gap are left out. Months, where there are more than 90 columns.

    Raises:
        InputError: Something given is no extraction.

    >>> timeline_of([])
    Timeline(columns=[], by_month=False, undated=0)
    """
    told = [(one, event) for one in several(results) for event in one.events if _is_told(event)]
    dated = [(one, event) for one, event in told if event.date is not None and event.date.days == 1]
    columns = _columns(dated, lambda day: day, lambda day: day + dt.timedelta(1))
    by_month = len(columns) > MOST_DAYS
    if by_month:
        columns = _columns(dated, lambda day: day.replace(day=1), _next_month)
    return Timeline(columns, by_month, len(told) - len(dated))


def _is_told(event: Event) -> bool:
    return event.type != "statement" and event.factuality == "actual"


_Step = Callable[[dt.date], dt.date]


def _columns(dated: list[tuple[Extraction, Event]], start_of: _Step, after: _Step) -> list[DayColumn]:
    found: dict[dt.date, DayColumn] = {}
    for extraction, event in dated:
        assert event.date is not None  # noqa: S101  # for the type checker: only dated ones come here
        first = start_of(event.date.start)
        _add(found.setdefault(first, DayColumn(first)), extraction, event)
    return _filled([found[first] for first in sorted(found)], after)


def _add(column: DayColumn, extraction: Extraction, event: Event) -> None:
    column.types[event.type] += 1
    if event.count is not None and event.subtype in {"killed", "wounded"}:
        words = f"{event.trigger.text} ({extraction.article_id or 'article'}, {event.id})"
        column.tolls.append(Toll(event.subtype, event.count, words))


def _filled(columns: list[DayColumn], after: _Step) -> list[DayColumn]:
    """Put empty columns into short gaps, and mark the long ones."""
    out: list[DayColumn] = []
    for column in columns:
        between: list[DayColumn] = []
        day = after(out[-1].first) if out else column.first
        while day < column.first and len(between) < LONGEST_GAP:
            between.append(DayColumn(day))
            day = after(day)
        column.gap = day < column.first
        out += [column] if column.gap else [*between, column]
    return out


def _next_month(day: dt.date) -> dt.date:
    return (day.replace(day=1) + dt.timedelta(32)).replace(day=1)
