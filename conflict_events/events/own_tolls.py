"""Killed and wounded with a subject each, though one number stands behind both: أحد الجنود قتل وجرح أربعة آخرون."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from conflict_events.patterns.draft import Draft
from conflict_events.text.tokens import Token

_VICTIM = "victim"
_PLURAL = "وا"


def without_own(drafts: Sequence[Draft], joint: frozenset[int], tokens: Sequence[Token]) -> frozenset[int]:
    """Return the places of words that share a number, without those of which the first has its own victim before it.

    Args:
        drafts: The events of a sentence.
        joint: Tokens of words of killing and wounding that seem to share a number.
        tokens: The sentence.
    """
    if not joint:  # mostly
        return joint
    told = sorted((d for d in drafts if d.hit.i in joint), key=lambda d: d.hit.i)
    own = ({a.hit.i, b.hit.i} for a, b in pairwise(told) if _has_before(a) and _has_behind(b, tokens))
    return joint.difference(*own)


def _has_before(draft: Draft) -> bool:
    victims = draft.roles.get(_VICTIM, ())
    return draft.hit.verb and bool(victims) and all(0 <= u.at < draft.unit.at for u in victims)


def _has_behind(draft: Draft, tokens: Sequence[Token]) -> bool:
    """Whether a verb has its subject behind it, and not in its ending: جرح أربعة, but جرحوا عشرة."""
    subject = draft.hit.verb and not tokens[draft.hit.i].stem.endswith(_PLURAL)
    return subject and any(u.at > draft.unit.at for u in draft.roles.get(_VICTIM, ()))
