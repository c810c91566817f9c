"""Nobody tells of his own death: قال المحامي "أعتقد أنه قتل في السجن" is about somebody else."""

from __future__ import annotations

from conflict_events.events.casualties.those_meant import told_by
from conflict_events.events.finished import Finished


def alive_to_tell(events: list[Finished]) -> None:
    """Take who tells of a death that came about from those who died; changes the events in place.

    Args:
        events: The events of a sentence, with who reports them.
    """
    for event in events:
        victims = event.roles.get("victim", [])
        died = event.draft.pattern.subtype == "killed" and event.factuality == "actual" and event.draft.hit.verb
        if len(victims) == 1 and died and event.draft.type == "casualty" and victims[0].i in told_by(event):
            del event.roles["victim"]
