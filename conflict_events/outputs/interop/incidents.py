"""Strikes with the dead and wounded that their sentence tells of: other schemes count victims on the attack itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from conflict_events.records import Event, Extraction


@dataclass(slots=True)
class Incident:
    """An event with the casualties that go with it.

    Attributes:
        extraction: The extraction that it is from.
        event: A strike, a capture or a statement; a casualty where no strike stands in its sentence.
        casualties: Those whose nearest strike it is; of a casualty, itself.
    """

    extraction: Extraction
    event: Event
    casualties: list[Event] = field(default_factory=list)

    def those(self, subtype: str) -> list[Event]:
        """Return its casualties of a subtype that are told as fact."""
        return [one for one in self.casualties if one.subtype == subtype and one.factuality == "actual"]


def incidents(extraction: Extraction) -> Iterator[Incident]:
    """Yield the events of an extraction in text order, casualties with the nearest strike of their sentence.

    Args:
        extraction: What was found in one article. A strike that is not told as fact takes no casualties.
    """
    found = {event.id: Incident(extraction, event) for event in extraction.events}
    for event in extraction.events:
        if event.type == "casualty":
            strike = _strike_of(event, extraction)
            found[strike.id if strike else event.id].casualties.append(event)
            if strike:
                del found[event.id]
    yield from found.values()


def _strike_of(casualty: Event, extraction: Extraction) -> Event | None:
    strikes = [
        one
        for one in extraction.events
        if (one.type, one.factuality, one.sentence.start) == ("strike", "actual", casualty.sentence.start)
    ]
    return min(strikes, key=lambda one: abs(one.trigger.start - casualty.trigger.start), default=None)
