"""ورد الوزير قائلا: whether the letters that also spell "it came" are و and "he replied" where they open a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

_PERFECT = frozenset({"verb_perf"})


def part_reply(tokens: Sequence[Token], language: str) -> None:
    """Part و from a verb of replying that opens a sentence; changes its token in place.

    Args:
        tokens: The sentence.
        language: ISO 639-1 code.
    """
    replies, came, said_by = _words(language)
    if len(tokens) < 3 or tokens[0].form not in replies:
        return
    first, behind = tokens[0], tokens[1]
    if behind.kind != "word" or behind.base in came or behind.form in came or behind.prep:
        return
    if tokens[2].base in said_by:  # ورد على لسان الوزير
        return
    first.conj, first.core = first.form[0], first.core + 1
    first.stem = first.base = first.form[1:]
    first.tags = _PERFECT


@cache
def _words(language: str) -> tuple[frozenset[str], ...]:
    words = table(language, "tagging")
    return tuple(frozenset(map(fold, words[name])) for name in ("replies", "came", "said_by"))
