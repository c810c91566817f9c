"""Events as rows in the columns of ACLED; `acled.toml` says what is what, docs/interop.md where it loses or guesses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from conflict_events.outputs.interop.actors import filling, inter_of, name_of, place_of
from conflict_events.outputs.interop.incidents import Incident, incidents
from conflict_events.outputs.interop.mapping import entry_of, mapping, said
from conflict_events.outputs.several import several
from conflict_events.outputs.tables.csv_file import BYTE_ORDER_MARK, guarded, line_of

if TYPE_CHECKING:
    from conflict_events.records import Argument, Event, Extraction, ResolvedPlace

Row = dict[str, Any]
_CIVILIANS = 7


def to_acled(results: Extraction | Iterable[Extraction]) -> list[Row]:
    """Turn extractions into rows in the columns of ACLED.

    Args:
        results: One extraction, or any number of them.

    Returns:
        A row for each strike and capture told as fact, and for each casualty in whose sentence no strike stands, in
        text order. Columns that cannot be known are None. Nothing is merged: two reports of one attack are two rows.

    Raises:
        InputError: Something given is no extraction.

    >>> to_acled([])
    []
    """
    return list(_rows(results))


def write(results: Extraction | Iterable[Extraction]) -> Iterator[str]:
    """Write `to_acled` as CSV, as `conflict_events.outputs.tables.csv_file` does: safe to open in a spreadsheet.

    >>> next(write([]))[1:28]
    'event_id_cnty,event_date,ye'
    """
    columns = mapping("acled")["columns"]
    yield BYTE_ORDER_MARK + line_of(columns)
    for row in _rows(results):
        yield line_of([_cell(row[name]) for name in columns])


def _cell(value: object) -> str:
    return "" if value is None else guarded(value) if isinstance(value, str) else str(value)


def _rows(results: Extraction | Iterable[Extraction]) -> Iterator[Row]:
    scheme = mapping("acled")
    for extraction in several(results):
        for incident in incidents(extraction):
            entry = entry_of(scheme, incident.event)
            if "event_type" in entry and incident.event.factuality == "actual":
                yield _row(incident, entry, scheme)


def _row(incident: Incident, entry: Row, scheme: Row) -> Row:
    event, place = incident.event, place_of(incident)
    first, second = _sides(event, entry)
    inter1, inter2 = (_inter(side, scheme, place) for side in (first, second))
    kind, subkind = _types(event, entry, inter1, inter2)
    known = {
        "event_id_cnty": f"{incident.extraction.article_id or incident.extraction.text_sha256[:12]}/{event.id}",
        **_when(event, scheme),
        "disorder_type": scheme["disorder"][kind],
        "event_type": kind,
        "sub_event_type": subkind,
        **_side(first, "1", inter1),
        **_side(second, "2", inter2),
        "interaction": _interaction(inter1, inter2),
        "civilian_targeting": "Civilian targeting" if _CIVILIANS in (inter1, inter2) else None,
        **_where(place, scheme),
        "source": _source(incident),
        "notes": event.sentence.text,
        "fatalities": _fatalities(incident, scheme["fatalities"]),
    }
    return {name: known.get(name) for name in scheme["columns"]}


def _sides(event: Event, entry: Row) -> tuple[list[Argument], list[Argument]]:
    """Return who acts and who suffers; the second side of a clash is the other side."""
    first, second = filling(event, entry["actor1"]), filling(event, entry["actor2"])
    return (first[:1], first[1:]) if len(first) > 1 and not second and event.subtype == "clash" else (first, second)


def _inter(side: list[Argument], scheme: Row, place: ResolvedPlace | None) -> int | None:
    return inter_of(side[0], scheme["inter"], place.country if place else None) if side else None


def _types(event: Event, entry: Row, inter1: int | None, inter2: int | None) -> tuple[str, str]:
    if inter2 == _CIVILIANS and "civilian" in entry:
        kind, subkind = entry["civilian"]
    elif str(inter1) in entry.get("by_inter", {}):
        kind, subkind = entry["by_inter"][str(inter1)]
    else:
        kind, subkind = entry["event_type"], said(event, entry.get("words", {})) or entry["sub_event_type"]
    return kind, subkind


def _when(event: Event, scheme: Row) -> Row:
    date = event.date
    return {
        "event_date": date.start.isoformat() if date else None,
        "year": date.start.year if date else None,
        "time_precision": scheme["time_precision"][date.granularity] if date else None,
    }


def _side(side: list[Argument], number: str, inter: int | None) -> Row:
    return {
        f"actor{number}": name_of(side[0]) if side else None,
        f"assoc_actor_{number}": "; ".join(name_of(one) for one in side[1:]) or None,
        f"inter{number}": inter,
    }


def _interaction(inter1: int | None, inter2: int | None) -> int | None:
    """Join both codes, the lower first; 0 stands for a side that is not there."""
    low, high = sorted(code or 0 for code in (inter1, inter2))
    return None if not high else high * 10 if not low else low * 10 + high


def _where(place: ResolvedPlace | None, scheme: Row) -> Row:
    if place is None:
        return {}
    return {
        "country": place.country,
        "admin1": place.region,
        "location": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geo_precision": scheme["geo_precision"][place.precision],
    }


def _source(incident: Incident) -> str | None:
    """Return the outlet of the statement that reports the event, else all outlets of the article."""
    statements = [one for one in incident.extraction.events if one.type == "statement"]
    by = [one for one in statements if one.id == incident.event.reported_by and one.outlet] or statements
    outlets = [name_of(outlet) for one in by for outlet in one.outlet]
    return "; ".join(dict.fromkeys(outlets)) or None


def _fatalities(incident: Incident, rule: Row) -> int:
    """Return the greatest of the numbers told of this incident, each taken as low as its words allow."""
    return max((_dead(event, rule) for event in incident.those("killed")), default=0)


def _dead(event: Event, rule: Row) -> int:
    count = event.count
    if count is None:
        number: int = rule["unknown"]
        return number
    words = count.span.text.split() if count.span else []
    round_number: int | None = next((rule["words"][word] for word in words if word in rule["words"]), None)
    return round_number if round_number is not None else count.min or 0
