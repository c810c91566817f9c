"""Towns that are common words too, told by the town that they are joined to: في النبطية | وصور, في صعدة | وحجة."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.word_classes.surroundings import NAMED_PLACES
from conflict_events.text.tokens import Token

_GOVERNS = frozenset({"في", "علي", "من", "الي", "بين"})
_HEADS = frozenset({"place_nouns", "directions"})
_FREE = frozenset({"preposition", "time", "directions"})  # what opens the next phrase: في صعدة وحجة | أمس


def joins_town(tokens: Sequence[Token], i: int) -> bool:
    """Whether token i, a town or a common word, is joined to a listed place that something is in: في النبطية | وصور.

    A word behind that describes it, or that owns it, makes it the common one: في دمشق | وصور جوية.

    Args:
        tokens: The tokens of the sentence.
        i: A token that و joins.
    """
    if i < 1 or not tokens[i - 1].tags & NAMED_PLACES or tokens[i].prep or tokens[i].pron:
        return False
    before = tokens[i - 2] if i > 1 else None
    placed = tokens[i - 1].prep == "ب" or (before is not None and bool(before.form in _GOVERNS or before.tags & _HEADS))
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    alone = behind is None or behind.kind != "word" or behind.conj or behind.prep or behind.tags & _FREE
    return placed and bool(alone)
