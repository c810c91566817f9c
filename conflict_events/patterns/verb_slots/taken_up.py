"""Whom a pronoun on أن takes up as the doer of the verb behind it: أعلن الجيش أنه قتل, وقال ... وإنه هاجم."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.verb_slots.agreement import is_feminine, refers_elsewhere, saw_it
from conflict_events.patterns.verb_slots.owed import owed
from conflict_events.patterns.verb_slots.was_doing import sets_about
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import TAKEN_UP, Group

_AND = "و"


def doer_lent(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return who a word before verb k says does it; nobody if that means others than are named, None without one.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
    """
    told = _taken_up(clauses, slots_of, k)
    return told if told is not None else owed(clauses, slots_of, k) or sets_about(clauses, slots_of, k) or None


def _taken_up(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return the sayer that a pronoun on أن takes up as the doer of verb k; nobody if it means others, else None.

    A second وأنه may go on behind what was said first: قالت إن طائراتها أغارت على موقع، | وإنه.
    """
    walker, units, words = clauses.walker, clauses.units, clauses.words
    m = walker.back(walker.skip_marks(k - 1, -1), "FB")
    form = walker.form(units[m]) if m >= 0 and units[m].kind == "S" else ""
    if not form.endswith(TAKEN_UP) or (form.endswith("نه") and is_feminine(clauses, k)):
        return None  # أنه لم تعلن أي جهة
    for n in range(m - 1, -1, -1):
        if units[n].kind == "V" and walker.antecedent(n) is None:
            sayer = slots_of(n).agent
            saw = bool(sayer) and saw_it(clauses, sayer) and clauses.head(k).stem in words.strikes | words.takes
            if not (sayer and (saw or refers_elsewhere(clauses, form, sayer, n))):
                return sayer or None
            if not form.startswith(_AND):
                return []
    return None
