"""Whose fate is unknown: لا يزال مصير 14 عاملا خطفوا على الطريق | مجهولا tells of no unknown man that they took."""

from __future__ import annotations

from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_FATE = frozenset({"مصير", "مصيره", "مصيرهم"})
_UNKNOWN = frozenset({"مجهولا", "غامضا", "معلقا", "مجهول", "غامض"})


def without_fate(s: Sentence, draft: Draft) -> None:
    """Take out of a capture what only says of a fate that it is unknown, and make whose fate it is the captive.

    Args:
        s: The sentence.
        draft: An event; changed in place.
    """
    taken = draft.roles.get("object", [])
    if draft.pattern.subtype != "detention" or not taken or s.tokens[taken[0].head].stem not in _UNKNOWN:
        return
    if not any(s.tokens[u.head].base in _FATE for u in s.units[: draft.unit.at]):
        return
    captors = draft.roles.get("captor", [])
    theirs = [u for u in captors if u.at < draft.unit.at and u is draft.slots.antecedent] or captors
    del draft.roles["object"]
    if theirs and theirs[0].at < draft.unit.at:
        draft.roles["object"] = list(theirs)
        del draft.roles["captor"]
