"""Others of a kind, joined to one that is named: مسلحو التنظيم | وغيرهم من الجماعات المتشددة."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_OTHERS = ("غيرهم", "غيرها", "غيره", "غيرهما", "غيرهن")
_OF = "من"


def joined_others(row: Row, units: list[Unit]) -> list[Unit]:
    """Return the units with each وغيرهم من X made one phrase that is joined to what stands before it.

    Args:
        row: The sentence.
        units: Its units; changed in place.
    """
    if not [token for token in row.tokens if token.conj and token.form.endswith(_OTHERS)]:  # nearly all sentences
        return units
    for k in range(len(units) - 2, 0, -1):
        others, kind = units[k], units[k + 1]
        if _tells_others(row, others) and kind.kind == "NP" and kind.prep == _OF and not kind.conj:
            units[k : k + 2] = [replace(kind, first=others.first, i=others.i, prep="", conj=True, quantity=None)]
    return units


def _tells_others(row: Row, unit: Unit) -> bool:
    """Whether a unit is nothing but the word for others, joined to what stands before."""
    token = row.tokens[unit.head]
    alone = unit.kind in ("F", "NP") and unit.j - unit.i == 1 and unit.conj
    return alone and token.form.removeprefix(token.conj or "") in _OTHERS
