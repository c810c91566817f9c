"""What people are taken for: شن مسلحون يعتقد أنهم من الحركة هجوما tells who they may be, and that they attacked."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import TAKEN_UP
from conflict_events.patterns.walks.walk import Walker

_OPENING = "FBP"
_DOERS = 5  # units from أن to the verb, over who is thought to have done it


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


def thought_done(clauses: Clauses, m: int) -> int:
    """Return the verb by which those that somebody suspects did it, or -1: هجوم يعتقد أن القوات | شنته على المدينة.

    Args:
        clauses: The sentence.
        m: A verb behind an event noun.
    """
    if clauses.head(m).base not in clauses.words.suspects:
        return -1
    behind = clauses.units[m + 1 : m + 1 + _DOERS]
    if not behind or behind[0].kind != "S":
        return -1
    verb = next((u for u in behind if u.kind == "V"), None)
    done = verb is not None and bool(clauses.head(verb.at).pron) and "light_agent" in clauses.carries(verb.at)
    return verb.at if verb is not None and done else -1


def belongs(walker: Walker, between: list[Unit]) -> bool:
    """Whether phrases behind a verb of suspicion tell to whom people belong: يشتبه في | انتمائهم إلى الحركة."""
    return any(u.kind == "NP" and walker.tokens[u.head].base in walker.words.belonging for u in between)
