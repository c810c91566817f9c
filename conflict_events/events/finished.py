"""An event as complete as its sentence makes it, before it becomes a record."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from conflict_events.entities.times.dates import TimeMention
from conflict_events.entities.units.phrases import Unit
from conflict_events.events.counting.counts import Amount
from conflict_events.patterns.draft import Draft

Span = tuple[int, int]


@dataclass(slots=True)
class Finished:
    """One event, complete but for its record; all spans are raw and half-open.

    Attributes:
        draft: What it was made from.
        trigger: Span of the trigger.
        roles: Role to phrases.
        content: Token range of what a statement says.
        subtype: Its subtype, sharpened.
        factuality: Its factuality.
        cues: Spans of the cues that set it.
        amount: How many.
        times: Time units.
        reporter: The statement whose content it stands in.
    """

    draft: Draft
    trigger: Span
    roles: dict[str, list[Unit]]
    content: Span | None = None
    subtype: str = ""
    factuality: str = "actual"
    cues: list[Span] = field(default_factory=list)
    amount: Amount | None = None
    times: list[Unit] = field(default_factory=list)
    reporter: Finished | None = None

    def mention(self) -> TimeMention | None:
        """Return the time mention that dates the event: the first that resolves."""
        known = [t.time for t in self.times if t.time is not None]
        return next((m for m in known if m.start is not None), known[0] if known else None)

    def days(self) -> tuple[dt.date, dt.date] | None:
        """Return the inclusive days of the event, all its dated times together."""
        dated = [
            t.time for t in self.times if t.time is not None and t.time.start is not None and t.time.end is not None
        ]
        if not dated:
            return None
        return min(m.start for m in dated if m.start), max(m.end for m in dated if m.end)
