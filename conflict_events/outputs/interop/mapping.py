"""Reads a mapping: a TOML file that says what an event of ours is in another scheme."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from conflict_events.records import Event

Entry = dict[str, Any]


@cache
def mapping(name: str) -> Entry:
    """Return the mapping to a scheme.

    Args:
        name: `"acled"` or `"plover"`.

    >>> mapping("plover")["strike"]["shelling"]["event"]
    'ASSAULT'
    """
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


def entry_of(scheme: Entry, event: Event) -> Entry:
    """Return what a scheme says of an event; a type that is left out as a whole has one entry for all its subtypes.

    Args:
        scheme: A mapping.
        event: The event. A subtype that a user adds to a shipped type is what `other` is, where there is that; a type
            of the user's own has no entry.

    Returns:
        The entry, empty where there is none.
    """
    kind: Entry = scheme.get(event.type, {})
    general: Entry = kind.get("other", kind)
    entry: Entry = kind.get(event.subtype, general)
    return entry


def said(event: Event, words: dict[str, Any]) -> Any:
    """Return what the first of the words that stands in the trigger, right behind it, or in the weapon, means.

    Args:
        event: The event; two words behind its trigger are looked at, where adjectives stand.
        words: A word as it is written to what it means.

    Returns:
        The meaning; None where none of the words stands there.

    >>> from conflict_events.records import Span, StrikeEvent
    >>> text = "تفجير انتحاري"
    >>> strike = StrikeEvent(
    ...     id="e1", subtype="bombing", trigger=Span.of(text, 0, 13), sentence=Span.of(text, 0, 13), pattern="p"
    ... )
    >>> said(strike, {"انتحاري": "suicide-attack"}), said(strike, {"مسيرة": "drone"})
    ('suicide-attack', None)
    """
    behind = event.sentence.text[event.trigger.end - event.sentence.start :].split()[:2]
    told = " ".join([event.trigger.text, *behind, *(one.text for one in getattr(event, "weapon", ()))])
    return next((meaning for word, meaning in words.items() if word in told), None)
