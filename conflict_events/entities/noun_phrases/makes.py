"""What tells which weapon or craft is meant: مقاتلات من طراز إف 16, طائرة من دون طيار."""

from __future__ import annotations

from conflict_events.entities.units.row import Row
from conflict_events.entities.words.particles import WITHOUT

_REACH = 4
_LETTER = 4  # letters of the name of a letter: كيو
_HYPHENS = frozenset("-–/")


def past_model(row: Row, at: int, make: frozenset[str]) -> int | None:
    """Return one past the number that ends the name of a model, or None.

    Args:
        row: The sentence.
        at: The token behind من.
        make: Nouns of make: طراز, نوع.
    """
    if at + 1 >= len(row.tokens) or row.tokens[at].base not in make or row.classes[at + 1] not in "QXF":
        return None
    for k in range(at + 2, min(at + 2 + _REACH, len(row.tokens))):
        if row.tokens[k].kind == "number":
            return k + 1
        if row.tokens[k].form not in _HYPHENS and not (row.classes[k] == "X" and len(row.tokens[k].form) <= _LETTER):
            return None  # من طراز إم | كيو 9
    return None


def past_pilot(row: Row, j: int) -> int | None:
    """Return one past طيار in طائرة من دون طيار, or None."""
    k = j + (row.tokens[j].form == "من")  # not سيارة | بطائرة دون طيار
    flown = k + 1 < len(row.tokens) and row.tokens[k].form in WITHOUT and row.tokens[k + 1].form == "طيار"
    return k + 2 if flown else None
