"""What is told as a fact though a cue of intent stands before it: تعويض ضحايا القصف; and aims no cue told."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.text.fold import fold_all

_HURT = frozenset({"casualty.dead_noun", "casualty.hurt_person_noun"})
_FINISH_OFF = "casualty.finish_off_noun"
_BRING_ABOUT = frozenset({"light_happen", "light_cause", "light_inflict"})
_NOT_YET = frozenset({"planned", "attempted"})
_TRIED = frozenset({"", "في"})  # تهمة الشروع | في قتل
_ENDED = frozenset({"", "ل", "عن"})
_DONE = frozenset({"control_done", "light_cause"})
_TO_IT = frozenset({"علي", "ل"})


class KnownFacts:
    """Corrects a factuality that words before an event noun gave it; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._ending = fold_all(table(language, "cues")["actual"]["ending"])
        self._reaching = fold_all(table(language, "cues")["actual"]["reaching"])
        self._attempts = fold_all(table(language, "cues")["attempted"]["attempts"])

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of the noun of a strike or a casualty, after what its cues made of it."""
        unit = draft.unit
        before = s.units[unit.at - 1] if unit.at and unit.prep in _TRIED and not unit.conj else None
        if found[0] == "negated" and (self._out_of_reach(s, unit) or _for_them(draft)):
            return "actual", []
        if found[0] != "actual":
            known = self._known(draft, found[0]) or (before is not None and not unit.prep and self._suffers(s, before))
            meant = found[0] == "planned"
            known = known or (meant and (self._blamed(s, unit) or self._goes_on(s, draft) or _happened(s, draft)))
            return ("actual", []) if known else found
        if before is not None and self._tried(s, before):  # مسؤولية محاولة الاغتيال
            return "attempted", [(s.tokens[before.j - 1].core, s.tokens[before.j - 1].end)]
        first = s.tokens[unit.first]
        aim = draft.pattern.trigger == _FINISH_OFF and unit.prep == "ل" and _DONE.isdisjoint(draft.slots.carriers)
        return ("planned", [(first.start, first.core)]) if aim else found  # عملية للقضاء على المسلحين

    def _out_of_reach(self, s: Sentence, unit: Unit) -> bool:
        """لم تتمكن الفرق من الوصول إلى | الجرحى: whether nobody could get to those whom it befell."""
        before = s.units[unit.at - 1] if unit.at and unit.prep == "الي" else None
        return before is not None and before.kind == "NP" and s.tokens[before.j - 1].base in self._reaching

    def _known(self, draft: Draft, factuality: str) -> bool:
        """Whether people are hurt already for whom something is meant: إجلاء الجرحى, but هدد بسقوط قتلى."""
        if draft.pattern.trigger not in _HURT or factuality not in _NOT_YET:
            return False
        return _BRING_ABOUT.isdisjoint(draft.slots.carriers)

    def _blamed(self, s: Sentence, unit: Unit) -> bool:
        """Whether somebody is blamed for an event, whatever is done to him: أمرت النيابة بحبس المتهم بخطف الطائرة."""
        before = s.units[unit.at - 1] if unit.at and unit.prep in IN else None
        return before is not None and before.kind == "NP" and s.tokens[before.j - 1].base in s.grammar.words.accused

    def _goes_on(self, s: Sentence, draft: Draft) -> bool:
        """Whether an attack that is known is what shall end: طالب بوقف القصف, دعا إلى وقف فوري للغارات."""
        unit = draft.unit
        before = s.units[unit.at - 1] if unit.at and unit.prep in _ENDED and not unit.conj else None
        if draft.type != "strike" or before is None or before.kind != "NP" or not _named(draft):
            return False
        ends = s.tokens[before.head], s.tokens[before.j - 1]  # وقف فوري لـ, ضرورة وقف
        return any(token.base in self._ending and not token.det for token in ends)

    def _suffers(self, s: Sentence, before: Unit) -> bool:
        """Whether an attack is what somebody suffered or did: ضحايا القصف, منفذي الهجوم."""
        return before.kind == "NP" and s.tokens[before.j - 1].base in s.grammar.words.victims_of

    def _tried(self, s: Sentence, before: Unit) -> bool:
        """Whether the last word before an event in idafa says that it was tried."""
        return before.kind == "NP" and s.tokens[before.j - 1].base in self._attempts


def _for_them(draft: Draft) -> bool:
    """عدم السماح | لضحايا القصف بكذا: whether something is denied to people who are dead or hurt."""
    known = draft.unit.prep == "ل" and (draft.unit.definite or any(u.definite for u in draft.slots.genitive[:1]))
    return known and draft.pattern.trigger in _HURT and _BRING_ABOUT.isdisjoint(draft.slots.carriers)


def _named(draft: Draft) -> bool:
    """وقف القصف, وقف استهداف المدنيين: whether an attack is known, by its article or by whom it hits."""
    return draft.unit.definite or any(u.definite for u in draft.slots.genitive[:1])


def _happened(s: Sentence, draft: Draft) -> bool:
    """Whether what is only meant is done about an attack that is known, and the attack is not meant.

    سترد موسكو | على الهجوم, ستنتقم | للهجوم; ستحقق الشرطة | في الانفجار الذي وقع أمس.
    """
    unit, behind = draft.unit, s.units[draft.unit.at + 1 : draft.unit.at + 3]
    if draft.hit.verb or not unit.definite or s.units[unit.at - 1].kind == "S":
        return False
    if "light_by" in draft.slots.carriers and unit.prep in _TO_IT:
        return True
    told = len(behind) > 1 and behind[0].kind == "R" and behind[1].kind == "V"
    return told and "light_happen" in s.grammar.carries(behind[1].at) and not imperfect(s.tokens[behind[1].head])
