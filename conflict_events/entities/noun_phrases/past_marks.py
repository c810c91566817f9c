"""Adjectives of armed men and bodies that other words hide: جماعة "أنصار الشريعة" المتشددة, قبائل مسلحة."""

from __future__ import annotations

from conflict_events.entities.units.row import QUOTES, Row
from conflict_events.entities.units.word_kinds import kinds_of

CLOSING = frozenset(QUOTES.values())
"""Marks that close a quotation."""
_BODIES = frozenset({"armed", "group", "org"})
_ARMS = frozenset({"weapon", "vehicle"})
_FEMININE = ("ة", "ات")
_ARMED_ADJECTIVE = frozenset({"adj", "armed_nouns"})
_SECOND = 2  # the place of a word behind one word alone


def past_marks(row: Row, head: int, j: int, qualifier: frozenset[str]) -> bool:
    """Whether the word at j, behind the closing mark of a name, describes the body or weapon at head.

    Args:
        row: The sentence.
        head: Head of the phrase so far.
        j: The word.
        qualifier: Words that describe bodies, folded.
    """
    noun, token = row.tokens[head], row.tokens[j]
    if token.prep or token.conj:
        return False
    make = not (noun.det or token.det) and row.classes[j] == "A" and bool(kinds_of(noun) & _ARMS)
    body = token.det and token.base in qualifier and bool(kinds_of(noun) & _BODIES)
    return (make or body) and noun.stem.endswith(_FEMININE) == token.stem.endswith("ة")


def behind_armed(row: Row, j: int) -> bool:
    """هاجمت قبائل مسلحة | القرية: whether a definite word stands behind armed men and their adjective.

    Args:
        row: The sentence.
        j: The word.
    """
    armed = row.tokens[j - 1].tags >= _ARMED_ADJECTIVE and j >= _SECOND
    return armed and row.tokens[j].det and "armed_nouns" in row.tokens[j - 2].tags
