"""Prodigy: one task an event, its spans labelled with roles (`spans.manual`), and one empty task an article for more.

Spans of an event may overlap, as spans.manual allows and its relations do not. Offsets count code points.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
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

_WORD = re.compile(r"\w+|[^\w\s]")
_TRIGGER, _IMPLIED = "trigger ", "implied "


def write(documents: Iterable[Document]) -> str:
    """Write documents as tasks, one a line.

    Args:
        documents: The articles with their events.

    Returns:
        JSON Lines for `prodigy spans.manual`: the trigger is labelled `trigger TYPE:SUBTYPE:FACTUALITY`, each
        argument with its role. The last task of an article has no spans: an event that was missed is marked there.
    """
    tasks = (_task(d, event, number) for d in documents for number, event in enumerate((*d.events, None), 1))
    return "".join(json.dumps(task, ensure_ascii=False) + "\n" for task in tasks)


def read(source: str) -> list[Document]:
    """Read tasks that `prodigy db-out` wrote.

    Args:
        source: The file's text. An event whose answer is not `accept` is left out.

    Returns:
        Articles with their events, in the order in which they first come.

    Raises:
        InputError: A line is no such task; the message names it.
    """
    articles: dict[str, dict[str, Any]] = {}
    events: dict[str, list[Event]] = {}
    for number, line in enumerate(source.split("\n"), 1):
        if line.strip():
            try:
                task = json.loads(line)
                meta = task["meta"]
                articles.setdefault(meta["article"], {"text": task["text"], "published": meta["published"]})
                events.setdefault(meta["article"], []).extend(_events(task))
            except (json.JSONDecodeError, KeyError, TypeError) as error:
                raise InputError(f"line {number} is no task of ours ({error}); give what db-out wrote") from None
            except InputError as error:
                raise InputError(f"line {number}: {error}") from None
    return [Document(name, events=ordered(one["text"], events[name]), **one) for name, one in articles.items()]


def _task(document: Document, event: Event | None, number: int) -> dict[str, Any]:
    meta: dict[str, Any] = {"article": document.id, "published": document.published, "event": number}
    spans: list[dict[str, Any]] = []
    if event is not None:
        meta |= {"count": bounds_text(event["count"]), "date": bounds_text(event["date"])}
        spans = [_span(event["trigger"], _TRIGGER + label_of(event))]
        spans += [_span(one, _IMPLIED * bool(one.get("implied")) + one["role"]) for one in event["arguments"]]
    tokens = list(_tokens(document.text, spans))
    for span in spans:
        span["token_start"] = next(t["id"] for t in tokens if t["end"] > span["start"])
        span["token_end"] = max(t["id"] for t in tokens if t["start"] < span["end"])
    return {"text": document.text, "tokens": tokens, "spans": spans, "meta": meta}


def _span(one: Event, label: str) -> dict[str, Any]:
    return {"start": one["start"], "end": one["end"], "label": label}


def _tokens(text: str, spans: Iterable[Event]) -> Iterator[dict[str, Any]]:
    """Cut a text into words and marks, and at every edge of a span: و and قتل are two where قتل is a trigger."""
    cuts = sorted({edge for span in spans for edge in (span["start"], span["end"])})
    pieces: list[tuple[int, int]] = []
    for match in _WORD.finditer(text):
        pieces += _cut(match.start(), match.end(), cuts)
    for span in spans:  # one that covers no word at all
        if not any(start < span["end"] and span["start"] < end for start, end in pieces):
            pieces += _cut(span["start"], span["end"], cuts)
    for number, (start, end) in enumerate(sorted(set(pieces))):
        yield {"text": text[start:end], "start": start, "end": end, "id": number, "ws": text[end : end + 1].isspace()}


def _cut(start: int, end: int, cuts: Iterable[int]) -> Iterable[tuple[int, int]]:
    return pairwise([start, *(cut for cut in cuts if start < cut < end), end])


def _events(task: dict[str, Any]) -> list[Event]:
    spans = task.get("spans") or []
    if task.get("answer", "accept") != "accept" or not spans:
        return []
    triggers = [span for span in spans if span["label"].startswith(_TRIGGER)]
    if len(triggers) != 1:
        raise InputError(f"{len(triggers)} spans are labelled as trigger; an event has one")
    kind, subtype, factuality = parts_of(triggers[0]["label"].removeprefix(_TRIGGER))
    meta = task["meta"]
    return [
        {
            "type": kind,
            "subtype": subtype,
            "factuality": factuality,
            "trigger": triggers[0],
            "count": count_from(meta.get("count", "")),
            "date": date_from(meta.get("date", "")),
            "arguments": [_argument(span) for span in spans if span is not triggers[0]],
        }
    ]


def _argument(span: dict[str, Any]) -> Event:
    implied = span["label"].startswith(_IMPLIED)
    role = span["label"].removeprefix(_IMPLIED)
    return {"role": role, "start": span["start"], "end": span["end"], **({"implied": True} if implied else {})}
