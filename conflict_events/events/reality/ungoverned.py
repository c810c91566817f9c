"""Events that a cue before them does not govern: they are its circumstance, do it, or go on whatever is feared."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ABOUT
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.inflect import forms_of
from conflict_events.text.fold import fold_all

_ACTUAL: Found = ("actual", [])
_NOT_YET = frozenset({"planned", "attempted"})
_DOUBTED = frozenset({"possible", "negated"})
_ABOUT = ABOUT | {"عن"}
_WITH, _AT = "مع", frozenset({"ل", "ب"})
_OF = frozenset({"ب", "عن"})
_DRIVEN = 4  # units from an attack back to the verb that tells what brought it about
_COMPLEMENTS = frozenset({"ب", "الي", "من", "ل"})
_TALKED = frozenset({"", "في"})
_TO_COME = frozenset({"territory", "loss", "release"})  # بحث | انسحاب القوات
_RULED = frozenset({"detention", "release"})
_STAND, _STOOD_ON = 3, frozenset({"ب", "علي"})  # units from an event back to the stand on it
_LED = 2  # units from an event back to the verb that leads to it
_JOINED = 4  # units from an event back to the act that it is joined to
_BY = frozenset({"by", "من"})
_ANSWERS = frozenset({"رد", "تعقيب", "بيان", "توضيح"})
_ON, _BEFORE, _DID_NOT = "علي", "قبل", "لم"
_DEEDS = frozenset({"عملية", "حادث", "حادثة", "واقعة", "قضية", "تنفيذ", "تدبير", "ارتكاب"})
_BEHIND = 7  # units from an event to the verb that says that it has not begun


class Ungoverned:
    """Corrects a factuality that words gave an event though it does not hang on them; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        words = dict(table(language, "cues")["ungoverned"])
        verbs = words.pop("by_preposition")
        self._by_preposition = forms_of(verbs)
        self._stands = forms_of(words.pop("taking_stands")) | fold_all(words.pop("stands"))
        sought = table(language, "cues")["sought"]
        self._news, self._leads = fold_all(sought["news"]), fold_all(sought["leads"])
        self._meant = fold_all(table(language, "cues")["planned"]["purposive"])
        self._words = {name: fold_all(entries) for name, entries in words.items()}

    def __call__(self, s: Sentence, draft: Draft, found: Found) -> Found:
        """Return the factuality of the noun of an event, after what its cues made of it."""
        if found[0] == "actual":
            return self._told_plainly(s, draft) or found
        if self._in_fact(s, draft, found[0]):
            return _ACTUAL
        cue = _cue(s, draft.unit, found)
        if cue is None:
            return found
        if found[0] in _DOUBTED:
            known = self._goes_on(s, draft) or self._tied(s, cue, draft.unit, found[0])
            return _ACTUAL if known else found
        ruled = draft.pattern.subtype in _RULED and s.tokens[cue.head].base in self._words["rulings"]
        aside = found[0] in _NOT_YET and cue.kind == "V"
        aside = aside and (self._beside(s, cue, draft) or self._does(s, cue, draft))
        return _ACTUAL if ruled or aside else found

    def _told_plainly(self, s: Sentence, draft: Draft) -> Found | None:
        """Read what else makes no fact of an event that no cue governs."""
        if (leads := self._sought(s, draft.unit)) is not None:
            return "possible", [span(s, leads)]
        if (must := _obliged(s, draft)) is not None:
            return "planned", [span(s, must)]
        denied = self._not_begun(s, draft) if draft.type == "strike" else None
        return None if denied is None else ("negated", [span(s, denied)])

    def _in_fact(self, s: Sentence, draft: Draft, factuality: str) -> bool:
        """Whether an event happened though a cue stands before it, which does not lead to it."""
        unit = draft.unit
        known = self._happened(s, unit, factuality) or (factuality == "planned" and self._discussed(s, draft))
        return known or self._past_too(s, unit) or (factuality == "negated" and _before_it(s, unit))

    def _happened(self, s: Sentence, unit: Unit, factuality: str) -> bool:
        """Whether an event is what somebody holds a view of, was brought to do, was not told of, or looks into.

        انتقاد كندا | لاعتقال ناشطين; ما دفعها | لتوجيه ضربات; عدم إبلاغه | باعتقال; التحقيق فورا | في مقتل.
        """
        before = s.units[unit.at - 1] if unit.at else unit
        if factuality == "negated":
            told = unit.prep in _OF and before.kind == "NP" and s.tokens[before.j - 1].base in self._words["informing"]
            return told or self._stood_on(s, unit) or self._remarked(s, unit)
        if factuality != "planned":
            return False
        viewed = (unit.prep in _AT or before.j == unit.i) and before.kind == "NP"  # دعا إلى إدانة | قتل المدنيين
        viewed = viewed and any(t.base in s.grammar.words.views for t in s.tokens[before.i : before.j])
        return viewed or self._driven(s, unit) or self._inquired(s, unit)

    def _stood_on(self, s: Sentence, unit: Unit) -> bool:
        """لم تعترف الدول | بضم الإقليم, عدم اعتراضها على قصفه: whether only a stand on an event is denied."""
        if unit.prep not in _STOOD_ON:
            return False
        near = s.units[max(unit.at - _STAND, 0) : unit.at]
        return any(t.base in self._stands for u in near for t in s.tokens[u.i : u.j])

    def _remarked(self, s: Sentence, unit: Unit) -> bool:
        """لم يصدر تعليق من قبل الحكومة | على مقتله: whether only what somebody says of an event is denied."""
        by = s.units[unit.at - 1] if unit.prep == _ON and unit.at > 1 else None
        said = s.units[unit.at - 2] if by is not None and by.prep in _BY else None
        told = self._words["informing"] | _ANSWERS
        return said is not None and said.kind == "NP" and any(t.base in told for t in s.tokens[said.i : said.j])

    def _sought(self, s: Sentence, unit: Unit) -> Unit | None:
        """مكافأة لمعلومات تؤدي | إلى اعتقاله: return the verb by which news that is sought may lead to an event."""
        verb = next((u for u in reversed(s.units[max(unit.at - _LED, 0) : unit.at]) if u.kind == "V"), None)
        news = s.units[verb.at - 1] if verb is not None and verb.at and unit.prep else None
        told = news is not None and news.kind == "NP" and s.tokens[news.head].base in self._news
        return verb if told and verb is not None and s.tokens[verb.head].base in self._leads else None

    def _past_too(self, s: Sentence, unit: Unit) -> bool:
        """قد يشن هجمات بعد انهياره | وطرد مسلحيه: whether an event is joined to an act that is already past."""
        if not unit.conj or unit.prep:
            return False
        for before in reversed(s.units[max(unit.at - _JOINED, 0) : unit.at]):
            if before.kind != "NP" or before.prep:
                act = before.kind == "NP" and "event" in s.tokens[before.head].tags
                return act and before.prep in self._words["circumstances"]
        return False

    def _discussed(self, s: Sentence, draft: Draft) -> bool:
        """دعا إلى اجتماع لبحث | القصف: whether an event is what is talked of; بحث ضرب المدينة leaves it to be done."""
        unit = draft.unit
        before = s.units[unit.at - 1] if unit.at and unit.prep in _TALKED and not unit.conj else unit
        if before is unit or before.kind != "NP" or before.j != unit.first or draft.pattern.subtype in _TO_COME:
            return False
        noun = s.tokens[draft.hit.i]
        return s.tokens[before.j - 1].base in self._words["discussing"] and (noun.det or noun.base not in self._meant)

    def _driven(self, s: Sentence, unit: Unit) -> bool:
        """ما دفع إسرائيل | لتوجيه ضربات: whether a verb tells what brought somebody to make the attack."""
        if unit.prep in s.grammar.words.purpose:
            return False  # دفعت فدية | لأجل الإفراج عنهم
        for other in reversed(s.units[max(unit.at - _DRIVEN, 0) : unit.at]):
            if other.kind == "V":
                particle = s.units[other.at - 1] if other.at else other
                denied = particle.kind == "F" and "negation" in s.tokens[particle.head].tags
                return s.tokens[other.head].base in self._words["drives"] and not denied
            if other.kind != "NP":
                return False
        return False

    def _inquired(self, s: Sentence, unit: Unit) -> bool:
        """التحقيق فورا | في مقتل, دعا إلى الرد بحزم | على قصف: whether what shall be done about it stands before."""
        words = s.grammar.words
        about = {"في": words.inquiry, "علي": words.answer}.get(unit.prep)
        if about is None:
            return False
        near = [u for u in s.units[max(unit.at - 3, 0) : unit.at] if u.kind == "NP" and u.prep]
        return any(t.base in about for u in near[-2:] for t in s.tokens[u.i : u.j])

    def _beside(self, s: Sentence, cue: Unit, draft: Draft) -> bool:
        """قررت الرحيل بعد تقارير عن | مقتل, قرب ديارهم مع | قصف: whether it is told with a circumstance of the verb."""
        unit = draft.unit
        if unit.prep == _WITH:
            return draft.type == "strike"
        between = s.units[cue.at + 1 : unit.at]
        return unit.prep in _ABOUT and any(u.kind == "NP" and u.prep in self._words["circumstances"] for u in between)

    def _goes_on(self, s: Sentence, draft: Draft) -> bool:
        """يخشون استمرار | القتال: whether a known fight goes on, whatever may come of it."""
        unit = draft.unit
        before = s.tokens[unit.first - 1] if unit.first and not unit.prep else None
        known = draft.type == "strike" and unit.definite
        if draft.type == "casualty" and unit.definite and unit.quantity is None:
            return self._toll_grows(s, draft)
        if known and before is not None and s.units[unit.at - 1].prep in self._words["circumstances"]:
            return True  # معرضة للخطر جراء تجدد | القصف
        return known and before is not None and before.base in self._words["going_on"]

    def _toll_grows(self, s: Sentence, draft: Draft) -> bool:
        """رجح ارتفاع حصيلة | القتلى: whether it is only how many they will be that is not known."""
        k = draft.hit.i
        if k < 2 or draft.hit.verb:
            return False
        grows, toll = s.tokens[k - 2], s.tokens[k - 1]
        return toll.base in self._words["toll"] and grows.base in self._words["growing"]

    def _tied(self, s: Sentence, cue: Unit, unit: Unit, factuality: str) -> bool:
        """للاشتباه في تورطهم | في هجوم: whether it is doubted only who had to do with it."""
        between = s.units[cue.at + 1 : unit.at]
        if factuality != "possible" or not between or any(u.kind != "NP" for u in between):
            return False
        deed = len(between) > 1 and not unit.prep and s.tokens[between[-1].head].base in _DEEDS  # تورطهم في عملية | خطف
        tie, led = (between[-2], between[-1]) if deed else (between[-1], unit)
        return s.tokens[tie.head].base in self._words["ties"] and bool(s.tokens[tie.head].pron) and bool(led.prep)

    def _not_begun(self, s: Sentence, draft: Draft) -> Unit | None:
        """الهجوم على المدينة | لم يبدأ: return the particle that denies that it began."""
        if draft.unit.prep:
            return None
        for unit in s.units[draft.unit.at + 1 : draft.unit.at + _BEHIND]:
            if unit.kind == "V":
                before = s.units[unit.at - 1]
                denied = before.kind == "F" and "negation" in s.tokens[before.head].tags and not before.conj
                return before if denied and s.tokens[unit.head].base in self._words["begun"] else None
            if unit.kind in "SR." or unit.trigger:
                return None
        return None

    def _does(self, s: Sentence, cue: Unit, draft: Draft) -> bool:
        """هددت | الغارات بتصعيد الأزمة, منع | القصف وصول المساعدات: whether the event does what the verb says."""
        unit, verb = draft.unit, s.grammar.verb(cue.at)
        if draft.type != "strike" or unit.prep or unit.conj or s.tokens[cue.head].pron:
            return False
        if any(u.kind not in "FT" for u in s.units[cue.at + 1 : unit.at]) or (verb.agent and verb.agent[0] is not unit):
            return False
        behind = [u for prep in _COMPLEMENTS & verb.preps.keys() for group in verb.preps[prep] for u in group]
        by_prep = s.tokens[cue.head].stem in self._by_preposition
        return by_prep or (bool(verb.agent) and (bool(verb.patient) or any(u.at > unit.at for u in behind)))


