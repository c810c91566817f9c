"""What an extractor shows of itself in a notebook: its patterns, each with a sentence in which it is found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from conflict_events.patterns.examples import parse_example
from conflict_events.patterns.model import Pattern
from conflict_events.records import EventTypes

if TYPE_CHECKING:
    from conflict_events.outputs.html.patterns import KnownPattern


def pattern_cards(title: str, patterns: Sequence[Pattern], types: EventTypes) -> str:
    """Return a list of patterns as HTML.

    Args:
        title: What they belong to.
        patterns: The patterns, in the order in which they are shown.
        types: The types of events there are.

    Returns:
        A fragment for a notebook, everything in it escaped.
    """
    from conflict_events.outputs.html.page import fragment
    from conflict_events.outputs.html.patterns import pattern_list

    return fragment(
        pattern_list(f"{title}, {len(patterns)} patterns", (_shown(pattern, types) for pattern in patterns))
    )


def _shown(pattern: Pattern, types: EventTypes) -> KnownPattern:
    """Return a pattern with its first example, without the tags."""
    from conflict_events.outputs.html.patterns import KnownPattern

    if not pattern.examples:
        return KnownPattern(pattern.id, pattern.type, pattern.subtype)
    first = parse_example(pattern.examples[0], types.roles(pattern.type), file="", line=None, pattern=pattern.id)
    return KnownPattern(pattern.id, pattern.type, pattern.subtype, first.text, first.trigger)
