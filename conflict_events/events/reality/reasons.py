"""What somebody is judged, thanked or blamed for happened: سجن الضابط | لقتله متظاهرا, حكم بالإعدام | لقتل شرطي."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold_all

_FOR, _BY, _ON = "ل", "ب", "علي"
_OBJECTS = frozenset({"", _ON})  # لإجهازه على جريح
_REACH = 7  # units from a deed back to the word that judges somebody for it
_FIRE = frozenset({"نار", "نيران", "رصاص"})  # لإطلاقه النار


class Reasons:
    """Tells what somebody did from what he is after, where ل leads to either; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "cues")["reasons"]
        self._judges, self._sentences = forms_of(words["judges"]), fold_all(words["sentences"])
        self._plots = fold_all(words["plots"])

    def __call__(self, s: Sentence, draft: Draft) -> bool:
        """Return whether ل before a masdar leads to the reason of what is told, and not to an aim.

        Args:
            s: The sentence.
            draft: An event that a cue says is planned.
        """
        unit = draft.unit
        if unit.prep != _FOR or unit.at < 1 or draft.hit.verb:
            return False
        return self._his_own(s, draft) or (self._judged(s, unit) and not self._plotted(s, unit))

    def _his_own(self, s: Sentence, draft: Draft) -> bool:
        """لقتله | متظاهرا: whether a pronoun on the masdar is who did it, since whom it befell stands behind it."""
        if not s.tokens[draft.hit.i].pron:
            return False
        k = draft.unit.at + 1
        if draft.hit.i + 1 < len(s.tokens) and s.tokens[draft.hit.i + 1].base in _FIRE:
            return True
        behind = s.units[k] if k < len(s.units) else draft.unit
        bare = behind.kind == "NP" and behind.prep in _OBJECTS and not behind.conj and not behind.empty
        return bare and (behind.prep == _ON or bool(behind.kinds - {"thing"}) or behind.quantity is not None)

    def _plotted(self, s: Sentence, unit: Unit) -> bool:
        """بتهمة التخطيط | لهجوم: whether what somebody is judged for was only to lead to it."""
        before = s.units[unit.at - 1]
        return before.kind == "NP" and s.tokens[before.j - 1].base in self._plots

    def _judged(self, s: Sentence, unit: Unit) -> bool:
        """أدين الجندي, حكم على شاب بالإعدام | لقتل شرطي: whether a court stands before it."""
        for other in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
            token = s.tokens[other.head]
            if other.kind in "SR.":
                return False
            if other.kind == "V":
                return token.stem in self._judges
            if other.kind == "NP" and other.prep == _BY:
                return token.base in self._sentences  # بالسجن على متهم بالتخطيط | لهجوم
        return False
