"""What farther words make of a capture: what is left of a denial, what is asked behind a comma, what nobody checked."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.reality.not_brought_about import not_yet_done
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold, fold_all

_ON = "علي"
_BEHIND = 4  # tokens from a denied verb to what is left of the denial
_THAT, _OPPOSED = "ان", 5  # لم تنسحب | إلا أنها تراجعت leaves nothing; letters of أنهما at most
_MANAGED = frozenset({"من", "في"})
_FAR = 24  # units from a verb of asking to what it asks
_NEAR = 9  # units from a verb of working to its aim
_UNSURE = 60  # tokens from a capture to what nobody could do
_CHECKED = 5  # tokens from "could not" to "make sure of it"


class CaptureFacts:
    """Corrects the factuality of captures; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = dict(table(language, "cues")["taking"])
        asks = words.pop("asks")
        self._words = {name: fold_all(entries) for name, entries in words.items()}
        self._asks = {fold(prep): forms_of(verbs, jussive=False) for prep, verbs in asks.items()}

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of a capture, after what nearer words made of it."""
        if draft.hit.verb:
            found = self._verb(s, draft, found)
        elif found[0] == "planned" and _with_help(s, draft.unit):
            found = "actual", []
        elif found[0] == "actual" and (aim := self._asked(s, draft.unit) or self._worked(s, draft.unit)) is not None:
            found = "planned", [span(s, aim)]
        else:
            found = not_yet_done(s, draft.unit, found)
        if found[0] == "actual" and (doubt := self._unsure(s, draft.hit.end)) is not None:
            return "possible", [doubt]
        return found

    def _verb(self, s: Sentence, draft: Draft, found: Found) -> Found:
        k = draft.hit.i
        if found[0] == "negated":  # لم تفرج | سوى عن أربعين
            behind = s.tokens[draft.hit.end : draft.hit.end + _BEHIND + 1]
            left = any(
                t.form in self._words["except"] and not (after.form.startswith(_THAT) and len(after.form) <= _OPPOSED)
                for t, after in pairwise(behind)
            )
            return ("actual", []) if left else found
        if found[0] != "actual":
            return found
        that = next((u for u in reversed(s.units[max(draft.unit.at - 6, 0) : draft.unit.at]) if u.kind in "SV"), None)
        if that is None or that.kind != "S" or s.tokens[that.head].form not in ("ان", "بان") or that.i == 0:
            return found
        before = s.tokens[that.i - 1]
        had = any(t.form in ("قد", "يكون", "تكون", "يكونوا") for t in s.tokens[that.i : k])
        name = next((n for n in ("denying", "likely") if before.form in self._words[n]), "") if had else ""
        made = {"denying": "negated", "likely": "possible"}.get(name)
        return (made, [(before.start, before.end)]) if made is not None else found

    def _asked(self, s: Sentence, unit: Unit) -> Unit | None:
        """Return the verb of asking far before, whose preposition stands right behind a comma."""
        verbs = self._asks.get(unit.prep)
        before = s.units[unit.at - 1] if unit.at else None
        if verbs is None or before is None or before.kind != "." or s.tokens[before.head].form not in COMMAS:
            return None
        for other in reversed(s.units[max(unit.at - _FAR, 0) : unit.at - 1]):
            if other.kind == "V" and s.tokens[other.head].stem in verbs:
                return other
            if other.kind == "S":
                return None
        return None

    def _worked(self, s: Sentence, unit: Unit) -> Unit | None:
        """Return the word of working that على leads on from: تعمل القوات على تطهير الريف."""
        before = s.units[unit.at - 1] if unit.at else unit
        if unit.conj and not unit.prep and before.kind == "NP" and "event" in before.kinds:
            unit = before  # يجري العمل على تمشيط الريف وتطهيره
        if unit.prep != _ON:
            return None
        for other in reversed(s.units[max(unit.at - _NEAR, 0) : unit.at]):
            beside = other.at == unit.at - 1 or other.kind == "V"
            if beside and s.tokens[other.head].form in self._words["works"]:
                return other
            if other.kind in "VSR":
                return None
        return None

    def _unsure(self, s: Sentence, end: int) -> tuple[int, int] | None:
        """الأمر الذي لم يتسن التحقق منه: return the span of what tells that nobody could make sure of it."""
        for k in range(end, min(end + _UNSURE, len(s.tokens))):
            token = s.tokens[k]
            denied = "negation" in s.tokens[k - 1].tags or _without(s, k)
            if not denied or token.stem not in self._words["unsure"]:
                continue
            behind = s.tokens[k + 1 : k + 1 + _CHECKED]
            sure = next((n for n, t in enumerate(behind) if t.base in self._words["check"]), None)
            if sure is not None and any(t.form in self._words["checked"] for t in behind[sure + 1 : sure + 3]):
                return token.start, token.end
        return None


def _without(s: Sentence, k: int) -> bool:
    """من دون أن | يتسنى: whether without and أن stand right before token k."""
    return k > 1 and s.tokens[k - 1].form == "ان" and s.tokens[k - 2].form in ("دون", "بدون")


def _with_help(s: Sentence, unit: Unit) -> bool:
    """تمكن الجيش بمساعدة من حلفائه | من تحرير البلدة: whether help only tells with whom somebody managed to do it."""
    if unit.prep not in _MANAGED or unit.conj:
        return False
    before = s.units[max(unit.at - _NEAR, 0) : unit.at]
    verb = next((u for u in reversed(before) if u.kind in "VS."), None)
    if verb is None or verb.kind != "V" or "control_done" not in s.grammar.carries(verb.at):
        return False
    if s.tokens[verb.head].future or "negation" in s.tokens[max(verb.first - 1, 0)].tags:
        return False
    within = s.units[verb.at + 1 : unit.at]
    return any(u.prep == "ب" and s.tokens[u.head].base in s.grammar.words.backing for u in within)
