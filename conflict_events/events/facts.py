"""Whether an event happened: its cues, and for the nouns of strikes and casualties what else corrects these."""

from __future__ import annotations

from conflict_events.events.factuality import Factuality, Found
from conflict_events.events.known_facts import KnownFacts
from conflict_events.events.sentence import Sentence
from conflict_events.events.told_facts import ToldFacts
from conflict_events.patterns.draft import Draft

_CORRECTED = frozenset({"strike", "casualty"})


class Facts:
    """Tells the factuality of events; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._cues = Factuality(language)
        self._corrections = KnownFacts(language), ToldFacts(language)

    def __call__(self, s: Sentence, draft: Draft) -> Found:
        """Return the factuality of an event and the raw spans of its cues."""
        found = self._cues(s, draft)
        if draft.type in _CORRECTED and not draft.hit.verb:
            for correct in self._corrections:
                found = correct(s, draft, found)
        return found
