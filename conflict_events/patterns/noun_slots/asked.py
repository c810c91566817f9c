"""Whom somebody asks or presses to do a thing: طلب الوفد من الفصائل الانسحاب, الضغط على الجماعة لإطلاق سراحهم."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_FOR, _FROM = "ل", "من"
_BEHIND = {"asked_from": "من", "pressed": "علي", "permitted": _FOR}
_STATE = frozenset({"state"})
_REACH = 9
"""Units between whom one asks and what is asked for."""


def whom_asked(clauses: Clauses, k: int, slots: Slots) -> Group:
    """Return who is to do what event noun k says, where somebody is asked or pressed to; else nobody.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots.
    """
    for name in slots.carriers:
        if (prep := _BEHIND.get(name)) is not None:
            return _behind(clauses, k, prep)
    return []


def _behind(clauses: Clauses, k: int, prep: str) -> Group:
    """Return the actors behind a preposition before unit k, with those joined to them; none past anything else."""
    joined: Group = []
    for unit in reversed(clauses.units[max(k - _REACH, 0) : k]):
        if unit.kind in "SR":
            return []
        if unit.kind != "NP" or clauses.carries(unit.at) or clauses.head(unit.at).base in clauses.words.sake:
            continue
        if prep == _FOR and not unit.trigger and not unit.kinds & ACTORS:
            continue  # سمحت للقوات باستخدام | أراضيها لشن هجمات
        seat = unit.prep == prep == _FROM and clauses.head(unit.at).base in clauses.words.seats  # طلبت لندن من | طهران
        if (
            unit.trigger
            or not (unit.kinds & ACTORS or seat)
            or not (unit.prep == prep or (unit.conj and not unit.prep))
        ):
            return []  # طلب من إيران معلومات بشأن اعتقال فلان
        joined.insert(0, replace(unit, kinds=unit.kinds | _STATE) if seat else unit)
        if unit.prep == prep:
            return joined
    return []
