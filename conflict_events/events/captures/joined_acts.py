"""Who takes a place by a masdar joined to another act of his: يمكن | للمتمردين مهاجمة العاصمة والسيطرة على المطار."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_ROLES = {"territory": "captor", "detention": "captor", "loss": "loser"}
_DOES = ("attacker", "captor", "loser", "perpetrator")
_NEAR = 7  # units from an act back to the one that it is joined to


def name_joined_acts(s: Sentence, events: list[Finished]) -> None:
    """Fill who takes or gives up a place, where the act before has a doer who governs both; changes them in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        role = _ROLES.get(event.draft.pattern.subtype)
        unit = event.draft.unit
        if event.draft.type != "capture" or role is None or event.draft.hit.verb or event.roles.get(role):
            continue
        if not unit.conj or unit.prep:
            continue
        before = [e for e in events if unit.at - _NEAR <= e.draft.unit.at < unit.at and not e.draft.hit.verb]
        last = max(before, key=lambda e: e.draft.unit.at, default=None)
        if last is None or any(u.kind in "VSR" for u in s.units[last.draft.unit.at : unit.at]):
            continue
        found = next((last.roles[r] for r in _DOES if last.roles.get(r)), [])
        governs = found and all(0 <= u.at < last.draft.unit.at and u.kinds & KINDS["power"] for u in found)
        if governs and last.factuality == event.factuality:
            event.roles[role] = list(found)
