"""Attacks that somebody threw back: رد اللواء هجوما على التلة; but رد الجيش على الهجوم, رد بقصف."""

from __future__ import annotations

from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

_REACH = 3  # units from an attack back to the verb that it is the object of


class BeatenBack:
    """Knows verbs that tell of an attack thrown back where it is their object; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._throws = fold_all(table(language, "cues")["attempted"]["throws_back"])

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return that an attack was only attempted where it is what such a verb throws back, else what was found.

        Args:
            s: The sentence.
            draft: The event.
            found: Its factuality so far, with its cues.
        """
        unit = draft.unit
        if found[0] != "actual" or draft.type != "strike" or draft.hit.verb or unit.prep or unit.conj:
            return found
        for before in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
            if before.kind == "V":
                throws = s.tokens[before.head].stem in self._throws and s.grammar.antecedent(before.at) is None
                return ("attempted", [span(s, before)]) if throws else found
            if before.kind != "NP" or before.prep:
                return found
        return found
