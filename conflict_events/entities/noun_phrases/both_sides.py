"""Words that set two sides against each other: بين الجيش من جهة والمتمردين من جهة أخرى."""

from __future__ import annotations

from conflict_events.entities.units.row import Row

_SIDES = frozenset({"جهة", "ناحية", "جانب", "طرف"})
_BETWEEN, _TIMES = "بين", frozenset({"حين", "فترة", "وقت", "فينة"})
_OPENS = frozenset({_BETWEEN, "من"})
_OTHER = frozenset({"اخري", "ثانية", "اخر", "ثان"})


def sides(row: Row, i: int) -> int:
    """Return one past من جهة, من ناحية أخرى at token i, where they name nobody, or بين حين وآخر; else 0."""
    tokens, form = row.tokens, row.tokens[i].form
    if form not in _OPENS or i + 2 >= len(tokens):  # most prepositions
        return 0
    behind = tokens[i + 2]
    if form == _BETWEEN:
        now_and_then = tokens[i + 1].base in _TIMES and behind.conj and behind.base in _OTHER
        return i + 3 if now_and_then else 0
    if tokens[i + 1].form not in _SIDES:
        return 0
    if behind.form in _OTHER:
        return i + 3
    return i + 2 if behind.conj or behind.kind != "word" else 0
