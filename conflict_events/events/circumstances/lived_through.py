"""Where people died in what a place lived through: شهدت | المدينة يوما داميا قتل فيه ستة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_NEAR = 10  # units from the dead back to the verb of living through
_WHERE = "حيث"
_IN_IT = frozenset({"في", "خلال"})
_CAUSES, _WITNESS = "light_cause", "light_witness"


def lived_through(s: Sentence, event: Finished) -> list[Unit]:
    """Return the place that a verb of witnessing has for its subject, where people died in what it witnessed.

    Args:
        s: The sentence.
        event: An event that has no place.
    """
    draft, units = event.draft, s.units
    if draft.type != "casualty":
        return []
    outer = draft.slots.outer if _CAUSES in draft.slots.carriers else None
    start = draft.unit.at if draft.hit.verb or outer is None else outer.owner
    told = outer is not None or bool(_IN_IT & set(draft.slots.resumed))
    for m in range(start - 1, max(start - _NEAR, 0) - 1, -1):
        unit = units[m]
        where = unit.kind == "S" and s.grammar.walker.form(unit) == _WHERE
        told = told or where
        if (unit.kind in "SR" and not where) or unit.trigger:
            return []
        if unit.kind == "V":
            place = units[m + 1]
            lived = told and _WITNESS in s.grammar.carries(m) and place.kind == "NP" and not place.prep
            return [place] if lived and "place" in place.kinds and place.definite else []
    return []
