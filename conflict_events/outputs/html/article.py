"""The article with its events marked in place.

What a mark stands for is written once an article, as CSS strings on its box; each marked stretch names the strings that
it shows when the pointer rests on it, or when it is tapped. Shown strings are no text: they are not copied along. Marks
are backgrounds alone, for a margin or a border inside a word would break the joining of Arabic letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.outputs.html.escape import content, css_string, plain
from conflict_events.outputs.html.marks import LETTERS, Mark, Segment, cut, find_marks
from conflict_events.outputs.labels import headline, known_as

if TYPE_CHECKING:
    from conflict_events.records import Extraction, RoleArgument

_LONGEST = 32  # code points of an argument that a tooltip repeats


def article_box(extraction: Extraction, text: str) -> str:
    """Write an article with its events marked.

    Args:
        extraction: What was found in it.
        text: Its text, the one that the extraction was made from.

    Returns:
        An element, right to left, whose text is exactly `text`; it needs the style sheet of this package.
    """
    marks = find_marks(extraction)
    lanes = max((mark.lane for mark in marks), default=-1) + 1
    strings = _Strings(extraction)
    segments = "".join(_segment(one, text, strings) for one in cut(len(text), marks))
    # A line break at the very end of a block is neither shown nor copied, unless another one stands behind it.
    end = "<br>" if text.endswith("\n") else ""
    return f'<div class="ce-text" lang="ar" dir="rtl" style="--n:{lanes};{strings.declared()}">{segments}{end}</div>'


class _Strings:
    """The strings that are shown, each declared once as a CSS variable with a short name."""

    def __init__(self, extraction: Extraction) -> None:
        self._events = {event.id: event for event in extraction.events}
        self._names: dict[str, str] = {}

    def shown(self, mark: Mark) -> str:
        """Return references to all that a mark stands for."""
        return "".join(self._refer(line) for role, event in mark.keys for line in self._lines(mark, role, event))

    def declared(self) -> str:
        """Return the declarations of all that was referred to."""
        return ";".join(f"{name}:{css_string(line)}" for line, name in self._names.items())

    def _refer(self, line: str) -> str:
        return f"var({self._names.setdefault(line, f'--{len(self._names)}')})"

    def _lines(self, mark: Mark, role: str, name: str) -> list[str]:
        event = self._events[name]
        lines = [f"{headline(event)}\n"]
        if role:
            place = (mark.start, mark.end)
            lines[:0] = [_told(one) for one in event.arguments if (one.role, (one.start, one.end)) == (role, place)][:1]
        return lines


def _segment(segment: Segment, text: str, strings: _Strings) -> str:
    words = content(text[segment.start : segment.end])
    if not segment.marks:
        return words
    pointed = any(mark.part != "content" for mark in segment.marks)
    focus = ' tabindex="0"' if pointed else ""
    return f'<span class="{_classes(segment)}"{focus} style="{_style(segment, strings)}">{words}</span>'


def _classes(segment: Segment) -> str:
    """Return a class for each line under the words, as the style sheet has them, and for a trigger its type."""
    lines = [f"{LETTERS.get(mark.type, 'o')}{mark.lane}" for mark in segment.marks if mark.lane >= 0]
    triggers = [mark for mark in segment.marks if mark.part == "trigger"]
    unreal = ["ce-u"] if triggers and not any(mark.actual for mark in triggers) else []
    return " ".join([*lines, *dict.fromkeys(f"ce-t ce-{mark.type}" for mark in triggers), *unreal])


def _style(segment: Segment, strings: _Strings) -> str:
    """Return what to show: what is most particular first; that all this is said by somebody, only where no more is."""
    particular = [mark for mark in segment.marks if mark.part != "content"] or segment.marks
    nearest = sorted(particular, key=lambda mark: mark.lane)
    return f"--t:{''.join(strings.shown(mark) for mark in nearest)}"


def _told(argument: RoleArgument) -> str:
    name = known_as(argument)
    value = "" if argument.role == "content" else f"\u2068{plain(argument.text, _LONGEST)}\u2069"
    more = [f"= \u2068{plain(name, _LONGEST)}\u2069" if name else "", "(implied)" if argument.implied else "", "in "]
    return " ".join(part for part in [f"{argument.role}:", value, *more] if part)
