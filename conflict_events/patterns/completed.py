"""Verbs parted from what their doer does by what went before it: تمكنت القوات بعد معارك من السيطرة على البلدة."""

from __future__ import annotations

from conflict_events.patterns.clauses import Clauses


def completes(clauses: Clauses, m: int, k: int) -> bool:
    """Whether event noun k is what the doer of verb m does, whatever happened before stands between.

    Args:
        clauses: The sentence.
        m: Unit of the verb.
        k: Unit of the event noun.
    """
    words, prep = clauses.words, clauses.units[k].prep
    own = {"من": words.completed_from, "في": words.completed_in, "الي": words.completed_to}.get(prep)
    if own is None or clauses.head(m).stem not in own:
        return False
    return not any(u.prep == prep and "event" in u.kinds for u in clauses.units[m + 1 : k])
