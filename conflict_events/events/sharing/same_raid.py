"""Where a raid goes on: إن مسلحين هاجموا قرية كذا | وأطلقوا النار وخطفوا امرأتين is all in the village."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DOERS = ("attacker", "perpetrator", "captor")
_GROUND = frozenset({"territory", "loss", "release"})


def place_of_raid(s: Sentence, event: Finished, events: list[Finished]) -> list[Unit]:
    """Return the place of the attack that a joined verb goes on with, where both stand in what one source says.

    Args:
        s: A sentence.
        event: One of its events, without a place.
        events: All of them, in order.
    """
    joined = event.draft.hit.verb and event.draft.unit.conj and event.draft.pattern.subtype not in _GROUND
    doers = _doers(event) if joined and event.reporter is not None else set[int]()
    if not doers:
        return []
    for raid in reversed(events):
        before = raid.draft.type == "strike" and raid.draft.unit.at < event.draft.unit.at
        if before and raid.reporter is event.reporter and raid.roles.get("place") and _doers(raid) == doers:
            between = s.units[raid.draft.unit.at + 1 : event.draft.unit.at]
            return [] if any(u.kind == "S" for u in between) else raid.roles["place"]
    return []


def _doers(event: Finished) -> set[int]:
    """Return where those stand who did it."""
    return {u.i for role in _DOERS for u in event.roles.get(role, ())}
