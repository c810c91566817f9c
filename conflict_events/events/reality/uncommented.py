"""Events on which somebody does not comment: that he is silent denies nothing of what they were."""

from __future__ import annotations

from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

_REACH = 8  # units from the verb of commenting to the event


class Uncommented:
    """Tells events that somebody is only silent about; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._commenting = fold_all(table(language, "cues")["actual"]["commenting"])

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of an event noun: لم يعلق الجيش على تقارير عن | سقوط البلدة.

        Args:
            s: The sentence.
            draft: The event.
            found: What its cues made of it.
        """
        if found[0] != "negated" or draft.hit.verb or draft.type == "statement":
            return found
        at = draft.unit.at
        for unit in reversed(s.units[max(at - _REACH, 0) : at]):
            if unit.kind == "V" and s.tokens[unit.head].stem in self._commenting:
                return "actual", []
            if unit.kind == "." or "negation" in s.tokens[unit.head].tags:
                return found
        return found
