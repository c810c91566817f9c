"""What stands between brackets or two commas: قصفت القوات (مساء أمس)، في إدلب، الأحياء."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.walks.unit_row import BRACKET_REACH, UnitRow

_WHERE, _ADJECTIVE = IN, frozenset({"adj"})


def past_bracket(row: UnitRow, m: int, close: str) -> int:
    """Return one past the bracket that closes the one at m, or one past that."""
    for k in range(m + 1, min(m + BRACKET_REACH, len(row.units))):
        if row.units[k].kind == "." and row.form(row.units[k]) == close:
            return k + 1
    return m + 1


def place_between(row: UnitRow, m: int, end: int) -> Unit | None:
    """Return the place that alone stands between the commas at m and end: قصفت القوات، في إدلب، الأحياء."""
    unit = row.units[m + 1]
    alone = end == m + 2 and unit.kind == "NP" and not unit.conj and not unit.trigger
    return unit if alone and unit.prep in _WHERE and "place" in unit.kinds else None


def tells_more(row: UnitRow, unit: Unit) -> bool:
    """Whether a phrase behind a comma is apposed, or a participle: هجوم القوات، | المدعومة من تركيا، على المدينة."""
    token = row.tokens[unit.head]
    participle = unit.kind == "NP" and token.det and not (unit.prep or unit.conj) and token.tags <= _ADJECTIVE
    return token.base in row.words.apposed or (participle and bool(token.tags))
