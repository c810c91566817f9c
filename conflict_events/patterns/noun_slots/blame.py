"""Who is said to have done it: whom somebody accuses, convicts or holds responsible, and whom a participle blames."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import DURING
from conflict_events.patterns.noun_slots.called_upon import fits_pronoun
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_BEHIND = frozenset({"وراء", "خلف"})
_BACK = 10
_MAX_HOPS = 4  # متهم | بالمشاركة | في تنفيذ | هجوم
_LINKS = frozenset({"ب", "في", "عن", ""})
_PLACE = frozenset({"place"})
_EVENT = frozenset({"event"})
_SOMEBODY = frozenset({"person"})
_NAMED = frozenset({"person_name", "title", "gent", "person"})
_TO = ("الي", "ل")


class Blame:
    """Finds who is blamed for an event.

    Args:
        clauses: The sentence.
    """

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._units = clauses.units

    def described(self, k: int) -> Group:
        """Return whom a participle before event noun k blames for it: رجل متهم بتنفيذ هجوم, إيران متورطة في الهجوم."""
        m, prep = k, ""
        if self._clauses.head(k).base in self._clauses.words.searches:
            return []  # اعتقال مشتبه بهم في مداهمات
        for _ in range(_MAX_HOPS):
            prep = self._units[m].prep or prep
            m -= 1
            if m < 0 or self._units[m].kind != "NP" or prep not in _LINKS:
                return []
            accused = (self._accused(m) or self._charged(m) or self._found_guilty(m)) if prep == "ب" else None
            if accused is not None:
                return [accused]
            blaming = self._blaming(self._units[m], prep)
            if blaming is not None:
                return self._whom(self._units[m], blaming)
            if "event" not in self._units[m].kinds or self._units[m].conj:
                return []
        return []

    def by_verb(self, m: int, k: int, verb: Slots) -> Group | None:
        """Return whom verb m blames for event noun k, or None where it blames nobody.

        Args:
            m: The verb's unit.
            k: The event noun's unit.
            verb: The verb's slots.
        """
        classes, words = self._clauses.carries(m), self._clauses.words
        bases = {t.base for u in self._units[m + 1 : k] for t in self._clauses.tokens[u.i : u.j]}
        if "light_suffer" in classes and bases & words.blame:
            return verb.agent or verb.patient  # يواجه الرجل تهمة القتل
        if "light_agent" in classes and bases & words.blame:  # وجه اللوم في الغارة إلى التحالف
            return self._charged_with(verb, k)
        if self._clauses.head(m).stem in words.stands:
            return self._behind_it(m, k, verb)
        if (self._clauses.head(m).stem in words.takes or bases & words.grip) and self._on_a_charge(verb, k):
            return []  # اعتقلت الشرطة ثلاثة بتهمة التخطيط | لهجوم: it is not hers
        blames = "convicted" in classes or "accuse" in classes
        charged = blames and any(u.prep == "ب" and "event" in u.kinds for u in self._units[m + 1 : k + 1])
        if "convicted" in classes and charged and not (verb.agent and verb.patient):
            return verb.agent or verb.patient
        accuses = "accuse" in classes or ("hold" in classes and bases & words.responsibility)
        if "accuse" in classes and charged and self._is_passive(m, k, verb):
            verb = replace(verb, patient=verb.agent)  # اتهم النظام بشن هجوم: with nobody to accuse him it is a passive
        if not accuses or not verb.patient or verb.patient[0].at >= k:
            return None
        if self._of_others(m, k):
            return []
        borne = self._clauses.head(verb.patient[0].at).base in words.responsibility
        blamed = (self._laid_on(verb, k) or verb.agent) if borne else verb.patient
        # وحملت الجماعة مسؤولية الهجوم: who holds it so is not named
        return [replace(u, kinds=u.kinds | {"state"}) if u.kinds == _PLACE else u for u in blamed]

    def _on_a_charge(self, verb: Slots, k: int) -> bool:
        """Whether a charge stands between those taken and event noun k: بتهمة التخطيط | لهجوم; a mere tie is none."""
        last = verb.patient[-1].at if verb.patient else verb.owner
        words, between = self._clauses.words, self._units[last + 1 : k + 1]
        bases = {self._clauses.tokens[i].base for u in between for i in range(u.i, u.j)}
        charged = any(u.prep in words.convicted for u in between) or bool(bases & words.convicted)
        return charged and not bases & words.belonging

    def _charged_with(self, verb: Slots, k: int) -> Group:
        """Return who stands behind إلى or ل as whom a charge is brought against: وجهت لثلاثة رجال | تهمة القتل."""
        groups = (g for prep in _TO for g in verb.preps.get(prep, ()) if g[0].at != k and not g[0].trigger)
        charge = self._clauses.words.blame
        found = next(groups, [])
        ends = (
            (u, next((i for i in range(u.head + 1, u.j) if self._clauses.tokens[i].base in charge), u.j)) for u in found
        )
        return [replace(u, j=j, kinds=u.kinds | _SOMEBODY) for u, j in ends]

    def _is_passive(self, m: int, k: int, verb: Slots) -> bool:
        """اتهم النظام بشن هجوم: whether nothing behind a verb of accusing tells whom its lone phrase accuses."""
        if self._clauses.head(m).pron or any(u.at < k for u in verb.patient) or not verb.agent:
            return False
        charge = next(u.at for u in self._units[m + 1 : k + 1] if u.prep == "ب" and "event" in u.kinds)
        between = self._units[max(verb.agent[-1].at, m) + 1 : charge]
        return all(u.kind in "T." for u in between)  # اتهم الزعماء في بيان | الجيش بهجوم

    def _of_others(self, m: int, k: int) -> bool:
        """اتهمت باريس موسكو برفض دخول المفتشين إلى موقع الهجوم: whether one is accused of something else."""
        events = [u.at for u in self._units[m + 1 : k + 1] if "event" in u.kinds and (u.prep == "ب" or u.conj)]
        b = events[-1] if events else k  # بالاشتباه | بتدبير هجوم, بمحاولة التأثير | والضلوع في هجوم
        aim = self._units[k - 1] if self._clauses.carries(k - 1) else self._units[k]
        if self._units[k].prep in DURING or "ل" in (aim.prep, self._units[k].prep):  # بتنظيم احتجاجات لشن هجمات
            return False  # بقتل مدنيين | خلال مهاجمة المدينة
        between = self._units[b + 1 : k]
        named = self._clauses.words.happening  # بارتكاب جرائم | قتل
        acts = (
            u for u in between if u.kinds == _EVENT and not u.trigger and self._clauses.head(u.at).base not in named
        )
        other = any(not self._clauses.carries(u.at) for u in acts)
        return other or any(u.kind == "V" or u.prep == "الي" for u in between)

    def _laid_on(self, verb: Slots, k: int) -> Group:
        """حملت السلطات مسؤولية الهجوم | لجماعة كذا: return who stands behind ل as whom the verb holds responsible."""
        behind = self._units[k + 1] if k + 1 < len(self._units) else None
        return [behind] if behind is not None and verb.agent and behind.prep == "ل" and behind.kinds & ACTORS else []

    def _behind_it(self, m: int, k: int, verb: Slots) -> Group | None:
        """Return who stands behind event noun k: تقف الحركة وراء الهجوم, but not who says so before أن."""
        blamed = verb.agent or verb.patient
        after = (u for u in self._units[m + 1 : k + 1] if u.prep in _BEHIND)
        if not blamed or not any("event" in u.kinds or u.at == k for u in after):  # وقفوا وراء الساتر
            return None
        between = self._units[max(blamed[0].at, 0) : m]
        return None if any(u.kind == "S" for u in between) else blamed

    def _charged(self, m: int) -> Unit | None:
        """Return whom a noun of accusing right before phrase m, or its head, names: اتهام إيران | بقصف القاعدة."""
        unit, tokens, charging = self._units[m], self._clauses.tokens, self._clauses.words.charging
        if unit.prep == "ل" and any(tokens[u.head].base in charging for u in self._units[max(m - 2, 0) : m]):
            return unit if unit.kinds & ACTORS else None
        if tokens[unit.head].base not in charging:
            before = m > 0 and tokens[self._units[m - 1].head].base in charging and not unit.prep
            return unit if before and unit.kinds & ACTORS else None
        k = unit.head + 1
        kinds = kinds_of(tokens[k]) if k < unit.j else frozenset()
        return unit.part(k, kinds) if kinds & ACTORS else None

    def _found_guilty(self, m: int) -> Unit | None:
        """أعدم ثلاثة رجال بعد إدانتهم | بهجوم: return whom the pronoun on a noun of blame points to."""
        token, words = self._clauses.head(m), self._clauses.words
        if not token.pron or not {token.base, token.stem} & (words.convicted | words.charging):
            return None
        people = (u for u in reversed(self._units[max(m - _BACK, 0) : m]) if u.kind == "NP" and u.kinds & _NAMED)
        return next((u for u in people if not u.trigger and self._points_to(token.pron, u)), None)

    def _points_to(self, pron: str, unit: Unit) -> bool:
        """Whether the number and gender of a phrase for people are those of a pronoun."""
        head, counted = self._clauses.head(unit.at), unit.quantity is not None
        if pron == "هما":
            return "dual" in head.tags
        many = "plural" in head.tags or counted
        if pron in ("هم", "هن") or many:
            return many and pron in ("هم", "هن")
        return fits_pronoun(self._clauses, pron, unit)

    def _accused(self, m: int) -> Unit | None:
        """Return whom a participle right before accuses: متهما | الجيش بقصف, متهمة القوات الحكومية بقصف."""
        unit, tokens, accusing = self._units[m], self._clauses.tokens, self._clauses.words.accusing
        k = unit.head + 1
        if tokens[unit.head].base in accusing and k < unit.j and kinds_of(tokens[k]) & ACTORS:
            return unit.part(k, kinds_of(tokens[k]))
        alone = m > 0 and self._units[m - 1].j - self._units[m - 1].i == 1 and not unit.conj and not unit.prep
        if not alone or tokens[self._units[m - 1].head].base not in accusing or tokens[self._units[m - 1].head].det:
            return None
        seat = {"state"} if unit.kinds == _PLACE else set()  # متهما إسرائيل بقصف
        return replace(unit, kinds=unit.kinds | seat) if (unit.kinds | seat) & ACTORS else None

    def _blaming(self, unit: Unit, prep: str) -> Token | None:
        """Return the participle of blame in a phrase: متهم ب, متورط في, مسؤول عن."""
        words = self._clauses.words
        blaming = words.accused | words.responsible if prep == "عن" else words.accused
        tokens = self._clauses.tokens[unit.head : unit.j] if prep else ()
        found = next((token for token in tokens if token.base in blaming), None)
        told = found is not None and any(t.prep == "ب" for t in tokens if t.i > found.i)  # مشتبه بانتمائهم إلى التنظيم
        return None if told else found

    def _whom(self, unit: Unit, blaming: Token) -> Group:
        """Return whom a participle describes: itself where it stands as a noun, else what stands before it."""
        k = blaming.i
        head = self._clauses.tokens[unit.head]
        owned = k == unit.head + 1 or not kinds_of(head) & ACTORS  # but ميليشيا حزب الله | المتورط
        if k > unit.head and owned and blaming.det and not head.det:  # هوية | المتهم الرئيسي
            return [unit.part(k, kinds_of(blaming))]
        if (named := self._named_before(unit)) is not None and k == unit.head and blaming.det:
            return [named]
        if k > unit.head or unit.j - unit.head > 1 or blaming.det or unit.quantity is not None:
            return [unit]  # ستة متهمين باغتيال
        was = unit.at > 0 and self._clauses.head(unit.at - 1).stem in self._clauses.words.being  # قياديا كان مسؤولا عن
        at = unit.at - 1 - was
        before = self._units[at] if at >= 0 else None
        return [before] if before is not None and before.kind == "NP" and not before.prep else []

    def _named_before(self, unit: Unit) -> Unit | None:
        """الجندي فلان، | المدان بقتل جريح: return who is named before the comma before a participle of blame."""
        before = self._units[unit.at - 2] if unit.at > 1 and self._clauses.walker.is_mark(unit.at - 1, COMMAS) else None
        named = before is not None and before.kind == "NP" and not before.trigger and bool(before.kinds & _NAMED)
        return before if named and unit.j - unit.i == 1 and not (unit.prep or unit.conj) else None


def claimed(clauses: Clauses, m: int, k: int) -> bool:
    """Whether the subject of verb m says that it did event noun k: أعلنت الحركة مسؤوليتها عن الهجوم.

    Args:
        clauses: The sentence.
        m: The verb's unit.
        k: The event noun's unit.
    """
    classes = clauses.carries(m)
    denied = m > 0 and clauses.units[m - 1].kind == "F" and "negation" in clauses.head(m - 1).tags
    if denied or "deny" in classes:
        return False
    between = clauses.units[m + 1 : k]
    return "claim" in classes or any("claim" in clauses.carries(u.at) and not _looked_for(clauses, u) for u in between)


def _looked_for(clauses: Clauses, unit: Unit) -> bool:
    """تحديد المسؤولية عن الهجوم: whether what a masdar does with a responsibility is not to bear it oneself."""
    act, head = clauses.units[unit.at - 1], clauses.head(unit.at - 1)
    bare = not (unit.prep or unit.conj or clauses.head(unit.at).pron)
    return bare and act.kinds == _EVENT and not (act.trigger or head.pron or clauses.carries(act.at))
