"""To whom somebody hands over what stands behind him: سلمت الفصائل | الجيش الروسي | معبر نصيب."""

from __future__ import annotations

from conflict_events.patterns.verb_slots.bare import core
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots

_TO = "الي"
_POWERS = frozenset({"armed", "group", "force", "state", "org"})


def hand_over(clauses: Clauses, slots: Slots) -> None:
    """Read the second of two objects of a verb of handing over as what it befalls, the first as to whom.

    Args:
        clauses: The sentence.
        slots: The slots of a verb; changed in place.
    """
    if clauses.head(slots.owner).stem not in clauses.words.hands_over or not slots.patient:
        return
    groups = core(slots)
    k = next((n for n, g in enumerate(groups) if g[0] is slots.patient[0]), len(groups))
    whom, what = slots.patient[0], groups[k + 1][0] if k + 1 < len(groups) else None
    if what is None or what.trigger or not slots.agent or not (whom.definite and whom.kinds & _POWERS):
        return
    if what.kinds & ACTORS or "place" in what.kinds:
        slots.preps.setdefault(_TO, []).append(slots.patient)
        slots.patient = groups[k + 1]
