"""Values of events in words: what a tooltip and a table say of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.records import Unresolved

if TYPE_CHECKING:
    from conflict_events.records import Argument, Count, DateRange, Event


def amount(count: Count | None) -> str:
    """Write a count in short.

    >>> from conflict_events.records import Count
    >>> [amount(one) for one in (None, Count(min=3, max=3), Count(min=10), Count(max=9), Count(min=20, max=99))]
    ['', '3', '≥ 10', '≤ 9', '20–99']
    """
    if count is None:
        return ""
    if count.max is None:
        text = f"≥ {count.min}"
    elif count.min is None:
        text = f"≤ {count.max}"
    else:
        text = str(count.min) if count.min == count.max else f"{count.min}–{count.max}"
    return f"about {text}" if count.approximate and count.min == count.max else text


def days(date: DateRange | None) -> str:
    """Write a range of days as ISO days.

    >>> import datetime as dt
    >>> from conflict_events.records import DateRange
    >>> days(DateRange(start=dt.date(2016, 5, 1), end=dt.date(2016, 5, 31), granularity="month", how="month"))
    '2016-05-01 – 2016-05-31'
    """
    if date is None:
        return ""
    first, last = date.start.isoformat(), date.end.isoformat()
    return first if first == last else f"{first} – {last}"


def known_as(argument: Argument) -> str:
    """Return the English name of the actor or place that an argument stands for; empty where there is none."""
    found = argument.resolved
    return "" if found is None or isinstance(found, Unresolved) else found.name


def headline(event: Event) -> str:
    """Write an event in one line, without the words of the article.

    >>> from conflict_events.records import CasualtyEvent, Count, Span
    >>> text = "مقتل جنديين"
    >>> killed = CasualtyEvent(
    ...     id="e1", subtype="killed", trigger=Span.of(text, 0, 4), sentence=Span.of(text, 0, 11), pattern="p.noun",
    ...     count=Count(min=2, max=2), reported_by=None,
    ... )
    >>> headline(killed)
    'e1 casualty, killed · actual · 2 · pattern p.noun'
    """
    parts = [
        f"{event.id} {event.type}, {event.subtype}",
        event.factuality,
        amount(event.count),
        days(event.date),
        f"reported by {event.reported_by}" if event.reported_by else "",
        f"pattern {event.pattern}",
    ]
    return " · ".join(part for part in parts if part)
