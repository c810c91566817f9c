"""Part of a land as what falls to somebody: سقط شمال البلاد بأيدي المتمردين."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_WHERE = "direction"


def felled(clauses: Clauses, k: int, slots: Slots) -> Group:
    """Return the point of the compass beside a verb whose doer stands behind بأيدي, where nothing else befalls it.

    Args:
        clauses: The sentence.
        k: The verb.
        slots: What stands around it.
    """
    if "by" not in slots.preps or slots.antecedent is not None or any(_WHERE not in g[0].kinds for g in slots.bare):
        return []
    m = clauses.walker.back(k - 1, "F")
    for unit in (clauses.units[k + 1] if k + 1 < len(clauses.units) else None, clauses.units[m] if m >= 0 else None):
        if unit is not None and _is_part(unit, clauses):
            return [clauses.retold(unit, unit.kinds - {_WHERE})]
    return []


def _is_part(unit: Unit, clauses: Clauses) -> bool:
    """Whether a phrase is part of a land, and does not only say beside what: شمال مالي, but قرب الحدود."""
    bare = unit.kind == "NP" and _WHERE in unit.kinds and not unit.prep
    return bare and clauses.head(unit.at).base not in clauses.words.beside
