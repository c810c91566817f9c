"""What is a document that somebody brings out: بيان, تقرير, آخر حصيلة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence

_LAST = frozenset({"اخر", "احدث"})


def is_document(s: Sentence, unit: Unit, names: frozenset[str]) -> bool:
    """Whether a phrase is about a document; what is the last or the newest of them is named behind: آخر | حصيلة.

    Args:
        s: The sentence.
        unit: The phrase.
        names: Words for documents.
    """
    newest = s.tokens[unit.head].base in _LAST and unit.head + 1 < unit.j
    return s.tokens[unit.head + newest].base.removesuffix("ا") in names
