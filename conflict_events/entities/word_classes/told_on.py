"""Words behind the channel on which something was announced: أعلنت الحركة عبر حسابها في "تلغرام" | أسر سبعة جنود."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.units.row import QUOTES
from conflict_events.text.tokens import Token

_CHANNELS = frozenset({"outlets", "outlets_ambiguous"})
_REACH = 10  # tokens from a channel back to the verb of saying
_OPENS = frozenset({":", "ان", "انه", "انها", "انهم", "بان"})
_MARKS = frozenset(QUOTES) | frozenset(QUOTES.values())


def told_on(tokens: Sequence[Token], k: int, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a named channel stands before a form that is a noun and a verb, and before it a verb of announcing.

    Args:
        tokens: The sentence.
        k: The form, 0-based.
        words: Word lists.
    """
    m = k - 1
    while m > 0 and tokens[m].form in _MARKS:
        m -= 1
    if m < 0 or tokens[m].tags.isdisjoint(_CHANNELS) or tokens[k].conj:
        return False
    for token in reversed(tokens[max(m - _REACH, 0) : m]):
        if token.stem in words["announcing"]:
            return True
        if token.form in _OPENS:
            return False
    return False
