"""Whose act stands before a verb: the act is its subject, and not who stands in idafa behind it."""

from __future__ import annotations

from conflict_events.patterns.walks.unit_row import UnitRow

_DOERS = frozenset({"weapon", "armed", "group", "force", "state"})


def owns_act(row: UnitRow, m: int) -> bool:
    """Whether phrase m stands in idafa behind an event noun that nothing governs: غارات | التحالف استهدفت مخزنا."""
    unit, act = row.units[m], row.units[m - 1]
    if m == 0 or unit.prep or unit.conj or act.kind != "NP" or not act.trigger or act.prep:
        return False
    if not (unit.definite or unit.kinds & _DOERS):
        return False  # خسارة | بلدة تعد نكسة
    head = row.tokens[act.head]  # وفق | بيان نشر: no act
    return "event" in act.kinds and not (head.det or head.pron) and act.j == act.head + 1


def made_by_him(row: UnitRow, m: int) -> bool:
    """منفذ | الهجوم طعن شخصا: whether who made the attack at unit m stands before it, and is who does what follows.

    Args:
        row: The sentence.
        m: Unit of the attack.
    """
    act = row.units[m]
    if m == 0 or not act.trigger or act.prep or act.conj or row.units[m - 1].kind != "NP":
        return False
    return row.tokens[row.units[m - 1].head].base in row.words.makers
