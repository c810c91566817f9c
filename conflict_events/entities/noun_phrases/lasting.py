"""What lasts since a time, told behind another phrase: الحرب على الحوثيين | المستمرة | منذ ثلاث سنوات."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_SINCE, _MEN = "منذ", frozenset({"armed", "person", "group", "gent"})


def without_lasting(row: Row, units: list[Unit], lasting: frozenset[str]) -> list[Unit]:
    """Return the units with a participle of lasting before منذ cut from the people whom it stands behind.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        lasting: Participles of lasting.
    """
    if _SINCE not in row.bases or lasting.isdisjoint(row.bases):  # nearly all sentences
        return units
    for unit in units:
        men = unit.kind == "NP" and unit.j - 1 > unit.head and not unit.kinds.isdisjoint(_MEN)
        if men and not row.tokens[unit.head].stem.endswith("ة") and _lasts(row, unit.j - 1, lasting):
            unit.j -= 1
    return units


def _lasts(row: Row, last: int, lasting: frozenset[str]) -> bool:
    """Whether a definite participle of lasting stands at a token, and منذ right behind it."""
    token = row.tokens[last]
    return token.det and token.base in lasting and last + 1 < len(row.tokens) and row.tokens[last + 1].form == _SINCE
