"""What a second relative clause describes: التحالف | الذي تقوده السعودية والذي بدأ عملية."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import UnitRow

_CLAUSE = 3  # units of a clause that has only a verb and its subject


def past_first_clause(row: UnitRow, m: int, he: str, his: Collection[str]) -> int:
    """Return what a relative clause before unit m describes, where the next cannot be about m itself; else m.

    Args:
        row: The sentence.
        m: Unit of the phrase before a relative pronoun.
        he: That pronoun.
        his: Relative pronouns of one man, or of a thing in the masculine.
    """
    if m < _CLAUSE or row.units[m].kind != "NP" or row.units[m].prep:
        return m
    verb, relative = row.units[m - 1], row.units[m - 2]
    if verb.kind != "V" or relative.kind != "R" or row.form(relative) != he or not row.tokens[verb.head].pron:
        return m
    other = he in his and not agrees(row.tokens[row.units[m].head], "ه")
    return m - _CLAUSE if other else m
