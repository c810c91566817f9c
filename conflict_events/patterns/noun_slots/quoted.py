"""Adjectives in quotation marks behind an event noun, that are nobody in idafa."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import QUOTES

_RELATIVE = ("ي", "ية")
_UN = "غير"


def quoted_adjective(clauses: Clauses, k: int, m: int) -> bool:
    """Whether phrase m is only an adjective in marks of event noun k: هجوم "إرهابي" على مسجد."""
    unit: Unit = clauses.units[m]
    head = clauses.tokens[unit.head]
    opened = unit.i > 0 and clauses.tokens[unit.i - 1].form in QUOTES
    if opened and head.form == _UN:  # قصف مدفعي | "غير مبرر"
        return True
    alone = unit.j - unit.i == 1 and unit.j < len(clauses.tokens) and clauses.tokens[unit.j].form in QUOTES
    return opened and alone and not head.det and head.stem.endswith(_RELATIVE) and not clauses.head(k).det
