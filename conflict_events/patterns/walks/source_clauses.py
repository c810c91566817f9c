"""Clauses between commas that only name who tells the rest: هاجموا قرية، بحسب ما يقوله السكان، | وخطفوا سبعة."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.unit_row import UnitRow


def names_source(row: UnitRow, m: int, k: int) -> bool:
    """Whether verb m tells by whom the clause before it is told, and a comma closes that right before verb k.

    حسبما أفاد شهود، | واعتقلوا; بحسب ما يقوله السكان، | وخطفوا.

    Args:
        row: The sentence.
        m: A verb.
        k: A verb behind it.
    """
    if m < 2 or not row.is_mark(k - 1, COMMAS):
        return False
    opens = row.units[m - 1]
    if opens.kind == "S":
        return row.form(opens) in row.words.as_told and row.tokens[row.units[m].head].stem in row.words.told_so
    return opens.kind == "R" and row.tokens[row.units[m - 2].head].base in row.words.attribution
