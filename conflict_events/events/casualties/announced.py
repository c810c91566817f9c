"""Whoever announces that it killed somebody did it: أعلنت الحركة قتل جنديين; أعلنت مقتل جنديين tells of no doer."""

from __future__ import annotations

from functools import cache

from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.roles.reference import owner_of
from conflict_events.text.fold import fold_all

_PEOPLE = frozenset({"person", "title", "person_name"})
_POWERS = frozenset({"armed", "group", "state"})  # a ministry only tells it
_NO_DOER = frozenset({"deny", "claim"})


def announced(s: Sentence, draft: Draft, language: str) -> None:
    """Fill the perpetrator of a killing that its doer announces; changes the draft in place.

    Args:
        s: The sentence.
        draft: One of its events.
        language: Whose words to use, an ISO 639-1 code.
    """
    if draft.type != "casualty" or draft.hit.verb or draft.roles.get("perpetrator"):
        return
    token, said = s.tokens[draft.hit.i], draft.slots.said
    if not said or token.det or token.pron or not _NO_DOER.isdisjoint(draft.slots.carriers):
        return
    if any(owner_of(s.grammar, u) is not None for u in draft.roles.get("weapon", ()) if u.at >= 0):
        return  # أعلنت الشرطة اغتيال تاجر | برصاص المتمردين
    if token.stem in _deeds(language) and said[0].kinds & _POWERS and not said[0].kinds & _PEOPLE:
        draft.roles["perpetrator"] = list(said)


@cache
def _deeds(language: str) -> frozenset[str]:
    """Masdars of verbs that somebody does to somebody: قتل, and not مقتل."""
    return frozenset(fold_all(table(language, "refine")["announced"]["killing"]))
