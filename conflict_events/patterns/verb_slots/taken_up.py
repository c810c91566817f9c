"""Whom a pronoun on أن takes up as the doer of the verb behind it: أعلن الجيش أنه قتل, وقال ... وإنه هاجم."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.verb_slots.agreement import is_feminine, refers_elsewhere
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import TAKEN_UP, Group

_AND = "و"


def taken_up(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return the sayer that a pronoun on أن takes up as the doer of verb k, or None.

    A second وأنه may go on behind what was said first: قالت إن طائراتها أغارت على موقع، | وإنه.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
    """
    walker, units = clauses.walker, clauses.units
    m = walker.back(walker.skip_marks(k - 1, -1), "FB")
    form = walker.form(units[m]) if m >= 0 and units[m].kind == "S" else ""
    if not form.endswith(TAKEN_UP) or (form.endswith("نه") and is_feminine(clauses, k)):
        return None  # أنه لم تعلن أي جهة
    for n in range(m - 1, -1, -1):
        if units[n].kind == "V" and walker.antecedent(n) is None:
            sayer = slots_of(n).agent
            if not (sayer and refers_elsewhere(clauses, form, sayer)):
                return sayer or None
            if not form.startswith(_AND):
                return None
    return None
