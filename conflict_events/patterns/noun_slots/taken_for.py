"""What people are taken for: شن مسلحون يعتقد أنهم من الحركة هجوما tells who they may be, and that they attacked."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import TAKEN_UP
from conflict_events.patterns.walks.walk import Walker

_OPENING = "FBP"


def taken_for(clauses: Clauses, m: int) -> int:
    """Return the unit of the phrase that a clause of suspicion describes, or -1.

    Args:
        clauses: The sentence.
        m: What opens the clause: مسلحون يعتقد | أنهم من الحركة.
    """
    if not clauses.walker.form(clauses.units[m]).endswith(TAKEN_UP):
        return -1
    k = clauses.walker.back(m - 1, _OPENING)
    if k < 0 or clauses.units[k].kind != "V" or clauses.head(k).base not in clauses.words.suspects:
        return -1
    described = clauses.walker.antecedent(k)
    return described.at if described is not None else -1


def belongs(walker: Walker, between: list[Unit]) -> bool:
    """Whether phrases behind a verb of suspicion tell to whom people belong: يشتبه في | انتمائهم إلى الحركة."""
    return any(u.kind == "NP" and walker.tokens[u.head].base in walker.words.belonging for u in between)
