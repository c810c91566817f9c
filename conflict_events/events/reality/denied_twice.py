"""Denials that deny nothing: لا يمر يوم دون قصف happens daily, and ما لم يفرج عنهم leaves open whether it will."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

_REACH = 8  # units from the verb of passing to what happens each day
_UNLESS = ("ما", "لم")
_TIME = frozenset({"time"})


class DeniedTwice:
    """Corrects such denials; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._passes = fold_all(table(language, "cues")["negated"]["passes"])

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of an event, where a cue says that it is denied."""
        if found[0] != "negated" or draft.type == "statement":
            return found
        if (unless := _unless(s, draft)) is not None:
            return "possible", [span(s, unless)]
        return ("actual", []) if self._each_day(s, draft.unit.at) else found

    def _each_day(self, s: Sentence, k: int) -> bool:
        """لا يمر يوم | دون قصف, لم تخل ليلة | من غارات: whether no day is said to pass without it."""
        for unit in reversed(s.units[max(k - _REACH, 1) : k]):
            if unit.kind == ".":
                return False
            if unit.kind == "V" and s.tokens[unit.head].stem in self._passes:
                when, before = s.units[unit.at + 1], s.tokens[s.units[unit.at - 1].head]
                denied = "negation" in before.tags or (unit.at > 1 and "negation" in s.tokens[unit.head - 2].tags)
                return denied and (when.kind == "T" or when.kinds == _TIME)
        return False


def _unless(s: Sentence, draft: Draft) -> Unit | None:
    """ما لم | تفرج إسرائيل عن الأسرى: return the particle of a condition; ما لم تعلنه is no such thing."""
    k, token = draft.unit.at, s.tokens[draft.hit.i]
    if not draft.hit.verb or token.pron or k < len(_UNLESS):
        return None
    forms = tuple(s.tokens[unit.head].form for unit in s.units[k - 2 : k])
    return s.units[k - 2] if forms == _UNLESS else None
