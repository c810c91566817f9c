"""Events with the places that they were resolved to: what a map can show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from conflict_events.outputs.several import several
from conflict_events.records import ResolvedPlace

if TYPE_CHECKING:
    from conflict_events.records import Event, Extraction

# Where an event has no place of its own, what is taken or hit may be one.
_ROLES = ("place", "object", "target")


class Located(NamedTuple):
    """An event and one place of it.

    Attributes:
        extraction: The extraction that it is from.
        event: The event.
        role: The role that the place was found in: `place`, else `object`, else `target`.
        words: The words of the article that name the place.
        place: The place, never the point 0, 0, where nothing is.
    """

    extraction: Extraction
    event: Event
    role: str
    words: str
    place: ResolvedPlace


def located(results: Extraction | Iterable[Extraction]) -> Iterator[Located]:
    """Yield every event once for each of its places; events without a resolved place are passed over.

    Args:
        results: One extraction, or any number of them.

    Raises:
        InputError: Something given is no extraction.

    >>> list(located([]))
    []
    """
    for extraction in several(results):
        for event in extraction.events:
            yield from _of(extraction, event)


def _of(extraction: Extraction, event: Event) -> Iterator[Located]:
    for role in _ROLES:
        seen: set[str] = set()
        for one in getattr(event, role, ()):
            place = one.resolved
            if isinstance(place, ResolvedPlace) and _is_somewhere(place) and place.id not in seen:
                seen.add(place.id)
                yield Located(extraction, event, role, one.text, place)
        if seen:
            return


def _is_somewhere(place: ResolvedPlace) -> bool:
    """Whether its point was set: 0, 0 lies in the sea, and is what a missing value looks like."""
    return (place.latitude, place.longitude) != (0, 0)
