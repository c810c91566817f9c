"""Slots of event nouns: their genitive, the clause that describes them, the words they depend on."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.noun_slots.above import above_relative, parts
from conflict_events.patterns.noun_slots.adjacent import near
from conflict_events.patterns.noun_slots.announced import announced
from conflict_events.patterns.noun_slots.blame import Blame, claimed
from conflict_events.patterns.noun_slots.both_of import hit_by, with_joined
from conflict_events.patterns.noun_slots.called_upon import befell_them, called_on, suffered_in
from conflict_events.patterns.noun_slots.campaigns import made_into, own_behind, owner_in
from conflict_events.patterns.noun_slots.carried_out import done_past_victim
from conflict_events.patterns.noun_slots.completed import completes
from conflict_events.patterns.noun_slots.gained_in import who_gains
from conflict_events.patterns.noun_slots.joined_nouns import (
    beside,
    done_behind,
    foiling,
    goes_on_hitting,
    made_by,
    past_aside,
    take_genitive,
    tells_of,
    was_then,
)
from conflict_events.patterns.noun_slots.masdars import left_to_clause
from conflict_events.patterns.noun_slots.not_its_doing import in_case, only_told_of
from conflict_events.patterns.noun_slots.purposes import after, answered, answers, done_by_others, looked_into, used
from conflict_events.patterns.noun_slots.scene_of import scene_of
from conflict_events.patterns.noun_slots.spent import halted, spent
from conflict_events.patterns.noun_slots.taken_for import taken_for, thought_done
from conflict_events.patterns.noun_slots.used_in import take_means
from conflict_events.patterns.walks.asides_of import before_told
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import FORCES, Slots
from conflict_events.patterns.walks.unit_row import QUOTES, REACH

_BY_IT = ("", "ب")  # باغت الجيش المتمردين بهجوم
_LETS, _LENDS_NONE = frozenset({"permitted"}), frozenset({"permitted", "light_cause"})
_OF_VERBS, _TELLS = frozenset({"light_by"}), frozenset({"said", "deny"})  # ردا على: no verb
_MAX_HOPS, _VERB_REACH, _MEANS = 4, 9, frozenset({"ب", "by"})  # محاولة تنفيذ عملية اقتحام: nouns that carry nouns
_THINGS, _IT = frozenset({"thing", "event"}), frozenset({"ه", "ها", "هما"})
_PASSED, _OF_OTHERS = QUOTES | COMMAS | {"(", ")"}, frozenset({"light_foil", "demand", "light_witness"})
_TRIED_OR_DONE = frozenset({"light_agent", "control_done", "control_ended", "control_tried", "control_planned"})
_WHERE = frozenset({"في", "ب", "داخل", "حول", "عند"})
_MEANT, _CAUSED = frozenset({"control_tried", "control_planned"}), frozenset({"جراء", "نتيجة", "بسبب"})


class Nouns:
    """Works out the slots of event nouns.

    Args:
        clauses: The sentence.
        verb: Gives the slots of a verb, by its unit.
        noun: Gives the slots of an event noun, by its unit.
    """

    def __init__(self, clauses: Clauses, verb: Callable[[int], Slots], noun: Callable[[int], Slots]) -> None:
        self._clauses = clauses
        self._units = clauses.units
        self._walker = clauses.walker
        self._verb = verb
        self._noun = noun
        self._blame = Blame(clauses)

    def fill(self, k: int, slots: Slots) -> None:
        """Fill the slots of the event noun at unit k."""
        slots.owner = k
        slots.undergone = self._clauses.head(k).base in self._clauses.words.suffered
        slots.take(self._walker.after(k, stop_at_nouns=True))
        take_genitive(self._clauses, self._noun, k, slots)
        m = self._verb_behind(k)
        if m >= 0:
            self._described(m, k, slots)
        self._governed(k, slots)
        if m >= 0 and not (slots.agent or slots.light):
            slots.agent = who_gains(self._clauses, m, self._verb(m))
        left_to_clause(self._clauses, k, slots, self._verb)

    def _described(self, m: int, k: int, slots: Slots) -> None:
        """Read the clause of the verb behind an event noun: هجوم شنه X, الغارات التي استهدفت Y, الهجوم استهدف Z."""
        self._described_by(m, k, slots)
        slots.add(was_then(self._clauses, m, k))
        then = goes_on_hitting(self._clauses, self._verb, m, k)
        slots.agent = slots.agent or done_behind(self._clauses, self._verb, m, k)
        slots.agent = slots.agent or (made_by(self._clauses, self._verb, then) if then >= 0 else [])
        if then >= 0 and not slots.aim:
            slots.aim = self._verb(then).patient if "light_target" in self._clauses.carries(then) else []
            slots.borrow(self._verb(then))

    def _described_by(self, m: int, k: int, slots: Slots) -> None:
        verb, classes, head = self._verb(m), self._clauses.carries(m), self._clauses.head(m)
        mine = verb.antecedent is self._units[k] or head.pron or "ب" in verb.resumed
        if "light_agent" in classes and mine:
            slots.agent = slots.agent or verb.agent
            slots.points_at(verb)
            slots.done = bool(head.pron) and "verb_perf" in head.tags and not head.future
        if "light_foil" in classes and self._clauses.head(m).pron in _IT:
            slots.carriers.append("foiled")  # هجوم أحبطته الشرطة
        if "light_witness" in classes:
            slots.happens_at(verb.agent)
        if "light_suffer" in classes and "ل" in verb.resumed:  # الهجوم الذي تعرضت له دورية
            suffered_in(verb, slots)
        if "light_target" in classes:
            slots.aim = [u for u in verb.patient if u.at != k and (not verb.passive or self._walker.after_comma(m))]
            slots.aimed = "" if slots.aim or verb.antecedent is not self._units[k] else self._clauses.head(m).pron
        if classes and classes.isdisjoint(_LENDS_NONE):  # هجوما تمكن خلاله من السيطرة | على قرى: not what it hits
            slots.borrow(verb, preps=_WHERE if "control_done" in classes else None)
        elif verb.antecedent is self._units[k] and classes.isdisjoint(("said", "claim")):  # الذين قضوا بنيران الجيش
            slots.borrow(verb, preps=_MEANS)

    def _verb_behind(self, k: int) -> int:
        """Return the verb of which event noun k is the subject or antecedent, or -1."""
        mine = beside(self._clauses, k)
        for m in range(k + 1, min(k + _VERB_REACH, len(self._units))):
            unit = self._units[m]
            if unit.kind == "V":
                if tells_of(self._clauses, m, k) or done_past_victim(self._clauses, m, k):
                    return m
                if (main := max(past_aside(self._clauses, m, k), thought_done(self._clauses, m))) >= 0:
                    return main
                ahead = self._verb(m)
                return m if any(u is n for u in (ahead.antecedent, *ahead.agent, *ahead.patient) for n in mine) else -1
            if unit.kind == "S" or (unit.kind == "NP" and unit.trigger and not unit.prep and not unit.conj):
                return -1
        return -1

    def _governed(self, k: int, slots: Slots) -> None:
        """Read what stands before an event noun: شن X هجوما, تمكن X من, محاولة, تعرض X ل."""
        slots.light = self._blame.described(k)
        if slots.light or looked_into(self._clauses, k):
            return
        m, last = self._governing(foiling(self._clauses, k)), k
        for _ in range(_MAX_HOPS):
            if m < 0:
                return
            classes = self._clauses.carries(m)
            foiled = "light_foil" in slots.carriers
            slots.carriers.extend(sorted(classes))
            if self._units[m].kind == "V":
                slots.outer = self._verb(m)
                parted = self._walker.parted(m, last) and not completes(self._clauses, m, last)
                if parted:  # شن الجيش غارات في غزة بعد | هجوم
                    reply = answered(self._clauses, slots.owner) or self._units[last].prep == "علي"  # ردا على قصف
                    where = frozenset[str]() if reply else _WHERE
                    slots.borrow(slots.outer, times=False, preps=where)
                elif foiled:
                    self._repelled(self._units[last], slots)
                elif classes != _OF_VERBS or answers(self._clauses, m, slots.owner):  # رد بقصف, but ردا على قصف
                    self._under_verb(m, slots)
                return
            self._under_noun(m, classes, slots)
            m, last = -1 if looked_into(self._clauses, m) else self._governing(m), m  # عن أسفه لوقوع | ضحايا

    def _repelled(self, foil: Unit, slots: Slots) -> None:
        """أعلن الجيش صد هجوم: who repels an attack is attacked, but not who foils one (إحباط)."""
        if slots.outer is not None and self._clauses.tokens[foil.head].base in self._clauses.words.repelled:
            told = self._clauses.carries(slots.outer.owner) & _TELLS  # ذكر المتحدث صد هجوم
            slots.sufferer = slots.sufferer or [u for u in slots.outer.agent if not told or u.kinds & FORCES]

    def _under_noun(self, m: int, classes: frozenset[str], slots: Slots) -> None:
        """Read whose attempt or campaign it is: محاولة المتمردين السيطرة, تعرض المدينة لقصف."""
        if "light_foil" in slots.carriers or slots.light or halted(self._clauses, m, slots.owner):
            return
        if "light_means" in classes:  # استخدام الدبابات في اقتحام القرى
            slots.means = slots.means or used(self._clauses, m, slots.owner)
            return
        suffers = "light_suffer" in classes
        if (made := made_into(self._clauses, m)) is not None and not slots.sufferer:
            slots.sufferer = [made] if suffers else []
            slots.happens_at([made] if "light_witness" in classes else [])
            return
        owner = owner_in(self._clauses.tokens, self._units[m], suffers)
        if owner is not None:
            owners = with_joined(self._clauses, owner, slots.owner)
            slots.sufferer, slots.light = (owners, []) if suffers else (slots.sufferer, owners)
            return
        if self._units[m].prep == "علي" and "control_planned" in classes:  # القوات على أعتاب تحرير المدينة
            slots.light = self._walker.before(m) or []
            return
        first = own_behind(self._clauses, m, slots.owner)
        if first is not None and suffers:
            slots.sufferer = [first]
        elif first is not None:
            slots.light = with_joined(self._clauses, first, slots.owner)

    def _lent_by_verb(self, verb: Slots, slots: Slots, classes: frozenset[str]) -> None:
        """Take over from a verb above what its class says: where it was witnessed, what it hits, what it describes."""
        if slots.resumed and slots.antecedent is None:
            slots.antecedent = verb.antecedent
        slots.happens_at(scene_of(verb, classes))
        if "threaten" in classes and not (slots.genitive or verb.passive):
            slots.sufferer = slots.sufferer or verb.patient  # هددت واشنطن دمشق بضربات
        if "light_target" in classes:
            hit_by(self._clauses, verb, slots)

    def _under_verb(self, m: int, slots: Slots) -> None:
        verb, classes = self._verb(m), self._clauses.carries(m)
        self._lent_by_verb(verb, slots, classes)
        if self._blamed(m, verb, slots) or done_by_others(self._clauses, m, slots.owner):
            return
        suffers = "light_suffer" in classes and "by" in verb.preps  # تعرضت سيارته لإطلاق نار من قبل مجهولين
        subject = [u for u in (verb.patient if suffers else verb.agent or verb.patient) if u.at != slots.owner]
        if claimed(self._clauses, m, slots.owner):
            slots.claimant = subject
        if classes & _TELLS:
            slots.said = subject
        if (befallen := befell_them(self._clauses, m, slots.owner, subject)) is not None:
            slots.sufferer = slots.sufferer or befallen
            return
        if "said" in classes:
            slots.light = slots.light or (subject if announced(self._clauses, m, slots.owner, subject) else [])
            return
        mine = self._units[slots.owner]
        rumoured = "control_planned" in classes and self._units[m + 1].prep == "عن"  # نفى ما تردد عن | هجوم
        speaks = "عن" in verb.preps and "light_happen" in classes  # تحدث المرصد الاثنين عن مقتل
        if rumoured or (mine.prep != "عن" if "control_ended" in classes else speaks):
            return  # توقفت الشركة عن العمل بعد الهجوم
        if spent(self._clauses, m, slots.owner, verb):
            return
        self._doer(m, verb, subject, slots)
        head = self._clauses.head(m)
        if mine.prep == "في" and not head.pron and head.base in self._clauses.words.enters:
            slots.light = slots.light or subject  # دخلت القوات في اشتباكات
        if classes - _LETS:
            sought = "light_suffer" not in classes and after(self._clauses, m, slots.owner)
            aim = sought or mine.prep in self._clauses.words.purpose or "light_means" in classes
            times = not slots.claimant and (not aim or "light_foil" in classes)  # أحبطوا السبت محاولة لاقتحام
            slots.borrow(verb, times=times, preps=frozenset(verb.preps) - _WHERE if aim else None)

    def _blamed(self, m: int, verb: Slots, slots: Slots) -> bool:
        """Read whom verb m blames for an event: اتهمت الحكومة الحركة بالهجوم; whether it blames anybody."""
        blamed = self._blame.by_verb(m, slots.owner, verb)
        if blamed is None:
            return False
        slots.light = blamed
        slots.borrow(verb, times=False, preps=frozenset(verb.preps) - _WHERE)
        return True

    def _doer(self, m: int, verb: Slots, subject: list[Unit], slots: Slots) -> None:
        """Tell what the subject or object of the governing verb is to the event."""
        classes = self._clauses.carries(m)
        if self._looks_into(m, slots.owner):
            return
        thing = bool(subject) and bool(subject[0].kinds) and subject[0].kinds <= _THINGS
        happens = not self._units[slots.owner].prep and "light_happen" in classes
        if "light_suffer" in classes and not (thing and happens):
            slots.sufferer = slots.sufferer or subject  # وقعت الدورية في كمين, but وقع أسوأ هجوم
        elif (whom := called_on(self._clauses, m, slots.owner, verb)) is not None:
            slots.light = slots.light or whom  # منعت الشرطة محتجين من اقتحام المبنى
        elif "light_foil" in classes:
            return  # تصدت القوات للهجوم
        elif "light_inflict" in classes and not verb.passive and self._units[slots.owner].prep in _BY_IT:
            slots.sufferer, slots.light = verb.patient, slots.light or subject
        elif "light_means" in classes:
            take_means(verb, subject, slots)
        elif classes & _OF_OTHERS or (classes & _MEANT and self._only_beside(m, slots.owner)):
            return  # حاول إنهاء المعاناة جراء القصف, أحبط الجيش خططا لشن هجوم, طالب الجيش بالإفراج عنهم
        elif classes & _TRIED_OR_DONE or answers(self._clauses, m, slots.owner) or after(self._clauses, m, slots.owner):
            slots.light = slots.light or subject

    def _looks_into(self, m: int, k: int) -> bool:
        """البعثة تحقق في | استخدام الغاز, but حقق الجيش تقدما في | المعارك: whether verb m is about event noun k."""
        if only_told_of(self._clauses, m, k):
            return True  # تمكنت الوكالة من التحقق من | مقتله
        about = self._units[k].prep == "في" and self._clauses.head(m).stem in self._clauses.words.looks_into
        return about and not any(u.kind == "NP" and not u.prep and u.kinds <= _THINGS for u in self._units[m + 1 : k])

    def _only_beside(self, m: int, k: int) -> bool:
        """Whether event noun k is no aim of verb m: حاول إنهاء المعاناة جراء | القصف; صحفيين يعملون لقناة في | هجوم."""
        prep = self._units[k].prep
        works = self._clauses.head(m).base in self._clauses.words.dwells
        return prep in _CAUSED or (works and prep in _WHERE) or in_case(self._clauses, m, k)

    def _governing(self, k: int) -> int:
        """Return the verb or the event noun that unit k depends on, or -1."""
        m, end = k - 1, max(k - REACH, 0)
        while m >= end:
            unit = self._units[m]
            if unit.kind == "V":
                above = above_relative(self._clauses, self._verb, m, k)
                if above == m:
                    return m
                m = above
            elif unit.kind == "S" and (suspects := taken_for(self._clauses, m)) >= 0:
                m = suspects
            elif unit.kind == "." and self._walker.is_mark(m, _PASSED):
                m = min(before_told(self._walker, m, self._units[k].prep), m - 1)
            elif unit.kind in "SRF." and parts(self._clauses, m, k):
                return -1
            elif unit.kind == "NP" and near(self._clauses, m, k) and self._clauses.carries(m) - _OF_VERBS:
                return m
            else:
                m -= 1
        return -1
