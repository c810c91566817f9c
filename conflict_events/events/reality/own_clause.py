"""Attempts that end where و joins something else to them: حاولوا الهجوم | وتم قصفهم, التصدي له | وشن هجوم معاكس."""

from __future__ import annotations

from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_DONE = frozenset({"تم", "تمت", "جري", "جرت"})
_IT = frozenset({"له", "لها", "لهم", "لهما"})
_REACH = 5


def own_clause(s: Sentence, draft: Draft, cues: list[tuple[int, int]]) -> bool:
    """Whether an event noun has its own verb of doing, or stands behind و that closes what was tried.

    Args:
        s: The sentence.
        draft: The event.
        cues: Raw spans of what makes it an attempt.
    """
    if draft.hit.verb or not cues or s.tokens[draft.hit.i].core < cues[0][1]:
        return False
    for k in range(draft.hit.i, max(draft.hit.i - _REACH, 0), -1):
        token, before = s.tokens[k], s.tokens[k - 1]
        if token.core < cues[0][1]:
            return False
        if token.conj == "و" and (token.base in _DONE or before.form in _IT):
            return True
    return False
