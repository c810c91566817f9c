"""Events as PLOVER records; `plover.toml` says what is what, docs/interop.md where it loses or guesses."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from conflict_events.outputs.interop.actors import actor_of, filling, place_of, sector_of
from conflict_events.outputs.interop.incidents import Incident, incidents
from conflict_events.outputs.interop.mapping import entry_of, mapping, said
from conflict_events.outputs.lines import one_line
from conflict_events.outputs.several import several

if TYPE_CHECKING:
    from conflict_events.records import Argument, Count, Event, Extraction, ResolvedPlace

Json = dict[str, Any]
_GEONAMES = "place.gn."


def to_plover(results: Extraction | Iterable[Extraction]) -> list[Json]:
    """Turn extractions into PLOVER records.

    Args:
        results: One extraction, or any number of them.

    Returns:
        A record for each event that PLOVER codes, in text order, with the names of PLOVER's JSON fields; fields that
        are not known are left out, except `date`, `source` and `event`. Casualties are `dead` and `injured` of the
        nearest strike in their sentence. Offsets in `text_info` count code points.

    Raises:
        InputError: Something given is no extraction.

    >>> to_plover([])
    []
    """
    return list(_records(results))


def write(results: Extraction | Iterable[Extraction]) -> Iterator[str]:
    """Write `to_plover` as JSON Lines, one record a line."""
    for record in _records(results):
        yield one_line(json.dumps(record, ensure_ascii=False)) + "\n"


def _records(results: Extraction | Iterable[Extraction]) -> Iterator[Json]:
    scheme = mapping("plover")
    for extraction in several(results):
        for incident in incidents(extraction):
            entry = entry_of(scheme, incident.event)
            if "event" in entry:
                yield {
                    name: value for name, value in _record(incident, entry, scheme).items() if _is_known(name, value)
                }


def _is_known(name: str, value: object) -> bool:
    return name in {"date", "source", "event"} or value not in (None, [], {})


def _record(incident: Incident, entry: Json, scheme: Json) -> Json:
    event, extraction = incident.event, incident.extraction
    source = [_actor(one) for one in filling(event, entry["source"])]
    kind, mode = _kind(event, entry)
    return {
        "id": f"{extraction.article_id or extraction.text_sha256[:12]}/{event.id}",
        **_when(incident),
        "source": source,
        "recipient": [_actor(one) for one in filling(event, entry.get("recipient", ()))],
        "event": [kind],
        "quad_code": scheme["quad"][kind],
        "mode": [mode] if mode else [],
        "context": [*entry.get("context", ()), *scheme["factuality"].get(event.factuality, ())],
        **_sizes(incident),
        "event_loc": _place(place_of(incident)),
        "event_text": [event.trigger.text],
        "text": event.sentence.text,
        "text_info": {"start": event.sentence.start, "end": event.sentence.end},
        "cite_info": {
            "citation": extraction.article_id,
            "language": "ar",
            "coder": f"conflict_events {extraction.versions.package}",
            "version": extraction.versions.data,
        },
        "comment": _comment(incident),
    }


def _kind(event: Event, entry: Json) -> tuple[str, str | None]:
    """Return event and mode, as the first source's sector and the words have it."""
    sources = filling(event, entry["source"])
    by_sector = entry.get("by_sector", {}).get(sector_of(actor_of(sources[0])) if sources else None)
    if by_sector:
        return by_sector[0], by_sector[1]
    return entry["event"], said(event, entry.get("words", {})) or entry.get("mode")


def _when(incident: Incident) -> Json:
    date, published = incident.event.date, incident.extraction.published
    if date is None:
        return {"date": published.isoformat() if published else None}
    ended = {"enddate": date.end.isoformat()} if date.end != date.start else {}
    return {"date": date.start.isoformat(), **ended}


def _comment(incident: Incident) -> str | None:
    """Say aloud what stands in no field: that it was only tried, and that a date is not the event's own."""
    event = incident.event
    remarks = [
        "attempted" if event.factuality == "attempted" else "",
        "date: the day of publication, not of the event"
        if event.date is None and incident.extraction.published
        else "",
    ]
    return "; ".join(one for one in remarks if one) or None


def _actor(argument: Argument) -> Json:
    actor = actor_of(argument)
    codes = actor.codes if actor else {}
    known = {
        "code": codes.get("iso3") or codes.get("cameo", "")[:3] or None,
        "sector": sector_of(actor),
        "actor_text": argument.text,
        "identifier_id": actor.id if actor else None,
        "identifier_text": actor.name if actor else None,
        "office": actor.role if actor else None,
    }
    return {name: value for name, value in known.items() if value is not None}


def _sizes(incident: Incident) -> Json:
    """Return the dead, the wounded and the arrested: the least number, and the greatest where it differs."""
    event, sizes = incident.event, Json()
    for field, subtype in (("dead", "killed"), ("injured", "wounded")):
        counts = [one.count for one in incident.those(subtype) if one.count is not None]
        sizes |= _size(field, max(counts, key=lambda one: one.min or 0, default=None))
    if event.subtype == "detention":
        sizes |= _size("arrested", event.count)
    return sizes


def _size(field: str, count: Count | None) -> Json:
    if count is None:
        return {}
    return {field: count.min, f"{field}_max": count.max if count.max != count.min else None}


def _place(place: ResolvedPlace | None) -> Json:
    if place is None:
        return {}
    number = place.id.removeprefix(_GEONAMES)
    known = {
        "geonameid": int(number) if number.isdecimal() else None,
        "name": place.name,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "country code": place.country,
        "admin1": place.region,
        "precision": place.precision,
    }
    return {name: value for name, value in known.items() if value is not None}
