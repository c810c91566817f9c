"""Those among the hurt who died: ستة من المصابين فارقوا الحياة tells how many died, and not how many were hurt."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OF = "من"


def uncount_parts(s: Sentence, events: list[Finished]) -> None:
    """Take the number of those who died from the noun for all who were hurt; changes the events in place.

    Args:
        s: A sentence.
        events: Its events.
    """
    for event in events:
        if _names_whole(s, event) and any(_counts_same(event, other) for other in events):
            event.amount = None


def _names_whole(s: Sentence, event: Finished) -> bool:
    """Whether an event is a noun for people hurt of whom a number tells some: ستة من | المصابين."""
    i = event.draft.hit.i
    told = event.draft.type == "casualty" and not event.draft.hit.verb and s.tokens[i].det and i > 0
    return told and event.amount is not None and event.amount.span is not None and s.tokens[i - 1].form == _OF


def _counts_same(event: Finished, other: Finished) -> bool:
    """Whether another word says with the same number what befell those few: ستة منهم | فارقوا الحياة."""
    same = other.amount is not None and event.amount is not None and other.amount.span == event.amount.span
    return same and other is not event and other.draft.type == "casualty"
