"""Nouns that tell one of many times of an attack, whose verb is the attack's: موجة جديدة من | الغارات استهدفت كذا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses

_OF, _HITS = "من", "light_target"
_REACH = 9  # units from the verb of a clause to one joined to it


def wave_of(clauses: Clauses, k: int) -> list[Unit]:
    """Return the noun before event noun k that tells of it as one wave or round, or nothing.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
    """
    if k == 0 or clauses.units[k].prep != _OF:
        return []
    before = clauses.units[k - 1]
    wave = before.kind == "NP" and clauses.head(k - 1).base in clauses.words.rounds
    return [before] if wave and before.j == clauses.units[k].first else []


def fought_beside(clauses: Clauses, k: int) -> bool:
    """المعارك | والغارات التي شنها التحالف: whether the clause behind an attack joined to a fight is its own.

    Args:
        clauses: The sentence.
        k: Unit of the noun of fighting.
    """
    behind = clauses.units[k + 2] if k + 2 < len(clauses.units) else None
    if behind is None or behind.kind != "R":
        return False
    unrest = clauses.words.unrest
    return clauses.head(k).base in unrest and clauses.head(k + 1).base not in unrest


def also_hit(clauses: Clauses, m: int, k: int) -> int:
    """الهجوم الذي شنته الحركة | واستهدف الفندق: return the verb joined in the clause that tells what it hit.

    Args:
        clauses: The sentence.
        m: The verb of the clause.
        k: The attack.
    """
    for n in range(m + 1, min(m + _REACH, len(clauses.units))):
        unit = clauses.units[n]
        if unit.kind in "SR" or (unit.kind == "NP" and unit.trigger):
            return -1
        if unit.kind == "V":
            hits = unit.conj and _HITS in clauses.carries(n) and not clauses.head(n).pron
            hits = hits and not clauses.walker.resumes(n + 1) and clauses.head(n).stem not in clauses.words.hurt
            noun = clauses.head(k)
            hers = "plural" in noun.tags or noun.stem.endswith(("ة", "ات"))
            return n if hits and hers == is_feminine(clauses, n) and clauses.head(m).pron else -1
    return -1
