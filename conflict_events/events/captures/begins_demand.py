"""What a demand begins with is yet to come, and no place before it does it: طالب سكان في المدينة | باعتقال القاتل."""

from __future__ import annotations

from conflict_events.entities.words.particles import IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DEMAND = "demand"
_HOUSE, _FOR = frozenset({"place", "org"}), "ل"


def begins_demand(s: Sentence, events: list[Finished]) -> None:
    """Make captures that a demand begins with planned, by nobody who stands before the demand; in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        said = event.reporter
        if event.draft.type != "capture" or event.draft.hit.verb or said is None or said.content is None:
            continue
        unit = event.draft.unit
        if said.draft.pattern.subtype != _DEMAND or unit.prep == _FOR or not unit.first <= said.content[0] <= unit.head:
            continue
        if event.factuality == "actual":
            event.factuality, event.cues = "planned", [said.trigger]
        speakers = {u.i for u in said.roles.get("speaker", ())}
        captors = event.roles.get("captor", ())
        if captors and all(said.draft.unit.at < u.at < unit.at and u.i not in speakers for u in captors):
            held = any(s.units[k].kind == "V" for k in range(captors[0].at, unit.at))
            if not held and (captors[0].prep in IN or captors[0].kinds >= _HOUSE):
                event.roles.pop("captor")
