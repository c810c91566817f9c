"""What to mark in the text: triggers and arguments by the type of their event, side by side where they overlap."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conflict_events.records import Extraction

MOST_LANES = 8  # deeper nesting shares the last line
# A letter for each type: with the number of a lane it is the class of a line, short since a page has thousands.
LETTERS = {"strike": "s", "capture": "c", "casualty": "k", "statement": "t"}


@dataclass(slots=True)
class Mark:
    """A stretch of the text that is marked for events of one type.

    Attributes:
        start: Offset of its first character, in code points from 0.
        end: Offset just after its last one.
        type: Type of the events.
        part: Whether it is their trigger, or an argument, or what a statement says.
        keys: What it stands for, as (role, id of the event); the role of a trigger is empty.
        lane: Number of its line under the words, from 0, the nearest; triggers have none and are -1.
        actual: Whether one of the events is told as fact.
    """

    start: int
    end: int
    type: str
    part: Literal["trigger", "argument", "content"]
    keys: list[tuple[str, str]] = field(default_factory=list)
    lane: int = -1
    actual: bool = True


@dataclass(slots=True)
class Segment:
    """A stretch of the text with the same marks all along; segments follow one another without a gap."""

    start: int
    end: int
    marks: list[Mark]


def find_marks(extraction: Extraction) -> list[Mark]:
    """Return what to mark in the article of an extraction.

    Args:
        extraction: Its triggers and arguments are marked; one stretch and type gives one mark.

    Returns:
        Marks by where they begin, the longer first; those that overlap have different lanes.

    >>> from conflict_events.records import Argument, CasualtyEvent, Extraction, Span, Versions
    >>> text = "مقتل جنديين"
    >>> killed = CasualtyEvent(
    ...     id="e1", subtype="killed", trigger=Span.of(text, 0, 4), sentence=Span.of(text, 0, 11), pattern="p",
    ...     victim=(Argument.of(text, 5, 11),),
    ... )
    >>> result = Extraction(text_sha256="0" * 64, events=(killed,), versions=Versions(package="0", data="0"))
    >>> [(mark.start, mark.end, mark.part, mark.lane, mark.keys) for mark in find_marks(result)]
    [(0, 4, 'trigger', -1, [('', 'e1')]), (5, 11, 'argument', 0, [('victim', 'e1')])]
    """
    found: dict[tuple[int, int, str, str], Mark] = {}
    for start, end, kind, part, key in _stretches(extraction):
        found.setdefault((start, end, kind, part), Mark(start, end, kind, part)).keys.append(key)
    facts = {event.id for event in extraction.events if event.factuality == "actual"}
    for mark in found.values():
        mark.actual = any(event in facts for _, event in mark.keys)
    marks = sorted(found.values(), key=lambda mark: (mark.start, -mark.end, mark.part, mark.type))
    _set_lanes([mark for mark in marks if mark.part != "trigger"])
    return marks


def _stretches(
    extraction: Extraction,
) -> Iterator[tuple[int, int, str, Literal["trigger", "argument", "content"], tuple[str, str]]]:
    for event in extraction.events:
        yield event.trigger.start, event.trigger.end, event.type, "trigger", ("", event.id)
        for one in event.arguments:
            yield (
                one.start,
                one.end,
                event.type,
                "content" if one.role == "content" else "argument",
                (one.role, event.id),
            )


def _set_lanes(marks: list[Mark]) -> None:
    """Give each mark the nearest line that is free all along, the short ones first: what is inside lies nearer."""
    taken: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda mark: (mark.end - mark.start, mark.start)):
        free = (lane for lane, held in enumerate(taken) if not any(_meet(mark, other) for other in held))
        mark.lane = next(free, min(len(taken), MOST_LANES - 1))
        if mark.lane == len(taken):
            taken.append([])
        taken[mark.lane].append(mark)


def _meet(one: Mark, other: Mark) -> bool:
    return one.start < other.end and other.start < one.end


def cut(length: int, marks: Iterable[Mark]) -> list[Segment]:
    """Cut a text where marks begin and end.

    Args:
        length: Length of the text, in code points.
        marks: In any order; they may nest and cross.

    Returns:
        Segments that make up the whole text, in its order, each with the marks that cover it.

    >>> first, second = Mark(0, 4, "strike", "argument"), Mark(2, 6, "capture", "argument")
    >>> [(one.start, one.end, len(one.marks)) for one in cut(8, [first, second])]
    [(0, 2, 1), (2, 4, 2), (4, 6, 1), (6, 8, 0)]
    """
    marks = sorted(marks, key=lambda mark: (mark.start, -mark.end))
    edges = sorted({0, length, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    segments: list[Segment] = []
    coming, here = 0, list[Mark]()
    for start, end in pairwise(edges):
        here = [mark for mark in here if mark.end > start]
        while coming < len(marks) and marks[coming].start == start:
            here.append(marks[coming])
            coming += 1
        segments.append(Segment(start, end, list(here)))
    return segments
