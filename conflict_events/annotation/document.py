"""What goes to an annotation tool and comes back: one article with its events in the standoff form of gold."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from conflict_events.errors import InputError

Event = dict[str, Any]
"""A standoff event: type, subtype, trigger, factuality, count, date, arguments."""
FACTUALITIES = ("actual", "attempted", "planned", "possible", "negated")


@dataclass(frozen=True, slots=True)
class Document:
    """One article with its events.

    Attributes:
        id: Its id.
        text: Its text.
        published: Day of publication, ISO, or None.
        events: Its events; spans count code points from 0. No two events have the same trigger.
    """

    id: str
    text: str
    published: str | None = None
    events: tuple[Event, ...] = field(default=())

    def article_line(self) -> str:
        """Write the article as one line of `articles.jsonl`."""
        fields = {"id": self.id, "published": self.published, "language": "ar", "text": self.text}
        return json.dumps(fields, ensure_ascii=False)

    def gold_line(self) -> str:
        """Write the events as one line of `gold.jsonl`."""
        return json.dumps({"id": self.id, "events": list(self.events)}, ensure_ascii=False)


def span(text: str, start: int, end: int) -> dict[str, Any]:
    """Return a standoff span.

    Raises:
        InputError: It is empty or lies outside the text.
    """
    if not 0 <= start < end <= len(text):
        raise InputError(f"the span {start} to {end} is no stretch of a text of {len(text)} characters")
    return {"start": start, "end": end, "text": text[start:end]}


def ordered(text: str, events: list[Event]) -> tuple[Event, ...]:
    """Return events in text order, with their keys and arguments in the order of gold, and all spans cut anew."""
    return tuple(
        {
            "type": event["type"],
            "subtype": event["subtype"],
            "trigger": span(text, event["trigger"]["start"], event["trigger"]["end"]),
            "factuality": event["factuality"],
            "count": event["count"],
            "date": event["date"],
            "arguments": [_argument(text, one) for one in _once(event["arguments"])],
        }
        for event in sorted(events, key=lambda e: (e["trigger"]["start"], e["trigger"]["end"]))
    )


def _once(arguments: list[Event]) -> list[Event]:
    found = {(one["start"], one["end"], one["role"], bool(one.get("implied"))): one for one in arguments}
    return [found[key] for key in sorted(found)]


def _argument(text: str, one: Event) -> Event:
    implied = {"implied": True} if one.get("implied") else {}
    return {"role": one["role"], **span(text, one["start"], one["end"]), **implied}


def label_of(event: Event) -> str:
    """Return type, subtype and factuality in one label, for tools that know nothing but labels."""
    return f"{event['type']}:{event['subtype']}:{event['factuality']}"


def parts_of(label: str) -> tuple[str, str, str]:
    """Take such a label apart; what is left out of it is other and actual.

    Raises:
        InputError: The factuality is none.

    >>> parts_of("strike:shelling:planned"), parts_of("strike:shelling")
    (('strike', 'shelling', 'planned'), ('strike', 'shelling', 'actual'))
    """
    kind, _, rest = label.partition(":")
    subtype, _, factuality = rest.partition(":")
    if (factuality or "actual") not in FACTUALITIES:
        raise InputError(f"the label {label!r} has no factuality; write one of {', '.join(FACTUALITIES)} at its end")
    return kind, subtype or "other", factuality or "actual"


def bounds_text(value: dict[str, Any] | None) -> str:
    """Write a count or a date as text that a person can correct: `3..5`, `..5`, `3..`, `2018-05-03..2018-05-04`, or "".

    >>> bounds_text({"min": 3, "max": None})
    '3..'
    """
    if value is None:
        return ""
    low, high = ("" if one is None else str(one) for one in value.values())
    return low if low == high else f"{low}..{high}"


def count_from(text: str) -> dict[str, Any] | None:
    """Read what `bounds_text` wrote of a count.

    Raises:
        InputError: It is no number and no two numbers.

    >>> count_from("3.."), count_from("7"), count_from("")
    ({'min': 3, 'max': None}, {'min': 7, 'max': 7}, None)
    """
    bounds = _bounds(text)
    if bounds is None:
        return None
    try:
        low, high = (int(one) if one else None for one in bounds)
    except ValueError:
        raise InputError(f"{text!r} is no count; write 5, 3..5, 3.. or ..5") from None
    return {"min": low, "max": high}


def date_from(text: str) -> dict[str, Any] | None:
    """Read what `bounds_text` wrote of a date.

    Raises:
        InputError: It is no day and no two days.
    """
    bounds = _bounds(text)
    if bounds is None:
        return None
    if not all(len(one) == 10 and one[4] == one[7] == "-" and one.replace("-", "").isdigit() for one in bounds):
        raise InputError(f"{text!r} is no date; write 2018-05-03, or 2018-05-03..2018-05-06")
    return {"start": bounds[0], "end": bounds[1]}


def _bounds(text: str) -> tuple[str, str] | None:
    text = text.strip()
    if not text:
        return None
    low, dots, high = text.partition("..")
    return (low.strip(), high.strip()) if dots else (text, text)
