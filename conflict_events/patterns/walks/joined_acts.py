"""Masdars that share what stands behind the last of them: خطف وتعذيب | ثلاثة أطفال, احتجاز وتعذيب وقتل | رهائن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses

_ACT = frozenset({"event"})


def first_act(clauses: Clauses, unit: Unit) -> Unit:
    """Return the first of the masdars that end at a unit, each joined to the one before; else the unit.

    Args:
        clauses: The sentence.
        unit: A unit, a phrase or not.
    """
    first = unit
    while first.at > 0 and first.conj and not first.prep and _alone(clauses, first):
        before = clauses.units[first.at - 1]
        if not _alone(clauses, before):
            return unit
        first = before
    return first


def last_act(clauses: Clauses, unit: Unit) -> Unit:
    """Return the last of the masdars that are joined to one without a word between; else the unit.

    Args:
        clauses: The sentence.
        unit: A masdar.
    """
    last = unit
    while last.at + 1 < len(clauses.units):
        behind = clauses.units[last.at + 1]
        if not behind.conj or behind.prep or not _alone(clauses, behind):
            break
        last = behind
    return last


def _alone(clauses: Clauses, unit: Unit) -> bool:
    """Whether a unit is a masdar with no article, no pronoun and nothing in idafa within it."""
    if unit.kind != "NP" or unit.kinds != _ACT or unit.j - unit.head != 1 or unit.quantity is not None:
        return False
    head = clauses.tokens[unit.head]
    return not (head.det or head.pron)
