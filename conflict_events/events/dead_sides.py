"""Who fell in a clash and killed nobody in it: قتل 25 مسلحا وجرح آخرون خلال معارك."""

from __future__ import annotations

from conflict_events.events.finished import Finished


def without_dead_killers(events: list[Finished]) -> None:
    """Take those whom a clash killed out of the doers of what else it did to people; changes the events in place."""
    fought = {u.i for e in events if e.draft.pattern.subtype == "clash" for u in e.roles.get("participant", ())}
    if not fought:
        return
    harmed = [e for e in events if e.draft.type == "casualty"]
    for event in harmed:
        doers = event.roles.get("perpetrator", ())
        dead = {u.i for e in harmed if e is not event for u in e.roles.get("victim", ())}
        if doers and all(u.i in fought and u.i in dead for u in doers):
            del event.roles["perpetrator"]
