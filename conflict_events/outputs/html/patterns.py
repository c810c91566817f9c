"""What an extractor knows: its patterns by type and subtype, each with a sentence in which it is found."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from conflict_events.outputs.html.escape import content


class KnownPattern(NamedTuple):
    """A pattern as it is shown.

    Attributes:
        id: Its id, which stands in `event.pattern`.
        type: Type of the events that it finds.
        subtype: Their subtype.
        example: A sentence in which it is found; empty where there is none.
        trigger: Where its trigger stands in the sentence, half-open, in code points from 0.
    """

    id: str
    type: str
    subtype: str
    example: str = ""
    trigger: tuple[int, int] = (0, 0)


def pattern_list(title: str, patterns: Iterable[KnownPattern]) -> str:
    """Write patterns, folded up by type and subtype.

    Args:
        title: What has them, in plain words.
        patterns: In any order.

    >>> shown = pattern_list("Extractor", [KnownPattern("strike.fire", "strike", "shelling", "قصف الجيش الحي", (0, 3))])
    >>> '<b class="ce-chip ce-strike">strike</b> shelling, 1 pattern<' in shown, "<mark>قصف</mark> الجيش" in shown
    (True, True)
    """
    rows = sorted(patterns)
    groups = groupby(sorted(rows, key=_group), key=_group)
    return f'<p class="ce-head">{content(title)}</p>' + "".join(_folded(*key, list(inside)) for key, inside in groups)


def _group(pattern: KnownPattern) -> tuple[str, str]:
    return pattern.type, pattern.subtype


def _folded(kind: str, subtype: str, patterns: list[KnownPattern]) -> str:
    number = f"{len(patterns)} pattern{'s' * (len(patterns) != 1)}"
    chip = f'<b class="ce-chip ce-{content(kind)}">{content(kind)}</b> {content(subtype)}'
    items = "".join(f"<li>{content(one.id)} {_example(one)}</li>" for one in patterns)
    return f"<details><summary>{chip}, {number}</summary><ul>{items}</ul></details>"


def _example(pattern: KnownPattern) -> str:
    start, end = pattern.trigger
    text = pattern.example
    marked = f"{content(text[:start])}<mark>{content(text[start:end])}</mark>{content(text[end:])}" if text else ""
    return f'<bdi lang="ar" dir="rtl">{marked}</bdi>'
