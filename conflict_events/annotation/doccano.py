"""doccano: entities for triggers and arguments, relations for roles (a sequence labelling project with relations).

Offsets count code points, as its server does. Count and date travel in the metadata: doccano has no field for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from conflict_events.annotation.document import (
    Document,
    Event,
    bounds_text,
    count_from,
    date_from,
    label_of,
    ordered,
    parts_of,
)
from conflict_events.errors import InputError

_ARGUMENT, _IMPLIED = "argument", "implied argument"


def write(documents: Iterable[Document]) -> str:
    """Write documents for import as JSONL with relations.

    Args:
        documents: The articles with their events.

    Returns:
        JSON Lines, one article each. A trigger is labelled `TYPE:SUBTYPE:FACTUALITY`, and a relation with its role
        leads from it to each argument.
    """
    return "".join(json.dumps(_row(document), ensure_ascii=False) + "\n" for document in documents)


def read(source: str) -> list[Document]:
    """Read what doccano exported as JSONL with relations.

    Args:
        source: The file's text.

    Returns:
        Articles with their events.

    Raises:
        InputError: A line is no such article; the message names it.
    """
    found = []
    for number, line in enumerate(source.split("\n"), 1):
        if line.strip():
            try:
                found.append(_document(json.loads(line)))
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise InputError(f"line {number} is no article ({error}); export as JSONL with relations") from None
            except InputError as error:
                raise InputError(f"line {number}: {error}") from None
    return found


def _row(document: Document) -> dict[str, Any]:
    entities: list[dict[str, Any]] = []
    relations: list[dict[str, Any]] = []
    known: dict[tuple[int, int, str], int] = {}
    values: dict[str, list[str]] = {}

    def entity(span: Event, label: str) -> int:
        key = span["start"], span["end"], label
        if key not in known:
            known[key] = len(entities)
            entities.append({"id": known[key], "start_offset": key[0], "end_offset": key[1], "label": label})
        return known[key]

    for event in document.events:
        trigger = event["trigger"]
        start = entity(trigger, label_of(event))
        values[f"{trigger['start']}-{trigger['end']}"] = [bounds_text(event["count"]), bounds_text(event["date"])]
        for one in event["arguments"]:
            end = entity(one, _IMPLIED if one.get("implied") else _ARGUMENT)
            relations.append({"id": len(relations), "from_id": start, "to_id": end, "type": one["role"]})
    row = {"text": document.text, "entities": entities, "relations": relations}
    return row | {"article": document.id, "published": document.published, "values": json.dumps(values)}


def _document(row: dict[str, Any]) -> Document:
    entities = {one["id"]: one for one in row["entities"]}
    values = json.loads(row.get("values") or "{}")
    events = {n: _event(one, values) for n, one in entities.items() if one["label"] not in (_ARGUMENT, _IMPLIED)}
    for one in row["relations"]:
        if one["from_id"] not in events or one["to_id"] not in entities:
            raise InputError(f"the relation {one['type']!r} does not lead from a trigger to an entity; mend it")
        to = entities[one["to_id"]]
        implied = {"implied": True} if to["label"] == _IMPLIED else {}
        events[one["from_id"]]["arguments"].append({"role": one["type"], **_span(to), **implied})
    text = row["text"]
    return Document(
        str(row.get("article", row.get("id"))), text, row.get("published"), ordered(text, [*events.values()])
    )


def _event(one: dict[str, Any], values: dict[str, list[str]]) -> Event:
    kind, subtype, factuality = parts_of(one["label"])
    count, date = values.get(f"{one['start_offset']}-{one['end_offset']}", ("", ""))
    event: Event = {"type": kind, "subtype": subtype, "factuality": factuality, "trigger": _span(one), "arguments": []}
    return event | {"count": count_from(count), "date": date_from(date)}


def _span(one: dict[str, Any]) -> dict[str, int]:
    return {"start": one["start_offset"], "end": one["end_offset"]}
