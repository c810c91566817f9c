"""Extractions as plain rows: dictionaries with the columns of `conflict_events.outputs.tables.columns`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from conflict_events.outputs.several import several
from conflict_events.outputs.tables.columns import ROLES, TableName, columns_of
from conflict_events.records import ResolvedPlace, Unresolved

if TYPE_CHECKING:
    from conflict_events.records import Event, Extraction, RoleArgument

Row = dict[str, Any]

_JOINT = "; "
_ACROSS = ("place", "object", "target")  # where a place may stand, the surest role first


def to_records(results: Extraction | Iterable[Extraction], *, table: TableName = "events") -> list[Row]:
    """Turn extractions into rows.

    Args:
        results: One extraction, or any number of them.
        table: `"events"`, one row an event; or `"arguments"`, one row an argument.

    Returns:
        Rows in the order of the extractions, then of the events, then of the arguments in the text. Each has all
        columns of its table in their order; what is not known is None. Days are `datetime.date`; offsets count code
        points from 0, the end excluded.

    Raises:
        InputError: There is no such table, or something given is no extraction.

    >>> from conflict_events.records import Argument, CasualtyEvent, Count, Extraction, Span, Versions
    >>> text = "مقتل جنديين في تعز"
    >>> killed = CasualtyEvent(
    ...     id="e1", subtype="killed", trigger=Span.of(text, 0, 4), sentence=Span.of(text, 0, 18), pattern="p",
    ...     victim=(Argument.of(text, 5, 11),), count=Count(min=2, max=2),
    ... )
    >>> result = Extraction(text_sha256="0" * 64, events=(killed,), versions=Versions(package="0", data="0"))
    >>> [(row["type"], row["victim"], row["count_min"], row["place"]) for row in to_records(result)]
    [('casualty', 'جنديين', 2, None)]
    """
    return list(iter_rows(results, table))


def iter_rows(results: Extraction | Iterable[Extraction], table: TableName) -> Iterator[Row]:
    """Yield the rows of `to_records` one at a time."""
    columns_of(table)
    make = _events if table == "events" else _arguments
    for extraction in several(results):
        yield from make(extraction)


def _events(extraction: Extraction) -> Iterator[Row]:
    said = statements(extraction)
    return (event_row(extraction, event, said) for event in extraction.events)


def statements(extraction: Extraction) -> dict[str, Event]:
    """Return the statements of an extraction by their ids, for `event_row`."""
    return {one.id: one for one in extraction.events if one.type == "statement"}


def event_row(extraction: Extraction, event: Event, said: Mapping[str, Event]) -> Row:
    """Return the row of one event of an extraction, given its statements."""
    by = event.reported_by
    reporter = said.get(by) if by is not None else None
    return {
        "article_id": extraction.article_id,
        "published": extraction.published,
        "event_id": event.id,
        **_told(event),
        **{role: _joined(getattr(event, role, ())) for role in ROLES},
        **_where(event),
        "reported_by": by,
        "reporter": _joined(getattr(reporter, "speaker", ())),
        **_stands(event),
        "text_sha256": extraction.text_sha256,
    }


def _told(event: Event) -> Row:
    """What is said of the event as a whole."""
    count, date = event.count, event.date
    return {
        "type": event.type,
        "subtype": event.subtype,
        "factuality": event.factuality,
        "count_min": count.min if count else None,
        "count_max": count.max if count else None,
        "count_approximate": count.approximate if count else None,
        "date_start": date.start if date else None,
        "date_end": date.end if date else None,
        "date_granularity": date.granularity if date else None,
    }


def _where(event: Event) -> Row:
    """The first place that was resolved."""
    arguments = (one for role in _ACROSS for one in getattr(event, role, ()))
    found = next((one.resolved for one in arguments if isinstance(one.resolved, ResolvedPlace)), None)
    return {
        "place_id": found.id if found else None,
        "place_name": found.name if found else None,
        "country": found.country if found else None,
        "latitude": found.latitude if found else None,
        "longitude": found.longitude if found else None,
        "place_precision": found.precision if found else None,
    }


def _stands(event: Event) -> Row:
    """Where in the article it stands, and what found it there."""
    return {
        "trigger": event.trigger.text,
        "trigger_start": event.trigger.start,
        "trigger_end": event.trigger.end,
        "sentence": event.sentence.text,
        "pattern": event.pattern,
    }


def _joined(arguments: Iterable[Any]) -> str | None:
    return _JOINT.join(one.text for one in arguments) or None


def _arguments(extraction: Extraction) -> Iterator[Row]:
    for event in extraction.events:
        for argument in event.arguments:
            yield {
                "article_id": extraction.article_id,
                "event_id": event.id,
                "event_type": event.type,
                "event_subtype": event.subtype,
                "factuality": event.factuality,
                "role": argument.role,
                "text": argument.text,
                "start": argument.start,
                "end": argument.end,
                "kind": argument.kind,
                "implied": argument.implied,
                **_resolved(argument),
            }


def _resolved(argument: RoleArgument) -> Row:
    found = argument.resolved
    known = None if isinstance(found, Unresolved) else found
    place = found if isinstance(found, ResolvedPlace) else None
    return {
        "resolved": found.type if found else None,
        "resolved_id": known.id if known else None,
        "resolved_name": known.name if known else None,
        "resolved_kind": known.kind if known else None,
        "country": known.country if known else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "precision": place.precision if place else None,
        "score": known.score if known else None,
        "reason": found.reason if found else None,
    }
