"""Who stands in idafa behind the last word of a verb's expression: أودى بحياة | مراسل, أخلى سبيل | السجناء."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group


def befallen_in_idafa(clauses: Clauses, slots: Slots, before: Group | None) -> None:
    """Make whoever stands right behind such an expression the one whom it befalls, not its doer.

    Args:
        clauses: The sentence.
        slots: The slots of the verb; changed in place.
        before: What stands before the verb as its subject.
    """
    unit = clauses.units[slots.owner]
    if unit.j - unit.head == 1 or not slots.agent or slots.agent[0].at != unit.at + 1 or slots.agent[0].prep:
        return
    last = clauses.tokens[unit.j - 1]
    if not (last.det or last.pron):
        slots.agent, slots.patient = before or [], slots.agent
