"""Compare what is extracted from a line of a table with the rows that stand in it.

A line is `{"phenomenon", "text", "events", "open"}`; an event `{"type", "subtype", "trigger", "factuality", "count",
"date", "roles"}`, phrases and triggers as the words of the text. `open` marks a line whose rows are not all right yet.
Extents may differ as they may in the gold: an argument is found if it shares half of its characters with one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from conflict_events.outputs import standoff

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conflict_events.records import Extraction

HERE = Path(__file__).resolve().parent
PUBLISHED = "2018-05-06"
SHARED = 0.5
Span = tuple[int, int]


def tables() -> list[Path]:
    """The tables, by name."""
    return sorted(HERE.glob("*.jsonl"))


def lines(table: Path) -> list[dict[str, Any]]:
    """The lines of a table."""
    return [json.loads(line) for line in table.read_text("utf-8").splitlines()]


def differences(line: dict[str, Any], extraction: Extraction) -> list[str]:
    """What is wrong with the events of a line, in words; nothing where every row is right."""
    left: list[dict[str, Any]] = standoff.to_dict(extraction)["events"]
    found = []
    for span, wanted in _placed(line):
        event = next((e for e in left if e["type"] == wanted["type"] and _overlap(_span(e["trigger"]), span)), None)
        if event is None:
            found.append(f"no {wanted['type']} at {wanted['trigger']}")
            continue
        left.remove(event)
        found += [f"{wanted['trigger']}: {what}" for what in _row(line["text"], span[0], wanted, event)]
    return found + [f"a {event['type']} too many at {event['trigger']['text']}" for event in left]


def _placed(line: dict[str, Any]) -> Iterator[tuple[Span, dict[str, Any]]]:
    """Each event with the span of its trigger: triggers stand in the order of the text."""
    text, at, used = line["text"], 0, set()
    for event in line["events"]:
        begin = text.find(event["trigger"], at)
        begin = text.find(event["trigger"]) if begin < 0 else begin
        while (begin, event["type"]) in used:
            begin = text.find(event["trigger"], begin + 1)
        assert begin >= 0, f"{event['trigger']} is not in the text"
        used.add((begin, event["type"]))
        at = begin + 1
        yield (begin, begin + len(event["trigger"])), event


def _row(text: str, at: int, wanted: dict[str, Any], event: dict[str, Any]) -> Iterator[str]:
    for name in ("subtype", "factuality"):
        if event[name] != wanted.get(name, "actual"):
            yield f"{name} {event[name]}, not {wanted.get(name, 'actual')}"
    for name, low, high in (("count", "min", "max"), ("date", "start", "end")):
        mine = [event[name][low], event[name][high]] if event[name] else None
        if mine != wanted.get(name):
            yield f"{name} {mine}, not {wanted.get(name)}"
    yield from _arguments(text, at, wanted.get("roles", {}), event["arguments"])


def _arguments(text: str, at: int, roles: dict[str, list[str]], arguments: list[dict[str, Any]]) -> Iterator[str]:
    left = [(a["role"], _span(a)) for a in arguments if a["role"] != "content" and not a.get("implied")]
    for role, phrase in ((role, phrase) for role, phrases in roles.items() if role != "content" for phrase in phrases):
        span = _nearest(text, phrase, at)
        best = max((a for a in left if a[0] == role), key=lambda a: _overlap(a[1], span), default=None)
        if best is None or _overlap(best[1], span) < SHARED:
            yield f"no {role} {phrase}"
        else:
            left.remove(best)
    yield from (f"a {role} too many: {text[begin:end]}" for role, (begin, end) in left)


def _span(found: dict[str, Any]) -> Span:
    return found["start"], found["end"]


def _overlap(one: Span, other: Span) -> float:
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(both, 0) / (max(one[1], other[1]) - min(one[0], other[0]))


def _nearest(text: str, phrase: str, at: int) -> Span:
    places = [k for k in range(len(text)) if text.startswith(phrase, k)]
    assert places, f"{phrase} is not in the text"
    begin = min(places, key=lambda k: abs(k - at))
    return begin, begin + len(phrase)
