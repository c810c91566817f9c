"""What سوى or إلا leaves of a denial is governed by its verb: لم يقتل سوى | جنديين, لم يصب إلا | ثلاثة."""

from __future__ import annotations

from collections.abc import Container, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.text.tokens import Token

EXCEPT = frozenset({"سوي", "الا"})
"""The particles, folded."""
_REACH = 8  # units behind the verb


def part_exceptions(units: Sequence[Unit], tokens: Sequence[Token], verbs: Container[int]) -> None:
    """Let no سوى or إلا govern what it excepts from a denial; changes the units in place.

    Args:
        units: A sentence.
        tokens: Its tokens.
        verbs: The tokens that may head an event; the denials of other verbs stay as they are.
    """
    for unit in units:
        governs = unit.kind == "NP" and unit.prep in EXCEPT
        parts = unit.kind == "S" and tokens[unit.head].form in EXCEPT and _excepts(units, unit.at)
        if (governs or parts) and _denied(units, tokens, unit.at, verbs):
            unit.prep, unit.kind = "", "NP" if governs else "B"


def _excepts(units: Sequence[Unit], k: int) -> bool:
    """Whether a phrase stands right behind إلا, which is no "unless" then: إلا ثلاثة, but إلا أن, إلا إذا."""
    return k + 1 < len(units) and units[k + 1].kind == "NP"


def _denied(units: Sequence[Unit], tokens: Sequence[Token], k: int, verbs: Container[int]) -> bool:
    for m in range(k - 1, max(k - 1 - _REACH, -1), -1):
        if units[m].kind == "V":
            return m > 0 and units[m].head in verbs and "negation" in tokens[units[m - 1].head].tags
        if units[m].kind in ".SR":
            return False
    return False
