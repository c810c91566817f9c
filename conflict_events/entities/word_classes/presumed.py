"""What an attack is only thought to be: قتل ستة في ما يعتقد أنه | هجوم انتحاري, إثر ما وصفته الشرطة بأنه | كمين."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

_WHAT = "ما"
_GLUED = {"فيما": "في", "بما": "ب", "مما": "من"}
_THAT = frozenset({"انه", "انها", "بانه", "بانها"})
_REACH = 4  # tokens between the verb and أنه: ما وصفته وزارة الدفاع بأنه
_EVENT = frozenset({"event"})


def presumed(tokens: Sequence[Token], classes: list[str], language: str = "ar") -> dict[int, str]:
    """Make adverbs of the words that only say that something is thought to be an attack, in place.

    Args:
        tokens: A sentence.
        classes: Its word classes; those of such words become "B".
        language: ISO 639-1 code.

    Returns:
        For the 0-based place of each such noun the preposition that governs it over those words, folded.
    """
    found: dict[int, str] = {}
    for token in [token for token in tokens if token.form == _WHAT or token.form in _GLUED]:
        start, prep = _governor(tokens, token.i)
        noun = _noun(tokens, classes, token.i + 1, language) if prep else -1
        if noun > 0:
            classes[start:noun] = "B" * (noun - start)
            found[noun] = prep
    return found


def _governor(tokens: Sequence[Token], k: int) -> tuple[int, str]:
    """Return where the preposition before ما begins, and itself; "" if there is none."""
    if tokens[k].form in _GLUED:
        return k, _GLUED[tokens[k].form]
    before = tokens[k - 1] if k else None
    governed = before is not None and "preposition" in before.tags and not before.pron
    return (k - 1, before.stem) if before is not None and governed else (k, "")


def _noun(tokens: Sequence[Token], classes: Sequence[str], k: int, language: str) -> int:
    """Return the event noun behind a verb of thinking at `k` and أنه, or -1."""
    if k >= len(tokens) or tokens[k].base not in _thinking(language):
        return -1
    for m in range(k + 1, min(k + 1 + _REACH, len(tokens) - 1)):
        if tokens[m].form in _THAT:
            noun = tokens[m + 1]
            named = classes[m + 1] == "N" and noun.tags & _EVENT and not (noun.prep or noun.conj)
            return m + 1 if named else -1
        if tokens[m].kind == "punct":
            return -1
    return -1


@cache
def _thinking(language: str) -> frozenset[str]:
    return fold_all(table(language, "tagging")["thinking"])
