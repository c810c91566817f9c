"""Who condemns an act has not done it: أدان فلان، وزير الدفاع، | قصف المدينة."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.events.finished import Finished

_DOERS = ("attacker", "perpetrator", "captor")
_CONDEMNS = "condemnation"


def not_by_who_condemns(events: Sequence[Finished]) -> None:
    """Take those who condemn an act from those who are read as its doers; changes the events in place.

    Args:
        events: The events of a sentence.
    """
    sayings = [e for e in events if e.draft.type == "statement"]
    for saying in (e for e in sayings if e.draft.pattern.subtype == _CONDEMNS and e.content is not None):
        _, end = saying.content or (0, 0)
        spans = [(u.i, u.j) for u in saying.roles.get("speaker", ())]
        for event in events:
            if event.draft.type != "statement" and saying.draft.hit.i < event.draft.hit.i < end:
                _forget(event, spans)


def _forget(event: Finished, spans: Sequence[tuple[int, int]]) -> None:
    """Take the phrases within some spans out of the doers of an event."""
    for role in _DOERS:
        doers = event.roles.get(role, [])
        left = [u for u in doers if not any(i <= u.i < j for i, j in spans)]
        if len(left) == len(doers):
            continue
        event.roles[role] = left
        if not left:
            del event.roles[role]
