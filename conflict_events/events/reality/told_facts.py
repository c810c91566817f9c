"""What farther words make of a strike or a harm: who comes back from it knows it, who denies talk of it denies it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ABOUT
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.inflect import forms_of
from conflict_events.patterns.noun_slots.purposes import next_to
from conflict_events.text.fold import fold_all

_REACH = 3
_TALK_REACH = 6
_ABOUT = ABOUT | {"عن"}
_FROM = "من"
_OF, _TO = "عن", "ل"
_FOR = frozenset({"علي", _OF})


class ToldFacts:
    """Corrects a factuality by what an event noun depends on farther off; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        cues = table(language, "cues")
        words = {name: fold_all(entries) for name, entries in cues["told"].items()}
        self._back, self._spared, self._reproach = words["back"], words["spared"], words["reproach"]
        self._wake, self._heard = words["wake"], words["heard"]
        self._answerable = words["answerable"]
        self._reports = fold_all(cues["negated"]["reports"])
        self._denies = forms_of(cues["negated"]["verbs"])

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of the noun of a strike or a casualty, after what nearer words made of it."""
        if found[0] == "actual":
            denial = self._talk_denied(s, draft.unit) if draft.unit.prep in _ABOUT else None
            return found if denial is None else ("negated", [span(s, denial)])
        return ("actual", []) if self._known(s, draft, found[0]) else found

    def _known(self, s: Sentence, draft: Draft, factuality: str) -> bool:
        """Whether an event that a cue unmade is one that people came from, suffered, answer for or lived after."""
        unit = draft.unit
        before = s.units[unit.at - 1] if unit.at else None
        if before is None or unit.conj:
            return False
        last = s.tokens[unit.first - 1].base
        if unit.prep == _FROM:
            return last in self._back or (factuality == "negated" and self._not_spared(s, unit))
        if unit.prep == _OF and last in self._answerable:
            return True
        if unit.prep == _TO and factuality == "planned" and before.kind == "NP":
            return s.tokens[before.head].base in s.grammar.words.shown  # نشر صورا | لاستهداف القاعدة
        if unit.prep in _FOR:
            return any(s.tokens[u.head].base in self._reproach for u in s.units[max(unit.at - _REACH, 0) : unit.at])
        if unit.prep or before.kind != "NP":
            return False
        if factuality == "planned" and before.prep == "ل" and next_to(s.tokens, s.grammar.words, before.first):
            return True  # اليوم التالي لتنفيذ | الهجوم
        return s.tokens[before.j - 1].base in self._wake

    def _not_spared(self, s: Sentence, unit: Unit) -> bool:
        """لم تسلم المستشفيات من غارات: what was not spared an attack suffered it."""
        verb = next((u for u in reversed(s.units[: unit.at]) if u.kind in "VSR"), None)
        return verb is not None and verb.kind == "V" and s.tokens[verb.head].base in self._spared

    def _reports_it(self, s: Sentence, m: int) -> bool:
        """نفى الأنباء | حول استهداف المطار: whether a phrase names talk of something."""
        return s.units[m].kind == "NP" and s.tokens[s.units[m].head].base in self._reports

    def _talk_denied(self, s: Sentence, unit: Unit) -> Unit | None:
        """نفت الهيئة ما تداولته وسائل إعلام حول | استهداف المطار: return the denial of what was said of an event."""
        m = unit.at - 1
        end = max(m - _TALK_REACH, 0)
        while m > end and s.units[m].kind != "R" and not self._reports_it(s, m):
            if s.units[m].kind in "S." or (
                s.units[m].kind == "V" and s.tokens[s.units[m].head].base not in self._heard
            ):
                return None
            m -= 1
        if m <= 0 or not (
            self._reports_it(s, m) or self._reports_it(s, m - 1) or s.tokens[s.units[m].head].form == "ما"
        ):
            return None
        verb = next((u for u in reversed(s.units[:m]) if u.kind in "VSR"), None)
        denied = verb is not None and verb.kind == "V" and s.tokens[verb.head].base in self._denies
        return verb if denied else None
