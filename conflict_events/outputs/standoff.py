"""Standoff: triggers and arguments by offsets, the form that gold and predictions are compared in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from conflict_events.outputs.lines import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflict_events.records import Count, DateRange, Event, Extraction, RoleArgument, Span


def to_dict(extraction: Extraction) -> dict[str, Any]:
    """Turn an extraction into its standoff form.

    Args:
        extraction: What was found in one article.

    Returns:
        `{"id", "events"}` with events in text order. Entities, notes, cues, patterns and links have no place in
        this form and are left out.

    >>> from conflict_events.records import CasualtyEvent, Extraction, Span, Versions
    >>> text = "مقتل جنديين أمس"
    >>> sentence = Span.of(text, 0, 15)
    >>> killed = CasualtyEvent(id="e1", subtype="killed", trigger=Span.of(text, 0, 4), sentence=sentence, pattern="p")
    >>> made_with = Versions(package="0.1.0", data="1")
    >>> to_dict(Extraction(text_sha256="0" * 64, events=(killed,), versions=made_with))["events"][0]["trigger"]
    {'start': 0, 'end': 4, 'text': 'مقتل'}
    """
    return {"id": extraction.article_id, "events": [_event(event) for event in extraction.events]}


def to_line(extraction: Extraction) -> str:
    """Write the standoff form of an extraction as one line of JSON, without its line break."""
    return one_line(json.dumps(to_dict(extraction), ensure_ascii=False))


def write(extractions: Iterable[Extraction]) -> Iterator[str]:
    """Write extractions one after another, each as a line with its line break."""
    for extraction in extractions:
        yield to_line(extraction) + "\n"


def _event(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "subtype": event.subtype,
        "trigger": _span(event.trigger),
        "factuality": event.factuality,
        "count": _count(event.count),
        "date": _date(event.date),
        "arguments": [_argument(one) for one in event.arguments],
    }


def _span(span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _count(count: Count | None) -> dict[str, int | None] | None:
    return None if count is None else {"min": count.min, "max": count.max}


def _date(date: DateRange | None) -> dict[str, str] | None:
    return None if date is None else {"start": date.start.isoformat(), "end": date.end.isoformat()}


def _argument(one: RoleArgument) -> dict[str, Any]:
    # The key is left out, not false, where nothing is implied: that is how gold is written.
    return {"role": one.role, **_span(one), **({"implied": True} if one.implied else {})}
