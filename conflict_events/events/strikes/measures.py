"""Attacks counted by a noun of their own kind, which is no attack beside them: الضربات بلغت 28 ضربة."""

from __future__ import annotations

from conflict_events.entities.words.closed_words import without_conjunction
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.text.tokens import Token

_TO = "الي"


class Measures:
    """Tells nouns that only count attacks of their own kind; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        grammar = NumberGrammar.load(language)
        self._reaching, self._totals = grammar.frames["reaches"], grammar.frame_heads

    def __call__(self, s: Sentence, events: list[Finished]) -> list[Finished]:
        """Lend attacks the number that counts them by their own noun.

        Args:
            s: A sentence.
            events: Its events, in trigger order; changed in place.

        Returns:
            The events that are left: the noun that only measures is none of its own.
        """
        left: list[Finished] = []
        for event in events:
            counted = next((e for e in reversed(left) if self._measures(s, event, e)), None) if event.amount else None
            if counted is None:
                left.append(event)
            else:
                counted.amount = event.amount
        return left

    def _measures(self, s: Sentence, event: Finished, counted: Finished) -> bool:
        """Whether an event noun that a number counts only says how many another are."""
        if event.draft.type != "strike" or event.draft.hit.verb or not _of_a_kind(s, event, counted):
            return False
        first = event.draft.unit.first
        first -= s.tokens[first - 1].form == _TO
        if first < counted.draft.hit.end or s.tokens[event.draft.hit.i].det:
            return False
        number = s.tokens[first - 1]  # غارات بلغ | عددها 25 غارة
        theirs = bool(number.pron) and number.base in self._totals
        if self._reaches(s.tokens[max(first - 1 - theirs, 0)]):  # غارات بلغت 25 غارة
            return True
        before = s.tokens[counted.draft.hit.i - 1] if counted.draft.hit.i else None
        told = before is not None and (before.base in self._totals or self._reaches(before))
        return told and all(t.kind != "punct" for t in s.tokens[counted.draft.hit.end : first])

    def _reaches(self, token: Token) -> bool:
        return without_conjunction(token.form) in self._reaching


def _of_a_kind(s: Sentence, event: Finished, counted: Finished) -> bool:
    """غارات, غارة; هجمات, هجوم; ضربات جوية, ضربة."""
    ours, theirs = s.tokens[event.draft.hit.i].base, s.tokens[counted.draft.hit.i].base
    return counted.draft.type == "strike" and not counted.draft.hit.verb and ours[:2] == theirs[:2]
