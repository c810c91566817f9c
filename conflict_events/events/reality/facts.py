"""Whether an event happened: its cues, and for the nouns of strikes and casualties what else corrects these."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.attempts import attempt
from conflict_events.events.reality.beaten_back import BeatenBack
from conflict_events.events.reality.beside_foiled import beside_foiled
from conflict_events.events.reality.capture_facts import CaptureFacts
from conflict_events.events.reality.cue_words import imperfect, span
from conflict_events.events.reality.denied_twice import DeniedTwice
from conflict_events.events.reality.doubted import Doubted
from conflict_events.events.reality.duties import bidden
from conflict_events.events.reality.excepted import excepted
from conflict_events.events.reality.factuality import Factuality, Found
from conflict_events.events.reality.forestalled import forestalled
from conflict_events.events.reality.gets_done import gets_done, was_done
from conflict_events.events.reality.known_facts import KnownFacts
from conflict_events.events.reality.left_open import LeftOpen
from conflict_events.events.reality.modal import Modal
from conflict_events.events.reality.own_clause import own_clause
from conflict_events.events.reality.reasons import Reasons
from conflict_events.events.reality.sentenced import ordered
from conflict_events.events.reality.to_come import ToCome
from conflict_events.events.reality.told_facts import ToldFacts
from conflict_events.events.reality.uncommented import Uncommented
from conflict_events.events.reality.ungoverned import Ungoverned
from conflict_events.events.reality.unnamed_people import not_of_attack
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold_all

_CORRECTED = frozenset({"strike", "casualty"})


_OR = "او"


class Facts:
    """Tells the factuality of events; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._cues = Factuality(language)
        self._captures, self._modal = CaptureFacts(language), Modal(language)
        self._corrections = KnownFacts(language), ToldFacts(language)
        self._coming = fold_all(table(language, "cues")["actual"]["coming"])
        self._ungoverned, self._reasons = Ungoverned(language), Reasons(language)
        self._to_come = ToCome(language)
        self._avoids = forms_of(table(language, "cues")["negated"]["avoids"])
        self._attempts = fold_all(table(language, "cues")["attempted"]["attempts"])
        self._left_open = LeftOpen(language, self._cues)
        self._doubted, self._denied_twice = Doubted(language), DeniedTwice(language)
        self._beaten_back, self._uncommented = BeatenBack(language), Uncommented(language)

    def __call__(self, s: Sentence, draft: Draft) -> Found:
        """Return the factuality of an event and the raw spans of its cues."""
        found = self._corrected(s, draft)
        found = (gets_done(s, draft, self._cues) or found) if found[0] == "actual" else found
        found = ("actual", []) if found[0] == "negated" and was_done(s, draft) else found
        if found[0] == "planned" and self._reasons(s, draft):
            found = ("actual", [])
        if found[0] == "attempted" and own_clause(s, draft, found[1]):
            found = ("actual", [])
        if found[0] == "actual" and (coming := self._to_come(s, draft)) is not None:
            found = ("planned", [span(s, coming)])
        before = s.units[draft.unit.at - 1] if draft.unit.at and not draft.hit.verb else None
        if before is not None and before.kind == "V" and s.tokens[before.head].stem in self._avoids:
            found = ("negated", [span(s, before)])  # نتجنب | إراقة الدماء
        found = forestalled(s, draft, ordered(s, draft, found))
        if draft.type == "statement":
            return found
        found = self._uncommented(s, draft, not_of_attack(s, draft, found))
        return self._doubted(s, draft, self._beaten_back(s, draft, found))

    def _corrected(self, s: Sentence, draft: Draft) -> Found:
        """Read the cues, and what corrects them."""
        found = self._denied_twice(s, draft, excepted(s, draft, self._cues(s, draft)))
        found = beside_foiled(s, draft, found, self._cues)
        if draft.type != "statement" and not draft.hit.verb:
            found = self._ungoverned(s, draft, found)
            if found[0] == "planned" and (tried := attempt(s, draft.unit, self._attempts)) is not None:
                return "attempted", [span(s, tried)]
        if found[0] == "actual" and draft.hit.verb and (first := _before_or(s, draft)) is not None:
            found = self._cues(s, first)
        if found[0] == "actual" and draft.type == "strike" and (left_open := any_weapon(s, draft)) is not None:
            return "possible", [span(s, left_open)]
        if draft.type == "statement" and found[0] == "planned" and self._came_to_say(s, draft):
            return "actual", []
        if found[0] == "actual" and (who := bidden(s, draft)) is not None:
            return "planned", [span(s, who)]
        found = self._left_open(s, draft, found)
        if draft.type == "capture":
            found = self._captures(s, draft, found)
            return found if draft.hit.verb else self._modal(s, draft, found)
        if draft.type in _CORRECTED and not draft.hit.verb:
            for correct in self._corrections:
                found = correct(s, draft, found)
        return found

    def _came_to_say(self, s: Sentence, draft: Draft) -> bool:
        """Whether ل of a saying tells what somebody went on to do: عاد ناطق | ليؤكد, خرج الوزير | ليعلن."""
        if s.tokens[draft.hit.i].prep != "ل" or not draft.hit.verb:
            return False
        verb = next((u for u in reversed(s.units[: draft.unit.at]) if u.kind in "VSR."), None)
        if verb is None or verb.kind != "V" or s.tokens[verb.head].future:
            return False
        before = s.tokens[max(verb.first - 1, 0)]
        return s.tokens[verb.head].base in self._coming and "negation" not in before.tags


def any_weapon(s: Sentence, draft: Draft) -> Unit | None:
    """أي صاروخ يستهدف المدينة: return what a verb in the present leaves open by أي, as who or what does it."""
    if not draft.hit.verb or not imperfect(s.tokens[draft.hit.i]):
        return None
    slots = draft.slots
    told = [*slots.agent[:1], *slots.patient[:1], *([slots.antecedent] if slots.antecedent is not None else [])]
    ahead = (u for u in told if u.at < draft.unit.at)
    return next((u for u in ahead if any(t.base in s.grammar.words.any for t in s.tokens[u.i : u.head + 2])), None)


def _before_or(s: Sentence, draft: Draft) -> Draft | None:
    """لم يقتل أو يصب أحد, قد يقتل أو يجرح: return a verb as if it stood in place of the one that أو joins it to."""
    k = draft.unit.at
    if k < 2 or s.units[k - 2].kind != "V" or s.tokens[s.units[k - 1].head].form != _OR:
        return None
    twin = s.units[k - 2]
    return replace(draft, unit=twin, hit=replace(draft.hit, i=twin.head))
