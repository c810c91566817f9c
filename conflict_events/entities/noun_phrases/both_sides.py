"""Words that set two sides against each other: بين الجيش من جهة والمتمردين من جهة أخرى."""

from __future__ import annotations

from conflict_events.entities.units.row import Row

_SIDES = frozenset({"جهة", "ناحية", "جانب", "طرف"})
_BETWEEN, _TIMES = "بين", frozenset({"حين", "فترة", "وقت", "فينة"})
_OTHER = frozenset({"اخري", "ثانية", "اخر", "ثان"})


def sides(row: Row, i: int) -> int:
    """Return one past من جهة, من ناحية أخرى at token i, where they name nobody, or بين حين وآخر; else 0."""
    tokens = row.tokens
    now_and_then = tokens[i].form == _BETWEEN and i + 2 < len(tokens) and tokens[i + 1].base in _TIMES
    if now_and_then and tokens[i + 2].conj and tokens[i + 2].base in _OTHER:
        return i + 3
    if tokens[i].form != "من" or i + 2 >= len(tokens) or tokens[i + 1].form not in _SIDES:
        return 0
    behind = tokens[i + 2]
    if behind.form in _OTHER:
        return i + 3
    return i + 2 if behind.conj or behind.kind != "word" else 0
