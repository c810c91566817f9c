"""Label Studio: regions for triggers and arguments, relations for roles, choices and text fields for the rest.

Its editor counts code points now, and counted UTF-16 units in its first versions. Files that come back are read either
way: what a region quotes must stand where its offsets say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from conflict_events.annotation.document import (
    FACTUALITIES,
    Document,
    Event,
    bounds_text,
    count_from,
    date_from,
    ordered,
)
from conflict_events.annotation.offsets import Offsets
from conflict_events.errors import InputError

_ARGUMENT, _IMPLIED = "argument", "implied argument"
_FIELDS = ("count", "date")
_COUNTED, _UNITS = "offsets", {False: "code points", True: "UTF-16 units"}


def write(documents: Iterable[Document], *, utf16: bool = False) -> str:
    """Write documents as tasks with predictions, to be imported as one JSON file.

    Args:
        documents: The articles with their events.
        utf16: Whether offsets count UTF-16 units, as its first versions do.

    Returns:
        JSON, a list of tasks.
    """
    return json.dumps([_task(document, utf16) for document in documents], ensure_ascii=False, indent=1) + "\n"


def read(source: str) -> list[Document]:
    """Read tasks that were exported as JSON.

    Args:
        source: The file's text. Of each task the last annotation that was not cancelled counts; a task without any
            keeps its predictions.

    Returns:
        Articles with their events.

    Raises:
        InputError: It is no such file; the message names the task.
    """
    try:
        tasks = json.loads(source)
    except json.JSONDecodeError as error:
        raise InputError(f"this is no JSON ({error}); export the project as JSON") from None
    if not isinstance(tasks, list):
        raise InputError("this is no list of tasks; export the project as JSON, not as JSON-MIN or another form")
    return [_document(task, number) for number, task in enumerate(tasks, 1)]


def config(roles: Mapping[str, Sequence[str]], subtypes: Mapping[str, Sequence[str]]) -> str:
    """Return the labelling configuration that the tasks need.

    Args:
        roles: Type of event to its roles.
        subtypes: Type of event to its subtypes.
    """
    labels = _tags("Label", [*roles, _ARGUMENT, _IMPLIED])
    relations = _tags("Relation", dict.fromkeys(role for names in roles.values() for role in names))
    choices = _tags("Choice", (f"{kind}:{one}" for kind, names in subtypes.items() for one in names))
    realness = _tags("Choice", FACTUALITIES)
    fields = "".join(f'<TextArea name="{name}" toName="text" perRegion="true" maxSubmissions="1"/>' for name in _FIELDS)
    return (
        "<View>\n<Style>.htx-text { white-space: pre-wrap; direction: rtl }</Style>\n"
        '<Text name="text" value="$text"/>\n'
        f'<Labels name="label" toName="text">{labels}</Labels>\n<Relations>{relations}</Relations>\n'
        f'<Choices name="subtype" toName="text" perRegion="true">{choices}</Choices>\n'
        f'<Choices name="factuality" toName="text" perRegion="true">{realness}</Choices>\n{fields}\n</View>\n'
    )


def _tags(tag: str, values: Iterable[str]) -> str:
    return "".join(f"<{tag} value={quoteattr(value)}/>" for value in values)


def _task(document: Document, utf16: bool) -> dict[str, Any]:
    writer = _Writer(document, Offsets(document.text, utf16=utf16))
    data = {"text": document.text, "article": document.id, "published": document.published, _COUNTED: _UNITS[utf16]}
    return {"data": data, "predictions": [{"model_version": "conflict_events", "result": writer.result()}]}


class _Writer:
    """Writes the regions and relations of one article."""

    def __init__(self, document: Document, offsets: Offsets) -> None:
        self._document = document
        self._offsets = offsets
        self._arguments: dict[tuple[int, int, str], str] = {}
        self._regions: list[dict[str, Any]] = []
        self._relations: list[dict[str, Any]] = []

    def result(self) -> list[dict[str, Any]]:
        for number, event in enumerate(self._document.events, 1):
            self._event(f"e{number}", event)
        return self._regions + self._relations

    def _event(self, name: str, event: Event) -> None:
        place = self._region(name, event["trigger"], event["type"])
        self._more(name, place, "subtype", "choices", [f"{event['type']}:{event['subtype']}"])
        self._more(name, place, "factuality", "choices", [event["factuality"]])
        for field in _FIELDS:
            if event[field] is not None:
                self._more(name, place, field, "textarea", [bounds_text(event[field])])
        for one in event["arguments"]:
            label = _IMPLIED if one.get("implied") else _ARGUMENT
            key = one["start"], one["end"], label
            if key not in self._arguments:
                self._arguments[key] = f"a{len(self._arguments) + 1}"
                self._region(self._arguments[key], one, label)
            to = self._arguments[key]
            self._relations.append(
                {"type": "relation", "from_id": name, "to_id": to, "direction": "right", "labels": [one["role"]]}
            )

    def _region(self, name: str, span: Event, label: str) -> dict[str, Any]:
        start, end = span["start"], span["end"]
        place = {"start": self._offsets.out(start), "end": self._offsets.out(end)}
        value = place | {"text": self._document.text[start:end], "labels": [label]}
        self._regions.append({"id": name, "from_name": "label", "to_name": "text", "type": "labels", "value": value})
        return place

    def _more(self, name: str, place: dict[str, Any], field: str, kind: str, values: list[str]) -> None:
        value = place | {"text" if kind == "textarea" else kind: values}
        self._regions.append({"id": name, "from_name": field, "to_name": "text", "type": kind, "value": value})


def _document(task: Any, number: int) -> Document:
    try:
        data = task["data"]
        text = data["text"]
        done = [one for one in task.get("annotations", ()) if not one.get("was_cancelled")]
        result = (done or task.get("predictions") or [{"result": []}])[-1]["result"]
        events = _Reader(text, result, utf16=data.get(_COUNTED) == _UNITS[True]).events()
        return Document(str(data.get("article", task.get("id"))), text, data.get("published"), ordered(text, events))
    except (KeyError, TypeError, AttributeError) as error:
        raise InputError(f"task {number} lacks {error}; export the project as JSON") from None
    except InputError as error:
        raise InputError(f"task {number}: {error}") from None


class _Reader:
    """Reads the regions and relations of one article."""

    def __init__(self, text: str, result: Sequence[Mapping[str, Any]], *, utf16: bool) -> None:
        self._text = text
        self._result = result
        self._regions = {one["id"]: one["value"] for one in result if one["type"] == "labels"}
        self._offsets = Offsets(text, utf16=utf16)
        if not self._quoted(self._offsets) and self._quoted(other := Offsets(text, utf16=not utf16)):
            self._offsets = other

    def _quoted(self, offsets: Offsets) -> bool:
        """Whether what the regions quote stands where their offsets say."""
        try:
            return all(
                self._text[offsets.back(v["start"]) : offsets.back(v["end"])] == v["text"]
                for v in self._regions.values()
                if isinstance(v.get("text"), str)
            )
        except InputError:
            return False

    def events(self) -> list[Event]:
        events = {name: self._event(value) for name, value in self._regions.items() if not _is_argument(value)}
        for one in self._result:
            if one["type"] == "relation":
                self._relate(events, one)
            elif one["type"] != "labels" and one["id"] in events:
                _set(events[one["id"]], one["from_name"], one["value"])
        return list(events.values())

    def _event(self, value: Mapping[str, Any]) -> Event:
        kind = value["labels"][0]
        event: Event = {"type": kind, "subtype": "other", "factuality": "actual", "count": None, "date": None}
        return event | {"trigger": self._span(value), "arguments": []}

    def _relate(self, events: Mapping[str, Event], one: Mapping[str, Any]) -> None:
        ends = [one["from_id"], one["to_id"]]
        name = next((end for end in ends if end in events), None)
        other = next((end for end in ends if end != name), None)
        if name is None or other not in self._regions or not one.get("labels"):
            raise InputError(
                "a relation does not lead from a trigger to a region, or has no role; mend it and export again"
            )
        implied = {"implied": True} if _IMPLIED in self._regions[other]["labels"] else {}
        events[name]["arguments"] += [{"role": r, **self._span(self._regions[other]), **implied} for r in one["labels"]]

    def _span(self, value: Mapping[str, Any]) -> dict[str, int]:
        return {"start": self._offsets.back(value["start"]), "end": self._offsets.back(value["end"])}


def _is_argument(value: Mapping[str, Any]) -> bool:
    return value["labels"][0] in (_ARGUMENT, _IMPLIED)


def _set(event: Event, field: str, value: Mapping[str, Any]) -> None:
    if field == "subtype":
        event["subtype"] = value["choices"][0].partition(":")[2] or value["choices"][0]
    elif field == "factuality":
        event["factuality"] = value["choices"][0]
    elif field in _FIELDS:
        event[field] = (count_from if field == "count" else date_from)(" ".join(value["text"]))
