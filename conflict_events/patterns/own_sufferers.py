"""Whom a passive befalls in a clause about somebody else: الممرضة التي أصيب شقيقها, معارك قتل خلالها جنديان."""

from __future__ import annotations

from conflict_events.patterns.bare import core
from conflict_events.patterns.clauses import Clauses
from conflict_events.patterns.slots import Slots

_PEOPLE = frozenset({"person", "person_name", "title", "armed", "gent", "others"})


def own_sufferer(clauses: Clauses, k: int, slots: Slots) -> bool:
    """Whether people right behind verb k are its subject, and a pronoun points back to what its clause describes.

    Args:
        clauses: The sentence.
        k: Unit of a passive verb.
        slots: Its slots as far as they are filled.
    """
    bare = core(slots) if slots.antecedent is not None else []
    if not bare:
        return False
    unit = bare[0][0]
    near = not (unit.conj or unit.trigger) and all(u.kind == "F" for u in clauses.units[k + 1 : unit.at])
    points = bool(clauses.head(unit.at).pron) or bool(slots.resumed)
    return near and points and bool(unit.kinds & _PEOPLE)
