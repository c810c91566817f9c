"""Captures that are only said to be needed, hard, sure to come: من الضروري تحرير المدينة, بات سقوطها مسألة وقت."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

_OF, _FOR, _ON = "من", "ل", "علي"
_TO_ACT = frozenset({"الي", "ب", "في", "علي", "ل"})
_BUT = "سوي"  # ليس تحرير المدينة سوى | مسألة وقت
_NEAR = 3  # units from a verb of setting about something to what is set about: its subject, its time
_REACH = 5  # units from an event to what is said of it
_NOT, _NOT_YET = "لم", frozenset({"لن", "لا"})


class Modal:
    """Tells captures that are not told as facts, but as needed, possible or yet to come; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "cues")["modal"]
        self._needed, self._open, self._must, self._needs, self._hard = (
            fold_all(words[name]) for name in ("needed", "open", "must", "needs", "hard")
        )
        self._sure, self._setting, self._about, self._being, self._coming = (
            fold_all(words[name]) for name in ("sure", "setting", "about", "being", "coming")
        )
        self._hesitates, self._able = fold_all(words["hesitates"]), fold_all(words["able"])

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of the noun of a capture, after what nearer words made of it."""
        unit = draft.unit
        before = s.units[unit.at - 1] if unit.at and not unit.conj else None
        if before is not None and unit.prep == _OF and s.tokens[before.head].base in self._must:
            return "planned", [span(s, before)]  # لا بد | من تحرير المدينة, that no negation denies
        if before is not None and (unhesitating := self._unhesitating(s, unit)) is not None:
            return unhesitating
        if found[0] != "actual":
            return found
        if before is not None and (told := self._before(s, before, unit)) is not None:
            return told
        predicate = None if unit.prep else self._predicate(s, draft)
        return found if predicate is None else ("planned", [span(s, predicate)])

    def _before(self, s: Sentence, before: Unit, unit: Unit) -> Found | None:
        """Read what stands right before the noun."""
        if unit.prep:
            if unit.prep == _ON and s.tokens[before.head].base in self._able:  # قادر | على استعادة المدينة
                return "possible", [span(s, before)]
            cue = self._set_about(s, before, unit)
            return None if cue is None else ("planned", [span(s, cue)])
        word = s.tokens[before.j - 1]
        if before.kind == "V":  # يتطلب | استعادة المدينة, يصعب | تحريرها
            lists = self._needs, self._hard
        elif before.kind != "NP" or (before.prep != _OF and (before.definite or before.j - before.i > 1)):
            return None
        elif before.prep == _OF:  # من الضروري | تحرير المدينة, من الصعب | استعادتها
            word, lists = s.tokens[before.head], (self._needed, self._open)
        else:  # حتمية | سقوط المدينة, صعوبة | استعادتها
            lists = self._sure, self._hard
        form = word.stem if before.kind == "V" else word.base
        value = next((v for v, words in zip(("planned", "possible"), lists, strict=True) if form in words), None)
        return None if value is None else (value, [span(s, before)])

    def _set_about(self, s: Sentence, before: Unit, unit: Unit) -> Unit | None:
        """سنلجأ | إلى تحرير المدينة, للبدء | بتحريرها, الجيش ماض | في تحريرها: return what is being set about."""
        if unit.prep not in _TO_ACT:
            return None
        head = s.tokens[before.head]
        if before.kind == "NP" and (head.base in self._about or (before.prep == _FOR and head.base in self._setting)):
            return before
        verb = self._verb_near(s, unit)
        if verb is None or s.tokens[verb.head].stem not in self._setting:
            return None
        soon = s.tokens[verb.head].future or (verb.at and s.tokens[s.units[verb.at - 1].head].base == "سوف")
        return verb if soon else None

    def _unhesitating(self, s: Sentence, unit: Unit) -> Found | None:
        """لن يتردد الجيش | في استعادة المدينة: read a denied verb of hesitating; لم يتردد tells what was done."""
        verb = self._verb_near(s, unit) if unit.prep in _TO_ACT else None
        if verb is None or s.tokens[verb.head].stem not in self._hesitates or not verb.at:
            return None
        particle = s.tokens[s.units[verb.at - 1].head].form
        if particle in _NOT_YET:
            return "planned", [span(s, verb)]
        return ("actual", []) if particle == _NOT else None

    def _verb_near(self, s: Sentence, unit: Unit) -> Unit | None:
        """Return the verb that a preposition hangs on, over its subject and its time."""
        before = next((u for u in reversed(s.units[max(unit.at - _NEAR, 0) : unit.at]) if u.kind in "VSR."), None)
        return before if before is not None and before.kind == "V" else None

    def _predicate(self, s: Sentence, draft: Draft) -> Unit | None:
        """سقوط المدينة | بات وشيكا, بات سقوطها | مسألة وقت: return what is said of a capture that opens a clause."""
        unit = draft.unit
        before = s.units[unit.at - 1] if unit.at else None
        opens = before is None or before.kind == "S" or s.tokens[before.head].stem in self._being
        if not opens:
            return None
        mine = {u.i for units in draft.roles.values() for u in units} | {u.i for u in draft.slots.genitive}
        for other in s.units[unit.at + 1 : unit.at + _REACH]:
            token = s.tokens[other.head]
            bare = other.prep in ("", _BUT)
            if token.base in self._coming and not token.det and bare:
                return other
            if token.stem not in self._being and other.i not in mine and bare:
                return None
        return None
