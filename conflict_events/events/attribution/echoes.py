"""A document's own words, named behind what it says: أعلنت في بيان ...، بحسب تعبير البيان. It is no second saying."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.events.attribution.speech import Speech
from conflict_events.patterns.draft import Draft
from conflict_events.text.tokens import Token


def echoes(tokens: Sequence[Token], draft: Draft, words: Speech) -> bool:
    """Whether an attribution gives the words of a document.

    Args:
        tokens: The sentence.
        draft: The attribution.
        words: Words of attribution.
    """
    hit, speakers = draft.hit, draft.roles.get("speaker", [])
    echo = hit.end - hit.start > 1 and tokens[hit.end - 1].base in words.echo
    return echo and bool(speakers) and tokens[speakers[0].head].base in words.carried
