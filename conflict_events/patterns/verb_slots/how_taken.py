"""Words behind a verb that tell how, or as what, somebody is taken: احتجزوهم | رهائن, أوقفوا | بحرا."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group


def tells_how(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether a lone word without article behind verb k is no subject and no object of it.

    Args:
        clauses: The sentence.
        k: A verb of taking or hurting.
        group: What stands behind it that no preposition governs.
    """
    unit = group[0]
    if len(group) > 1 or unit.j - unit.i > 1 or unit.definite or unit.quantity is not None:
        return False
    head = clauses.tokens[unit.head]
    if "adv" in head.tags and head.form.endswith("ا"):
        return True
    return bool(clauses.head(k).pron) and head.base in clauses.words.captive and not unit.trigger
