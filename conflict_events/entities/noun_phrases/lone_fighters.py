"""One fighter, whom no noun behind him describes: استهدف انتحاري | قاعدة, هاجم مسلح | السفارة."""

from __future__ import annotations

from collections.abc import Container

from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of

_ONE = frozenset({"armed_nouns", "singular"})
_BAND = frozenset({"armed", "org"})  # مسلح | حركة: his own


def beside_fighter(row: Row, j: int, lone: Container[str]) -> bool:
    """Tell whether a lone fighter stands before what he attacks, since nobody is a gunman of a base.

    Args:
        row: The sentence.
        j: The noun behind him.
        lone: Words for a man who attacks alone, folded.
    """
    token, last = row.tokens[j], row.tokens[j - 1]
    if row.classes[j - 1] != "N" or row.classes[j] != "N" or j in row.names or not last.tags >= _ONE:
        return False
    if token.det:
        return "adj" in last.tags
    return ("adj" in last.tags or last.base in lone) and not kinds_of(token) >= _BAND