def _obliged(s: Sentence, draft: Draft) -> Unit | None:
    """أن على الحكومة | الإفراج عنه: return who is only said to have to do it."""
    light = draft.slots.light[:1]
    doer = light[0] if light and light[0].prep == _ON and 0 < light[0].at < draft.unit.at else None
    if doer is None or draft.unit.prep:
        return None
    before = s.units[doer.at - 1]
    obliges = before.kind == "S" or s.tokens[before.head].stem in s.grammar.words.must
    return doer if obliges else None


def _before_it(s: Sentence, unit: Unit) -> bool:
    """لم يبرز اسمه قبل شن | هجومها: whether what is denied was so until the event came."""
    k = unit.at
    while k > 0 and not s.units[k].prep and not s.units[k].conj and s.units[k - 1].kind == "NP":
        k -= 1
    denial = next((t for u in reversed(s.units[:k]) if "negation" in (t := s.tokens[u.head]).tags), None)
    return s.units[k].prep == _BEFORE and denial is not None and denial.form.removeprefix("و") == _DID_NOT


def _cue(s: Sentence, unit: Unit, found: Found) -> Unit | None:
    """Return the unit before an event in which its cue stands."""
    starts = {start for start, _ in found[1]}
    for other in reversed(s.units[: unit.at]):
        if any(t.start in starts or t.core in starts for t in s.tokens[other.first : other.j]):
            return other
    return None
