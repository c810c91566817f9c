"""مجزرة راح ضحيتها تسعة: a killing takes its dead and their number from the clause that describes it."""

from __future__ import annotations

from conflict_events.events.finished import Finished

_COUNTED_BY = "casualty.victims_of_verb"
_MASSACRE = "casualty.massacre_noun"


def with_their_victims(events: list[Finished]) -> list[Finished]:
    """Lend killings the victims of the clauses that describe them; a massacre tells of its dead itself.

    Args:
        events: The events of a sentence, in trigger order; changed in place.

    Returns:
        The events that are left: the clause behind a massacre is none of its own.
    """
    left = []
    for event in events:
        killing = _described(event, events)
        if killing is not None:
            killing.amount = killing.amount or event.amount
            killing.roles.setdefault("victim", event.roles.get("victim", []))
        if killing is None or killing.draft.pattern.trigger != _MASSACRE:
            left.append(event)
    return left


def _described(event: Finished, events: list[Finished]) -> Finished | None:
    """Return the killing that a clause with ضحيته describes, or None."""
    if event.draft.pattern.trigger != _COUNTED_BY:
        return None
    antecedent = event.draft.slots.antecedent
    nouns = (e for e in events if e.draft.type == "casualty" and not e.draft.hit.verb)
    return next((e for e in nouns if e.draft.unit is antecedent), None)
