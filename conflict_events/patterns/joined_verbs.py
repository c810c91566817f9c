"""Verbs joined by و that share what stands behind the second: قصفت ودمرت الطائرات مستودعا, هاجموا وأحرقوا قرية."""

from __future__ import annotations

from conflict_events.patterns.clauses import Clauses
from conflict_events.patterns.scan import Scan

_FORCES = frozenset({"armed", "force", "group"})
_PLURAL = "وا"


def behind(clauses: Clauses, k: int) -> Scan:
    """Return what stands behind verb k; what its twin has, where the two open a clause side by side."""
    opens = k == 0 or clauses.units[k - 1].kind in ".S"
    plain = not (clauses.head(k).pron or clauses.carries(k) or clauses.head(k).stem.endswith(_PLURAL))
    if opens and plain and _twin(clauses, k + 1) and clauses.head(k + 1).stem not in clauses.words.hurt:
        return clauses.walker.after(k + 1, stop_at_nouns=False)
    return clauses.walker.after(k, stop_at_nouns=False)


def share_object(clauses: Clauses, k: int, scan: Scan) -> None:
    """هاجم المسلحون وأحرقوا | قرية: add to a verb with nothing but its subject what the verb joined to it has.

    Args:
        clauses: The sentence.
        k: Unit of the verb, whose letters leave open whether it is active.
        scan: What stands behind it; changed in place.
    """
    if len(scan.bare) != 1 or scan.preps or clauses.head(k).pron:
        return
    subject = scan.bare[0]
    m = subject[-1].at + 1
    if len(subject) > 1 or not subject[0].kinds & _FORCES or not subject[0].definite or not _twin(clauses, m):
        return
    second = clauses.walker.after(m, stop_at_nouns=False)
    plural = clauses.head(m).stem.endswith(_PLURAL)
    shared = second.bare[0] if plural and second.bare else []
    if not second.bare and clauses.head(m).stem in clauses.words.hold_verbs:  # وسيطرت | على محطتين
        shared = next(iter(second.preps.get("علي", ())), [])
    if shared and not shared[0].trigger:
        scan.bare.append(shared)
        scan.times += second.times
        for prep, groups in second.preps.items():
            scan.preps.setdefault(prep, list(groups))


def _twin(clauses: Clauses, m: int) -> bool:
    """Whether unit m is a verb that و joins to what stands right before it."""
    return m < len(clauses.units) and clauses.units[m].kind == "V" and clauses.head(m).conj == "و"
