"""Who is only called so, read as who it is: شن ما يسمى جيش كذا هجوما, في هجوم على ما يعرف بتنظيم كذا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_WHAT, _BY, _OR = "ما", "ب", "او"
_OPENING = frozenset({"R", "S"})


def named_so(row: Row, units: list[Unit], naming: frozenset[str]) -> list[Unit]:
    """Return the units with what stands behind ما and a verb of naming in the place of all three.

    Behind أو they name once more what stands before, and are left out.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        naming: Verbs that tell what somebody is called.
    """
    if naming.isdisjoint(row.bases):  # nearly all sentences
        return units
    for k in range(len(units) - 2, 0, -1):
        end = _end(row, units, k, naming) if k + 1 < len(units) else 0  # what followed is gone
        if not end:
            continue
        if row.tokens[units[k - 1].first - 1].form == _OR and k > 1:  # تنظيم الدولة أو | ما يعرف بداعش
            units[k - 1 - (row.tokens[units[k - 2].head].form == _OR) : end + 1] = []
            continue
        what, name, before = units[k - 1], units[end], units[k - 2] if k > 1 else None
        prep = row.tokens[what.head].prep
        begin, governed = k - 1, before is not None and before.kind == "P" and not prep
        if before is not None and governed:
            prep, begin = before.prep, k - 2
        name.prep, name.first, name.conj = prep, units[begin].first, units[begin].conj
        units[begin:end] = []
    return units


def _end(row: Row, units: list[Unit], k: int, naming: frozenset[str]) -> int:
    """Return the unit of the name behind verb k, with a ب of its own before it or none; else 0."""
    what, verb = units[k - 1], units[k]
    told = what.kind in _OPENING and row.tokens[what.head].stem == _WHAT and verb.kind == "V"
    if not told or row.tokens[verb.head].base not in naming or row.tokens[verb.head].pron:
        return 0
    end = k + 1
    if end + 1 < len(units) and units[end].kind == "P" and units[end].prep == _BY:
        end += 1  # ما يعرف بـ | "حزب كذا"
    if end >= len(units) or units[end].kind != "NP" or units[end].prep not in ("", _BY) or units[end].trigger:
        return 0
    return end
