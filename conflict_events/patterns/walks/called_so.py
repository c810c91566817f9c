"""What a clause of ما or من says that something is: استهدفت الطائرات ما قال الجيش إنه | مقر."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.unit_row import UnitRow

WHAT = frozenset({"ما", "من"})
_AS = frozenset({"ب", "ك"})
_IT = ("نه", "نها", "نهم", "نهما")
_CLAUSE = 6  # units from ما to the name in its clause


def called_so(row: UnitRow, m: int) -> Unit | None:
    """Return what a verb of calling, saying or suspecting behind ما at unit m says that it is, or None."""
    verb, words = row.units[m + 1], row.words
    token = row.tokens[verb.head]
    called = token.base in words.calls
    if verb.kind != "V" or not (called or token.base in words.suspects | words.holds_it):
        return None
    for k in range(m + 2, min(m + 2 + _CLAUSE, len(row.units))):
        unit = row.units[k]
        if unit.kind == "S":
            found = row.units[k + 1] if k + 1 < len(row.units) and row.form(unit).endswith(_IT) else None
            return found if found is not None and found.kind == "NP" and not found.prep else None
        if unit.kind == "NP" and called and (unit.prep in _AS or not (unit.prep or token.pron or unit.definite)):
            return None if unit.trigger else unit
        if unit.kind in "VR":
            return None
    return None
