"""Who does what explains the clause before: تسببت الألغام بأكثر الإصابات، فقد | قتلت 40 طفلا."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, counted
from conflict_events.patterns.walks.unit_row import REACH, Group

_DOERS = ACTORS | {"weapon"}


def explaining_doer(clauses: Clauses, k: int, bare: list[Group]) -> Group | None:
    """Return the subject of the clause before, where verb k tells what it did and a number counts whom.

    Args:
        clauses: The sentence.
        k: Unit of the verb; of a feminine one whom a number counts is no subject.
        bare: The phrases behind it that no preposition governs.
    """
    if not bare or not counted(bare[0]) or not is_feminine(clauses, k) or not _explains(clauses, k):
        return None
    for m in range(k - 1, max(k - 1 - REACH, -1), -1):
        being = clauses.head(m).stem in clauses.words.being
        if clauses.units[m].kind == "V" or being:
            told = clauses.units[m + 1]
            fits = told.kind == "NP" and not (told.prep or told.trigger) and bool(told.kinds & _DOERS)
            return [told] if fits and agree(clauses, m, k) else None
    return None


def _explains(clauses: Clauses, k: int) -> bool:
    """Whether إذ, حيث, or فقد behind a comma, opens the clause of verb k."""
    m = clauses.walker.back(k - 1, "FB")
    if m <= 0:
        return False
    if clauses.units[m].kind == "S":
        return clauses.walker.form(clauses.units[m]) in clauses.words.explains
    had = any(clauses.walker.form(u) in clauses.words.explains for u in clauses.units[m + 1 : k])
    return had and clauses.walker.is_mark(m, COMMAS)
