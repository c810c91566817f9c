"""Clauses that stand for whom or what a verb befalls: قصف الجيش ما وصفه بمخزن, استهدف ما قال إنه معسكر."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.verb_slots.felled import felled
from conflict_events.patterns.walks.called_so import WHAT, called_so
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import LIKE_SUBJECT, Slots
from conflict_events.patterns.walks.unit_row import Group

_OPENS = frozenset({"P", "R", "S"})
_ASIDE = 4  # units between who does it and ما: a time with its commas


def whoever_behind(clauses: Clauses, k: int) -> bool:
    """قتلت | من فيها, اعتقلوا | من كانوا هناك: whether the object of verb k is a clause of its own.

    Args:
        clauses: The sentence.
        k: The verb, or the last unit of its subject.
    """
    free, told = clauses.units[k + 1 : k + 2], clauses.units[k + 2 : k + 3]
    if not free or not told or free[0].kind not in _OPENS or clauses.walker.form(free[0]) not in WHAT:
        return False
    if told[0].kind == "V":
        return clauses.head(k + 2).stem not in clauses.words.still  # ما زال
    return told[0].kind == "F" and free[0].kind == "P" and bool(clauses.words.resumed(clauses.head(k + 2)))


def object_clause(clauses: Clauses, subject: Group) -> int:
    """قصف الجيش، فجر الخميس، | ما وصفه: return ما or من that opens the object behind a subject, or -1.

    Args:
        clauses: The sentence.
        subject: The phrase behind a verb.
    """
    m = subject[-1].at + 1
    end = min(m + _ASIDE, len(clauses.units))
    while m < end and (clauses.units[m].kind == "T" or clauses.walker.is_mark(m, COMMAS)):
        m += 1
    acts = (bool(subject[0].kinds & LIKE_SUBJECT) or subject[0].trigger) and subject[0].quantity is None
    return m if acts and whoever_behind(clauses, m - 1) else -1


def told_apart(clauses: Clauses, k: int, slots: Slots) -> Group:
    """Return what verb k befalls that no slot tells: a part of a land before it, or what a clause says that it is.

    Args:
        clauses: The sentence.
        k: The verb.
        slots: What stands around it; an attack before it does what the verb says: غارات استهدفت | ما قال إنه مقر.
    """
    attack = slots.patient if slots.patient and slots.patient[0].trigger and slots.patient[0].at < k else []
    if slots.patient and not attack:
        return slots.patient
    named = _called_so(clauses, slots)
    if attack and named:
        slots.agent, slots.passive = slots.agent or attack, False
    return named or slots.patient or felled(clauses, k, slots)


def _called_so(clauses: Clauses, slots: Slots) -> Group:
    """قصف الجيش ما وصفه | بمخزن: return what the clause behind a verb or its subject says that it is, or nothing."""
    m = object_clause(clauses, slots.agent) if slots.agent and slots.agent[0].at > slots.owner else -1
    if (
        m < 0
        and (slots.agent or slots.patient or slots.antecedent is not None)
        and whoever_behind(clauses, slots.owner)
    ):
        m = slots.owner + 1
    named = called_so(clauses.walker, m) if m > 0 else None
    if named is None:
        return []
    owned = clauses.walker.kind(named.at + 1) == "NP" and clauses.units[named.at + 1].prep == "ل"
    for where in clauses.units[named.at + 1 + owned : named.at + 2 + owned]:  # مخزن للمتمردين | في المدينة
        if where.prep in IN and "place" in where.kinds:  # what is so called lies there, and is hit there
            slots.preps.setdefault(where.prep, []).append([where])
        elif not where.prep and "direction" in where.kinds:
            slots.bare.append([where])
    return [named]
