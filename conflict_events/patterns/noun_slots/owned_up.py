"""Who owns up to an act, and so has done it: أقر الجيش | بقصف المستشفى, اعترف الرجل بالمشاركة في | هجوم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_STRIKERS = frozenset({"weapon", "force", "state"})
_BY, _PART, _IN = "ب", frozenset({"light_agent"}), frozenset({"", "في", "وراء", "خلف"})


def who_owns_up(clauses: Clauses, k: int, slots: Slots) -> Group:
    """Return who owns up to what an event noun says; else nobody.

    أقر الجيش | بقصف المستشفى, اعترف المتهم بتنفيذ | الهجوم; but not بقصف الطائرات, بمقتل جنديين.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots.
    """
    outer = slots.outer
    if outer is None or clauses.head(outer.owner).stem not in clauses.words.owns_up:
        return []
    if "negation" in clauses.head(max(outer.owner - 1, 0)).tags or slots.undergone:
        return []  # لا تعترف المنظمة باحتلال الجزيرة
    if _his_part(clauses, k):
        return [u for u in outer.agent if u.kinds & ACTORS and clauses.head(u.at).base not in clauses.words.tellers]
    own = _own_act(clauses, k, slots)
    return [u for u in outer.agent if own and u.kinds & ACTORS and not _official(clauses, u)]


def _his_part(clauses: Clauses, k: int) -> bool:
    """بالمشاركة في | هجوم, بتنفيذ | الهجوم, بالوقوف وراء | التفجير: whether a noun of doing before it is owned."""
    part = clauses.units[k - 1]
    led = part.kind == "NP" and part.prep == _BY and not part.trigger and clauses.units[k].prep in _IN
    return led and not clauses.units[k].conj and bool(_PART & clauses.carries(k - 1))


def _own_act(clauses: Clauses, k: int, slots: Slots) -> bool:
    """بقصف | المستشفى: whether a masdar right behind the verb tells what its doer did, and to whom."""
    unit, done_to = clauses.units[k], slots.genitive[0] if slots.genitive else None
    if unit.prep != _BY or done_to is None or slots.second or clauses.head(k).det:
        return False
    if clauses.tokens[done_to.head].pron or clauses.tokens[done_to.j - 1].pron:
        return False  # أقر بقتل جنوده
    return not (clauses.head(k).base in clauses.words.hits_it and done_to.kinds & _STRIKERS)  # بقصف الطائرات


def _official(clauses: Clauses, unit: Unit) -> bool:
    """Whether somebody speaks for others and commands none: مسؤول, متحدث باسم الجيش."""
    return "title" in unit.kinds and clauses.tokens[unit.head].base not in clauses.words.commanders
