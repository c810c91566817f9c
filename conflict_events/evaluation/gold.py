"""Read files of standoff events, one article a line: gold, and predictions of another run."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path
from typing import Any

from conflict_events.errors import InputError

_KEYS = ("type", "subtype", "trigger", "factuality")


def read_standoff(path: str) -> dict[str, list[dict[str, Any]]]:
    """Read a file of events.

    Args:
        path: A file with one article a line: `{"id": ..., "events": [...]}`, as `--format standoff` writes it.

    Returns:
        Events by the ids of their articles, in the order of the file.

    Raises:
        InputError: The file cannot be read, or a line is no such object; the message names file and line.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: it cannot be read ({error}); give a UTF-8 file of standoff events") from None
    documents: dict[str, list[dict[str, Any]]] = {}
    for number, line in enumerate(lines, 1):
        if line.strip():
            name, events = _document(line, f"{path}:{number}")
            if name in documents:
                raise InputError(f"{path}:{number}: the article {name!r} stands twice; give each once")
            documents[name] = events
    return documents


def of_types(documents: dict[str, list[dict[str, Any]]], types: Collection[str]) -> dict[str, list[dict[str, Any]]]:
    """Keep the events of some types alone."""
    return {name: [event for event in events if event["type"] in types] for name, events in documents.items()}


def _document(line: str, place: str) -> tuple[str, list[dict[str, Any]]]:
    try:
        document = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"{place}: this is no JSON: {error.msg}; give one object a line") from None
    if not isinstance(document, dict) or not isinstance(document.get("events"), list):
        raise InputError(f'{place}: it has no events; write {{"id": "a1", "events": []}}')
    for number, event in enumerate(document["events"], 1):
        _check(event, f"{place}: event {number}")
    return str(document.get("id")), document["events"]


def _check(event: Any, place: str) -> None:
    missing = [key for key in _KEYS if not isinstance(event, dict) or key not in event]
    if missing:
        raise InputError(f"{place} has no {missing[0]!r}; an event has {', '.join(_KEYS)}")
    for span in (event["trigger"], *event.get("arguments", ())):
        if not isinstance(span, dict) or not all(isinstance(span.get(key), int) for key in ("start", "end")):
            raise InputError(f"{place}: a span has no start and end; both count code points from 0")
    if any("role" not in one for one in event.get("arguments", ())):
        raise InputError(f"{place}: an argument has no role; name it")
