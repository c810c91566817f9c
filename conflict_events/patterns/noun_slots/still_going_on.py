"""Where and between whom an attack goes on, as a participle behind it tells: القصف لا يزال مستمرا | على المدينة."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots

_REACH = 5  # units from an attack to the participle, with a time and the verb of going on between


def still_going_on(clauses: Clauses, k: int, slots: Slots) -> None:
    """Add to the slots of event noun k the phrases and times behind a participle that tells that it goes on.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots, which take them.
    """
    for unit in clauses.units[k + 1 : k + 1 + _REACH]:
        head = clauses.head(unit.at)
        if unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger or head.det):
            if head.base in clauses.words.under_way or head.base.removesuffix("ا") in clauses.words.under_way:
                behind = clauses.walker.after(unit.at, stop_at_nouns=True)
                slots.add(behind)
                slots.bare = [g for g in slots.bare if g[0].at != unit.at]
                slots.bare = slots.bare + [g for g in behind.bare if "direction" in g[0].kinds]  # دائرة | قرب المطار
            return
        goes_on = unit.kind in "FT" or (unit.kind == "V" and head.stem in clauses.words.still)
        if not goes_on or unit.conj:
            return
