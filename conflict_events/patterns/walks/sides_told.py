"""Sides of a place between commas, which part who acts from whom it befalls: قتلت القوات، شرقي بنغازي، سبعة مسلحين."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.unit_row import Group, UnitRow

_SUFFERS = frozenset({"person", "armed", "group", "force", "vehicle", "vessel", "place", "thing"})


def stands_alone(row: UnitRow, m: int, bare: list[Group]) -> bool:
    """قتلت القوات، | فجر السبت، ستة; قتلت القوات، | شرقي بنغازي، ستة: whether such stands at m.

    Behind a side of a place stands whom or what it befell; not أرسلوا إلى القاعدة، غرب البلاد، لافتا إلى. Where nobody
    stands before it, it parts nobody: قتل في حلب، | شمال سوريا، ستة.

    Args:
        row: The sentence.
        m: The unit before a comma.
        bare: The bare phrases of the walk so far.
    """
    unit = row.units[m]
    if unit.kind != "NP" or unit.prep or "direction" not in unit.kinds:
        return unit.kind == "T"
    set_off = parties(bare) > 0 and row.is_mark(m - 1, COMMAS)
    return set_off and not row.tokens[unit.head].det and bool(row.units[m + 2].kinds & _SUFFERS)


def parties(bare: list[Group]) -> int:
    """Return how many phrases of a walk are who acts or suffers, and no side of a place."""
    return sum("direction" not in group[0].kinds for group in bare)
