"""Whether an event happened: cues with a direction and a scope, after ConText (Harkema and others 2009)."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import DURING
from conflict_events.events.reality.clause_edges import (
    aside,
    causes,
    document_of,
    feared,
    hearsay,
    hurt_before,
    is_after,
    joined_to,
    opens_anew,
    recalled,
    rumour_of,
    that_before,
    what_is_told,
)
from conflict_events.events.reality.cue_tables import CueTables
from conflict_events.events.reality.cue_words import (
    before_subject,
    imperfect,
    last_noun,
    may,
    span,
    suffered,
    to_be_ended,
)
from conflict_events.events.reality.denials import denied_before, in_vain, tells_on, there_is_none, without
from conflict_events.events.reality.lapses import brought_about, exposed, lapsed, named_so, right_behind
from conflict_events.events.reality.results import came_of_it
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.noun_slots.meant_to import MEANT
from conflict_events.patterns.noun_slots.taken_for import belongs
from conflict_events.patterns.walks.unit_row import QUOTES
from conflict_events.text.tokens import Token

_REACH, _NEAR, _NEAR_VERB = 4, 2, 7  # the last in units from a masdar back to the verb that carries it
_BEGINS, _IN, _WHILE = frozenset({"light_happen", "control_tried"}), "في", DURING | {"عند", "لدي"}
_LIGHT = frozenset({"light_suffer", "light_foil", "light_cause"})
_NO_AIM = frozenset({"light_suffer", "light_cause", "light_foil", "control_done"})  # اضطر لتنفيذ الهجوم
_HEALTH = "صحة"  # with the letters of truth, which has no article
_THAT, _AIMED, _BEING = frozenset({"ان", "بان", "الا"}), frozenset({"ل", "ب"}), "وجود"  # لم تكشف وجود خطة | لهجوم
_TAKES, _WITHOUT = "capture.seize_on_verb", frozenset({"دون", "بدون"})
Found = tuple[str, list[tuple[int, int]]]


class Factuality(CueTables):
    """Decides factuality; immutable once built."""

    def __call__(self, s: Sentence, draft: Draft) -> Found:
        """Return the factuality and the raw spans of the cues that set it."""
        found = self._verb(s, draft) if draft.hit.verb else self._noun(s, draft)
        if draft.type == "statement" and found[0] == "attempted":
            return "actual", []
        return found

    def _verb(self, s: Sentence, draft: Draft) -> Found:
        token = s.tokens[draft.hit.i]
        if token.future:
            return "planned", [(token.start, token.core)]
        k = draft.unit.at
        near = self._particles(s, k)
        for unit in () if token.conj else near:  # لا يوفرون فرصة إلا | وهاجموا
            name = self._before_verb.get(s.tokens[unit.head].form) or self._before_verb.get(s.tokens[unit.head].base)
            if name:
                return name, [span(s, unit)]
        present = imperfect(token)
        if present and token.prep == "ل":  # but استغلوا الفوضى ليسيطروا على المدينة tells what came of it
            done = draft.pattern.trigger == _TAKES or came_of_it(s, draft)
            return ("actual", []) if done else ("planned", [(token.start, token.core)])
        if present and near and s.tokens[near[-1].head].form in _THAT:
            return ("actual", []) if tells_on(s, near[-1].at) else self.governor(s, near[-1].at)
        if near and (cue := may(s, near, present)) is not None:
            return "possible", [span(s, cue)]
        if present and token.conj == "و" and (before := joined_to(s, k)) is not None and before.future:
            return "planned", [(before.start, before.core)]  # ستفتح جبهات جديدة وتقصف
        return self._denied(s, k)

    def _denied(self, s: Sentence, k: int) -> Found:
        """نفى الجيش أن تكون قواته قد انسحبت: what follows the أن of a denial or a doubt is denied or doubted."""
        if (that := that_before(s, k)) is None and (that := hearsay(s, k)) is None:
            return "actual", []
        before = s.units[that - 1] if that else None
        if before is not None and s.tokens[max(before.j - 1, before.i)].form in _WITHOUT:  # من دون أن تقع إصابات
            return "negated", [span(s, before)]
        if (fear := feared(s, that, self._nouns)) is not None:
            return "possible", [span(s, fear)]
        for unit in reversed(s.units[:that]):
            told = None if unit.kind != "R" or s.tokens[s.units[k].head].pron else rumour_of(s, unit, self._reports)
            if told is not None:
                return self.governor(s, told, s.units[told].prep)  # نفى الأنباء التي تحدثت عن | أن الجيش قصف
            if unit.kind in "SR" or (unit.kind == "." and s.tokens[unit.head].form not in QUOTES):
                break
            if unit.kind != "V" or what_is_told(s, unit):  # نفى ما | تردد من أن الجيش قصف
                continue
            name = self.cue(s.tokens[unit.head])  # لا تستبعد الشرطة أن يكون الرجل قتل
            denies = bool(name) and not (s.tokens[unit.head].pron or s.units[k].conj)  # الوزير الذي نفى أن
            if denies or s.grammar.walker.antecedent(unit.at) is None:
                open_still = name == "possible" or (name == "negated" and not self._negation(s, unit.at))
                return (name, [span(s, unit)]) if name and open_still else ("actual", [])
        return "actual", []

    def _particles(self, s: Sentence, k: int) -> list[Unit]:
        """Return the particles right before a verb, nearest last; what goes on is not denied: ما زالت تقصف."""
        found: list[Unit] = []
        m = before_subject(s, k)
        conditional = s.grammar.words.conditional
        while m >= 0 and (s.units[m].kind in "FSB" or s.tokens[s.units[m].head].base in conditional) and len(found) < 3:
            found.insert(0, s.units[m])
            m = -1 if s.units[m].kind == "S" else m - 1
        goes_on = any(s.tokens[unit.head].stem in self._lasting for unit in found)
        return [unit for unit in found if not goes_on or "negation" not in s.tokens[unit.head].tags]

    def _negation(self, s: Sentence, k: int) -> Unit | None:
        """Return the particle that negates a verb."""
        return next((unit for unit in self._particles(s, k) if "negation" in s.tokens[unit.head].tags), None)

    def _noun(self, s: Sentence, draft: Draft) -> Found:
        unit = draft.unit
        after = next((k for k in range(unit.i, unit.j) if s.tokens[k].base in self._after), None)
        if after is not None:
            return self._after[s.tokens[after].base], [(s.tokens[after].start, s.tokens[after].end)]
        if unit.prep in _WITHOUT:
            return "negated", [without(s, unit)]
        after = lapsed(s, unit) or (unit.prep == "من" and s.grammar.walker.apart(unit))  # بعد يوم من هجوم
        if unit.prep in self._presupposing or after or recalled(s, unit, self._recalled):
            return "actual", []  # لم ينسحب الجيش بعد مقتل قائده: what comes after it takes it for a fact
        if unit.prep in s.grammar.words.purpose:  # هجمات بهدف السيطرة على المدينة
            return "planned", [(s.tokens[unit.first].start, s.tokens[unit.first].end)]
        found = self.governor(s, unit.at, unit.prep)
        named = named_so(s, unit, draft.hit.i, denied=found[0] == "negated")  # الهجوم, but آلاف الضحايا
        anew = unit.at > 0 and s.tokens[s.units[unit.at - 1].head].base in self._renewing
        anew = anew or self._brought_about(s, unit) or exposed(draft)
        his = s.tokens[draft.hit.i].pron and draft.type == "casualty" and not right_behind(s, unit, found[1])
        known = (named and not anew) or (his and not brought_about(draft))
        meanwhile = unit.prep in _WHILE and found[0] == "negated"  # لم يصب أحد أثناء قصف المقر
        amid = draft.type == "strike" and unit.prep == _IN and found[0] == "negated"
        known = known or (amid and hurt_before(s, unit, found[1]))  # لم ترد أنباء عن إصابات في هجوم
        doubted = found[0] in ("negated", "possible") or (found[0] == "attempted" and to_be_ended(s, unit))
        if meanwhile or (known and draft.type != "capture" and doubted):
            return "actual", []  # لم يتضح من نفذ الهجوم: what is named as known did happen
        carriers, outer = draft.slots.carriers, draft.slots.outer
        caused = outer is not None and "light_cause" in carriers and not causes(s, outer.owner, unit.at)
        if found == ("actual", []) and outer is not None and caused:
            denied = self._negation(s, outer.owner)  # لم يسفر الهجوم على القاعدة، فجر الأربعاء، عن إصابات
            return ("negated", [span(s, denied)]) if denied is not None else found
        meant = MEANT in carriers  # هجوم تعتزم القوات شنه, but حاول مسلحون يرتدون زي الشرطة اقتحام
        if found == ("actual", []) and (meant or carriers[:1] in (["control_tried"], ["foiled"])):
            return "planned" if meant else "attempted", []
        ahead = found[0] in ("planned", "possible")  # هجمات نفذها التنظيم, مخاوف من غارات شنها الحلف
        return ("actual", []) if draft.slots.done and ahead else found

    def _brought_about(self, s: Sentence, unit: Unit) -> bool:
        """يخشون تجدد الاشتباكات, أي محاولة للاعتداء: what a noun begins or tries is no event known before."""
        before = s.units[unit.at - 1] if unit.at else unit
        led = before.kind == "NP" and not before.trigger and before.prep not in self._presupposing
        tried = any(self._nouns.get(s.tokens[k].base) == "attempted" for k in range(before.i, before.j))  # أي محاولة
        return led and (tried or bool(s.grammar.carries(before.at) & _BEGINS))

    def governor(self, s: Sentence, k: int, prep: str = "") -> Found:
        """Walk left from an event noun, or from an أن before a verb, to what governs it."""
        hops, m = 0, k - 1
        if (purpose := self._purpose(s, s.units[k], prep)) is not None:
            return purpose
        if (none := there_is_none(s, k)) is not None:
            return "negated", [span(s, none)]
        while m >= 0 and hops < _REACH:
            unit = s.units[m]
            if unit.kind == "." and s.tokens[unit.head].form not in QUOTES:
                opened = aside(s, m)
                m = -1 if opened is None else opened - 1
                continue
            if unit.kind == "V":
                suspected = s.grammar.walker.antecedent(m) if self._suspects(s, m, k) else document_of(s, m)
                if suspected is not None:
                    m = suspected.at - 1
                    continue
                caused = causes(s, m, k) or is_after(s, m, k, self.cue(s.tokens[unit.head]))
                caused = caused or s.tokens[unit.head].stem in self._lasting  # ما زالوا مفقودين
                return ("actual", []) if caused else self._under_verb(s, m, s.tokens[unit.head])
            if unit.kind in "SR" or opens_anew(s, unit):
                break
            found = self._under_phrase(s, unit, near=m == k - 1 or hops <= _NEAR)
            if found is not None:
                return found
            hops += unit.kind == "NP"
            m -= 1
        return "actual", []

    def _suspects(self, s: Sentence, m: int, k: int) -> bool:
        """قتل مسلحون يشتبه في انتمائهم للتنظيم | في غارة: whether verb m only tells what somebody is taken for."""
        between = s.units[m + 1 : k]
        taken_for = bool(s.units[k].prep) and any(u.kind == "NP" and u.prep for u in between)
        return (taken_for or belongs(s.grammar.walker, between)) and self.cue(s.tokens[s.units[m].head]) == "possible"

    def _under_phrase(self, s: Sentence, unit: Unit, near: bool) -> Found | None:
        """Read what a phrase before an event noun says of it: استعدادا ل, من دون, احتمال."""
        token, first = s.tokens[unit.head], s.tokens[unit.first]
        if unit.empty:  # whose head is the word behind it: أربعة | لا يزالون مفقودين
            return None
        if unit.kind == "NP" and unit.prep in s.grammar.words.purpose:  # استعدادا لشن هجوم
            return "planned", [(first.start, first.end)]
        if unit.prep in _WITHOUT and not in_vain(s, unit):  # من دون وقوع إصابات
            return "negated", [without(s, unit)]
        if near and unit.kind == "NP" and "claim" in s.grammar.carries(unit.at):
            return "actual", []  # لم تعلن أي جهة مسؤوليتها عن اغتيال
        name = self._nouns.get(token.base) or self._nouns.get(token.form) or self._nouns.get(token.stem)
        behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else unit
        if near and unit.kind == "NP" and behind.prep in _AIMED and token.base != _BEING:  # بحث التهديدات | بضربه
            name = name or self._nouns.get(last_noun(s, unit).base)
        if name and unit.kind == "NP" and last_noun(s, unit).det and last_noun(s, unit).base == _HEALTH:
            name = None  # أفادت وزارة الصحة | بمقتل ستة: whose truth it was would be told
        both = unit.kind == behind.kind == "NP" and s.classes[behind.head] != "A"
        apart = token.det and both and not behind.prep  # أعلنت الصحة | مقتل ستة, but المخاوف من هجوم
        lasting = s.tokens[behind.head].stem in self._lasting  # لا يزال قيد الاعتقال
        if name and not apart and not lasting and unit.kind != "T" and (unit.kind != "NP" or near):
            return self._any(s, unit) or self._doubt_denied(s, unit, name) or (name, [span(s, unit)])
        if unit.kind == "NP" and not unit.trigger and s.grammar.carries(unit.at):
            return self._purpose(s, unit, unit.prep)
        return None

    def _any(self, s: Sentence, unit: Unit) -> Found | None:
        """لم تشهد البلدة أي قصف: what is left open by أي is denied by the verb."""
        if s.tokens[unit.head].base not in s.grammar.words.any:
            return None
        if (denial := denied_before(s, unit, self._nouns)) is not None:  # نافيا تعرض أي سفينة لهجوم
            return "negated", [(denial.start, denial.end)]
        verb = next((u for u in reversed(s.units[: unit.at]) if u.kind in "VSR"), None)
        particle = self._negation(s, verb.at) if verb is not None and verb.kind == "V" else None
        if particle is not None:
            return "negated", [span(s, particle)]
        found = self._denied(s, verb.at) if verb is not None else ("actual", [])
        return found if found[0] == "negated" else None

    def _doubt_denied(self, s: Sentence, unit: Unit, name: str) -> Found | None:
        """نفى صحة الأنباء عن مقتل: where it is denied that a thing may be true, the thing is denied."""
        verb = next((u for u in reversed(s.units[: unit.at]) if u.kind in "VSR"), None) if name == "possible" else None
        denies = verb is not None and verb.kind == "V" and self.cue(s.tokens[verb.head]) == "negated"
        denies = denies and not self._negation(s, verb.at) if verb is not None else False
        return ("negated", [span(s, verb)]) if verb is not None and denies else None

    def _purpose(self, s: Sentence, unit: Unit, prep: str) -> Found | None:
        """لاستعادة المدينة: a masdar behind ل is what somebody is after."""
        token = s.tokens[unit.head]
        if prep != "ل" or unit.kind != "NP":
            return None
        tags = token.tags
        before = s.units[unit.at - 1] if unit.at > 0 else None
        if before is not None and s.grammar.carries(before.at) & _NO_AIM:
            return None
        near = range(max(unit.at - _NEAR_VERB, 0), unit.at)
        light = any(s.units[m].kind == "V" and s.grammar.carries(m) & _LIGHT for m in near)
        if (before is not None and before.kind in ("NP", "T") and light) or suffered(s, unit):
            return None  # تعرض الوفد | أمس لإطلاق نار
        sought = s.drafts_at(unit.at) == "capture" or (token.base in self._purposive and not token.det)
        if "event" not in tags or not sought:
            return None
        head = s.tokens[unit.first]  # ل stands on the demonstrative or number before the noun: لهذه الغارات
        end = head.core if head.core > head.start else head.end
        return "planned", [(head.start, head.start + len(s.text[head.start : end].rstrip()))]

    def _meant(self, s: Sentence, near: list[Unit]) -> Found | None:
        """قرر أن يشن هجوما: read what governs the verb that brings an event about."""
        if not near or s.tokens[near[-1].head].form not in _THAT:
            return None
        return ("actual", []) if tells_on(s, near[-1].at) else self.governor(s, near[-1].at)

    def _under_verb(self, s: Sentence, m: int, token: Token) -> Found:
        unit = s.units[m]
        particle = self._negation(s, m)
        name = self.cue(token)
        if particle is not None:  # لم يستبعد هجوما, لم يؤكد مقتله, but لم ينف قصفها
            open_still = name == "possible" or token.base in self._confirming
            return (
                ("actual", []) if name == "negated" else ("possible" if open_still else "negated", [span(s, particle)])
            )
        denied = self._denied(s, m)
        if name and denied[0] != "negated":  # نفى أن يكون قد أمر باغتيال
            return name, [span(s, unit)]
        near = self._particles(s, m)
        if s.grammar.carries(m) and imperfect(token) and (meant := self._meant(s, near)) is not None:
            return meant
        if near and (cue := may(s, near, imperfect(token))) is not None:  # قد يؤدي إلى مقتل
            return "possible", [span(s, cue)]
        first = s.tokens[near[0].head] if near else token
        all_but = self._before_verb.get(first.base) == "planned" and "verb_perf" in first.tags
        led = "planned" if all_but else self._before_verb.get(first.form)
        if near and led and (all_but or led == "possible"):
            return led, [span(s, near[0])]  # إذا واصل الجيش استهداف, كادت تقع اشتباكات
        if token.future and s.grammar.carries(m):
            return "planned", [(token.start, token.core)]
        rumour = s.grammar.antecedent(m)
        if rumour is not None and rumour.at >= 0 and s.tokens[rumour.head].base in self._reports:
            return self.governor(s, rumour.at, rumour.prep)  # نفى الأنباء التي تحدثت عن سقوط البلدة
        return denied
