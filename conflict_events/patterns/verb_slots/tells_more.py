"""Bare phrases behind a verb that are no subject and no object: سيطر عليها | كاملة, وعلى رأسهم | فلان."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.scanned import Scan

_STATE = frozenset({"adj"})
_HERS = ("ة", "ا")
_LEADS = frozenset({"علي", "في"})


def tells_more(clauses: Clauses, k: int, scan: Scan, unit: Unit) -> bool:
    """Whether a phrase tells how what a pronoun means was taken, or names the foremost of those named before.

    Args:
        clauses: The sentence.
        k: Unit of the verb.
        scan: What stands behind it.
        unit: The phrase.
    """
    head = clauses.tokens[unit.head]
    if unit.j == unit.i + 1 and head.tags == _STATE and head.stem.endswith(_HERS) and not (head.det or head.pron):
        return bool(scan.resumed or clauses.head(k).pron)
    before = clauses.units[unit.at - 1] if unit.at > k + 1 else None
    if before is None or before.prep not in _LEADS:
        return False
    first = clauses.head(before.at)
    return bool(first.pron) and first.base in clauses.words.heads_of
