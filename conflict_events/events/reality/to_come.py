"""Acts of which a verb in the future tells that they are to come: الهجوم | سيبدأ غدا, الإفراج عنهم | سيتم قريبا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold_all

_REACH = 7  # units from an act to the verb that says when it will be
_TYPES = frozenset({"strike", "capture"})
_DONE = frozenset({"يتم", "تتم"})
_THAT = frozenset({"", "ل"})  # إن الهجوم, but بعد الهجوم


class ToCome:
    """Finds verbs that say of an act that it will be; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = table(language, "cues")["to_come"]
        self._verbs, self._particles = forms_of(words["tells"]), fold_all(words["particles"])

    def __call__(self, s: Sentence, draft: Draft) -> Unit | None:
        """Return the verb in the future whose subject an event noun is, or None.

        Args:
            s: The sentence.
            draft: The event.
        """
        unit = draft.unit
        if draft.hit.verb or draft.type not in _TYPES or unit.prep not in _THAT:
            return None
        before = s.units[unit.at - 1] if unit.at else unit
        if before.kind == "NP" and before is not unit and before.j == unit.first and not (before.definite or unit.conj):
            return None  # تداعيات | الهجوم ستكون وخيمة
        for other in s.units[unit.at + 1 : unit.at + _REACH]:
            if other.kind in "SR." or other.trigger:
                return None
            if other.kind == "F" and self._will_be(s, other):
                return other
            if other.kind == "V":
                return other if self._future(s, other) and not self._of_another(s, other) else None
        return None

    def _will_be(self, s: Sentence, unit: Unit) -> bool:
        """ستكون | محدودة, سيتم غدا: whether a verb of being is in the future; لن يكون الأخير tells of one more."""
        token, before = s.tokens[unit.head], s.tokens[max(unit.head - 1, 0)].base
        if token.base not in self._verbs or not (token.future or before in self._particles):
            return False
        behind = s.tokens[unit.head + 1] if unit.head + 1 < len(s.tokens) else token
        own = s.classes[behind.i] == "N" and not behind.prep and behind.det  # سيتم | الرد عليه
        return (token.base in _DONE and not own) or ("adj" in behind.tags and not (behind.det or behind.prep))

    def _future(self, s: Sentence, verb: Unit) -> bool:
        """سيبدأ, سوف يبدأ, لن يبدأ: whether a verb tells what will be."""
        token = s.tokens[verb.head]
        before = s.tokens[s.units[verb.at - 1].head].base
        return token.base in self._verbs and not verb.conj and (bool(token.future) or before in self._particles)

    def _of_another(self, s: Sentence, verb: Unit) -> bool:
        """بعد الهجوم ستكون القوات: whether the subject of the verb is not the act."""
        agent = s.grammar.verb(verb.at).agent
        another = bool(agent) and agent[0].at > verb.at and agent[0].kind == "NP"
        return another and (agent[0].definite or bool(agent[0].kinds - {"time"}))  # سيكون | كارثيا
