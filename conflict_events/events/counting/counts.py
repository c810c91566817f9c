"""How many: numbers on the counted phrase, duals, indefinite singulars, one named person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import takewhile

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.entities.words.particles import ONE_OF
from conflict_events.events.counting.claimed_lives import CLAIMS_LIVES, claimed, in_whole
from conflict_events.events.counting.count_words import CountWords
from conflict_events.events.counting.duals import are_two, before_genitive, described_as_two, told_by_verb, two_of
from conflict_events.events.counting.gapped import gapped
from conflict_events.events.counting.held import told_behind
from conflict_events.events.counting.listed import (
    of_one_number,
    over_still,
    over_whole,
    same_again,
    some_of_them,
    told_two,
)
from conflict_events.events.counting.lone_attacks import of_one_attack
from conflict_events.events.counting.lone_persons import ANY, is_one
from conflict_events.events.counting.named_each import named_each
from conflict_events.events.counting.repeated import at_least, how_often
from conflict_events.events.counting.tail_pronouns import told_by_tail
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_COLLECTIVE = frozenset({"armed", "group", "org"})
_MANY = frozenset({"plural", "quantifier_in"})
_PEOPLE = frozenset({"person", "gent"})
_EACH = frozenset({"place", "person", "weapon"})
_FROM_AFAR = frozenset({"airstrike", "shelling"})
_FINISHES_OFF = "casualty.finish_off_verb"


@dataclass(frozen=True, slots=True)
class Amount:
    """A count with the raw span of the number that gives it, if one does."""

    low: int | None
    high: int | None
    approximate: bool = False
    span: tuple[int, int] | None = None


_HE_WAS_TAKEN = "capture.detention.befell"


class Counter:
    """Counts events; immutable once built.

    Args:
        language: ISO 639-1 code.
    """

    def __init__(self, language: str) -> None:
        self._numbers = NumberGrammar.load(language)
        self._words = CountWords.load(language)

    def __call__(self, s: Sentence, draft: Draft) -> Amount | None:
        """Return how many an event counts, or None."""
        if draft.type == "statement" or draft.pattern.subtype in ("territory", "loss") or draft.hit.i in s.joint:
            return None
        own = self._framed(s, draft.unit) or self._of_unit(s, draft.unit, singular=False)
        if draft.type == "strike":
            return self._strikes(s, draft, own)
        if own is not None:
            return _sum([own, *(_amount(s, u.quantity) for u in _goes_on(draft))])
        some = self._some_of_them(s, draft)
        return some if some is not None or some_of_them(s, draft) else self._people(s, draft)

    def _strikes(self, s: Sentence, draft: Draft, own: Amount | None) -> Amount | None:
        """Return how many attacks there were, by the number of the attack itself, of its times or its weapons."""
        if own is None or of_one_attack(s, draft.unit, own.span):
            again = _amount(s, how_often(s, draft, self._numbers))
            return again or self._cases(s, draft) or self._weapons(s, draft)
        return _sum([own, *(_amount(s, u.quantity) for u in gapped(s, draft.unit, []))])

    def _people(self, s: Sentence, draft: Draft) -> Amount | None:
        """Return how many people an event befell that no number counts itself."""
        if draft.type == "casualty" and _is_one_dead(s, draft, self._words):
            return Amount(1, 1)
        if (cases := self._cases(s, draft)) is not None:
            return cases
        counted = draft.roles.get(draft.pattern.counted or "", ())
        parts = [
            self._framed(s, u) or self._of_unit(s, u, singular=True)
            for u in counted
            if not (_shares_number(s, u) or same_again(s, u, self._words) or of_one_number(s, draft, u))
            and not _groups(draft, u)
        ]
        if counted and parts[:1] not in ([], [None]):
            parts += [_amount(s, u.quantity) for u in gapped(s, counted[0], counted)]
        two = _of_two(s, draft) or told_by_verb(s, draft)
        if (named := 2 * two or named_each(s, draft)) > 1:
            return Amount(named, named)
        told = (
            _sum(parts) if parts else self._bare(s, draft) or self._before(s, draft) or _pronoun(s, draft, self._words)
        )
        return told or (Amount(n, n) if (n := told_by_tail(s, draft)) else None)

    def total(self, s: Sentence, units: list[Unit]) -> Amount | None:
        """Return how many persons these phrases are together, or None."""
        return _sum([self._framed(s, u) or self._of_unit(s, u, singular=True) for u in units])

    def _framed(self, s: Sentence, unit: Unit) -> Amount | None:
        """Read عدد القتلى إلى 27 and القتلى الـ27, الجنود الأتراك الثمانية: a number behind its noun."""
        if not s.framed or (unit.quantity is not None and unit.quantity.low is not None):
            return None
        if s.tokens[unit.head].base in ONE_OF:
            return None  # أحد الأشخاص الثلاثة
        token = s.tokens[unit.head]
        doers = unit.kind == "NP" and token.base in s.grammar.words.doers_of  # منفذو | الهجوم الأربعة
        many = unit.kind == "NP" and bool(token.tags & _MANY)
        places = range(unit.head, unit.j + doers) if many or doers else (unit.head,)
        told = next((s.framed[k] for k in places if k in s.framed), None)
        one_of_them = many and told is not None and told.high == 1  # أفراد أسرة واحدة
        return None if one_of_them else _amount(s, told)

    def _weapons(self, s: Sentence, draft: Draft) -> Amount | None:
        downed = any(demand.kind == "weapon" for demand in draft.pattern.roles.get("target", ()))  # أسقط خمس مسيرات
        for role in ("weapon", "target"):
            units = [in_whole(u, draft) for u in draft.roles.get(role, ())]
            for k, unit in enumerate(units):
                amount = self._framed(s, unit) or self._of_unit(s, unit, singular=False)
                if amount is not None and (role == "weapon" or downed or _hit_each(s, draft, unit)):
                    joined = takewhile(lambda u: u.conj and not u.prep, units[k + 1 :])  # 49 مركزا و167 منطقة
                    joined = takewhile(partial(_no_part, s, unit), joined)
                    return _sum([amount, *(self._of_unit(s, u, singular=False) for u in joined)])
        return None

    def _bare(self, s: Sentence, draft: Draft) -> Amount | None:
        """A number with no noun behind: مقتل 9 وإصابة 50."""
        doer = draft.slots.agent if draft.pattern.trigger == CLAIMS_LIVES else []  # ما أودى بحياة | 29 منهم
        upon = draft.slots.preps.get("علي", ()) if draft.pattern.trigger == _FINISHES_OFF else ()  # قضى على | تسعة
        among = s.units[draft.unit.at + 1 : draft.unit.at + 2] if draft.unit.prep == "بين" else []  # بين الجرحى | خمسة
        for group in (draft.slots.genitive, draft.slots.patient, doer, *upon, claimed(s, draft), among):
            if group and group[0].empty:
                return self._of_unit(s, group[0], singular=False)
        return None

    def _cases(self, s: Sentence, draft: Draft) -> Amount | None:
        """412 حالة اعتقال, خمس عمليات مداهمة: cases of what befalls people, or acts, are counted for them."""
        before = s.units[draft.unit.at - 1] if draft.unit.at > 0 and not draft.hit.verb else None
        if before is None or draft.unit.prep or draft.unit.conj:
            return None
        words = s.grammar.words
        cases = words.cases | words.happening if draft.type == "strike" else words.cases
        if s.tokens[before.head].base not in cases or before.j != before.head + 1:
            return None
        framed = self._framed(s, before)  # عدد حالات | الاعتقال بلغ 40
        return framed if framed or s.tokens[draft.hit.i].det else self._of_unit(s, before, singular=False)

    def _some_of_them(self, s: Sentence, draft: Draft) -> Amount | None:
        """هاجموا سبعة أطفال، خمسة منهم | قتلوا: a number of them right before the verb counts those, not all."""
        k = draft.unit.at - 1
        told = draft.hit.verb and not draft.unit.conj and over_whole(s, k) < k
        return self._before(s, draft) if told else None

    def _before(self, s: Sentence, draft: Draft) -> Amount | None:
        """وأن 1128 أصيبوا: a number with no noun before the verb."""
        k = over_whole(s, draft.unit.at - 1) if draft.hit.verb else over_still(s, draft.unit)
        bare = k >= 0 and s.units[k].empty and not s.units[k].prep
        return self._of_unit(s, s.units[k], singular=False) if bare else None

    def _of_unit(self, s: Sentence, unit: Unit, *, singular: bool) -> Amount | None:
        q = unit.quantity
        if q is not None and (q.low is not None or q.high is not None) and not q.unit:
            return _amount(s, q)
        if unit.empty or unit.kind != "NP":
            return None
        told = told_behind(s, unit, self._numbers, persons=singular)
        if told is not None or q is not None:
            return _amount(s, told)
        token = s.tokens[unit.head]
        if unit.trigger and (
            any("dual" in s.tokens[k].tags or s.tokens[k].base in self._words.double for k in range(unit.i, unit.j))
            or before_genitive(s, unit)
        ):
            return Amount(2, None) if at_least(s, unit.j) else Amount(2, 2)
        if are_two(s, unit) or two_of(s, unit, self._words) or told_two(s, unit) or described_as_two(s, unit):
            return Amount(2, None) if at_least(s, unit.j) else Amount(2, 2)
        if not singular or "plural" in token.tags:
            return None
        return Amount(1, None if at_least(s, unit.j) else 1) if is_one(s, unit, self._words) else None


def _no_part(s: Sentence, whole: Unit, unit: Unit) -> bool:
    """22 صاروخا، تسعة منها بعيدة، | وثمانية صواريخ: whether no part of a whole stands between it and a phrase."""
    return all(u.kind != "F" or not s.grammar.walker.tells_among(u.at) for u in s.units[whole.at : unit.at])


def _groups(draft: Draft, unit: Unit) -> bool:
    """سقط قتلى | من ثلاث عائلات: whether a number tells from how many groups the dead are, and not how many died."""
    return not draft.hit.verb and unit.prep == "من" and unit.quantity is not None


def _goes_on(draft: Draft) -> list[Unit]:
    """خمسة قتلى من طالبان | وثلاثة من الشرطة: the numbers that go on counting the dead whom a noun names."""
    victims = draft.roles.get("victim", ()) if draft.type == "casualty" and draft.unit.quantity is not None else ()
    if not victims or victims[0].prep != "من" or victims[0].quantity is not None:
        return []
    return list(takewhile(lambda u: u.conj and not u.prep and u.quantity is not None, victims[1:]))


def _hit_each(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """Whether each of what was hit is a strike: قصفت موقعين, استهداف ثلاث سفن; one هجوم on two villages is one."""
    if unit.empty or (unit.kinds & _COLLECTIVE and not unit.kinds & _EACH) or "group" in unit.kinds:
        return False
    if draft.hit.verb:
        return unit.quantity is None or unit.kinds.isdisjoint(_PEOPLE)
    own = any(unit.at == u.at for u in draft.slots.genitive) or unit.prep == "ل"
    suffered = any(unit.at == u.at for u in draft.slots.sufferer)  # تعرضت أربع قرى | لقصف
    many = s.tokens[draft.hit.i].stem.endswith("ات")
    onto = bool(unit.prep) or suffered or many  # دمرت الغارة | 25 منزلا
    many = many and bool(unit.prep) and unit.kinds.isdisjoint(_COLLECTIVE | {"person"})  # هجمات | على خمسة أهداف
    shot = draft.pattern.subtype in _FROM_AFAR and are_two(s, unit)  # غارة على صهريجين
    return own or (onto and ((unit.quantity is not None and ("place" in unit.kinds or many)) or shot))


def _shares_number(s: Sentence, unit: Unit) -> bool:
    """ثلاثين شرطيا ومدنيا: a noun in the accusative joined to one that a number counts is counted by it too."""
    own = unit.head in s.framed  # عشرين جنديا وضابطا واحدا
    before = s.units[unit.at - 1] if unit.conj and not unit.prep and unit.at > 0 and not own else None
    counted = before is not None and before.quantity is not None and before.kind == "NP" and unit.quantity is None
    if before is None or not counted:
        return False
    first, second = s.tokens[before.head], s.tokens[unit.head]
    if not (accusative(second) or second.raw.endswith("ى")):  # 57 رجلا وفتى; 300 امرأة وطفل
        hundreds = before.quantity is not None and before.quantity.low and before.quantity.low % 100 == 0
        return bool(hundreds) and all("singular" in t.tags and "plural" not in t.tags for t in (first, second))
    return accusative(first) or first.stem.endswith("ة")  # 149 امرأة وطفلا


def _of_two(s: Sentence, draft: Draft) -> bool:
    """العنصرين اللذين قُتلا: the verb tells two where its subject could be many."""
    units = draft.roles.get(draft.pattern.counted or "", [])
    if not draft.hit.verb or len(units) != 1 or units[0].quantity is not None:
        return False
    verb, token = s.tokens[draft.hit.i], s.tokens[units[0].head]
    return (
        not verb.pron
        and verb.stem.endswith("ا")
        and not verb.stem.endswith("وا")
        and len(verb.stem) > 3
        and token.stem.endswith(("ين", "ان"))
    )


def _pronoun(s: Sentence, draft: Draft, words: CountWords) -> Amount | None:
    """مقتله: one, whoever it is."""
    token, slots = s.tokens[draft.hit.i], draft.slots
    pron = s.tokens[draft.hit.end - 1].pron if draft.type == "capture" else token.pron  # إطلاق سراحها
    person = pron in ("ه", "ها") and "plural" not in token.tags and token.base not in words.many_dead  # جثثها
    if draft.type == "capture" and slots.pronoun in ("ه", "ها"):  # القبض عليه, الإفراج عنها
        person = person or any(prep in slots.resumed for prep in ("علي", "عن"))
    person = person or (draft.pattern.id == _HE_WAS_TAKEN and draft.hit.forms[0].number == "s")  # واعتقل في المطار
    return Amount(1, 1) if person else None


def _is_one_dead(s: Sentence, draft: Draft, words: CountWords) -> bool:
    """Whether the trigger itself is one person, that no number counts: سقط قتيل."""
    token, unit = s.tokens[draft.hit.i], draft.unit
    if any(u.prep == "بين" for u in s.units[max(unit.at - unit.conj, 0) : unit.at + 1]):
        return False  # خمسة بين قتيل وجريح
    described = any(u.at == unit.at - 1 and u.quantity is not None for u in draft.roles.get("victim", ()))
    alone = unit.quantity is None and not token.pron and not unit.empty and not described  # 82 صحفيا | قتيلا
    any_of = {s.tokens[u.i].base for u in s.units[max(unit.at - 1, 0) : unit.at + 1]}
    alone = alone and any_of.isdisjoint(ANY)  # كل ضحية, لم يسقط أي | قتيل
    return alone and (token.base in words.one_dead or (token.det and token.base in words.one_known))


def _amount(s: Sentence, q: Quantity | None) -> Amount | None:
    return None if q is None else Amount(q.low, q.high, q.approximate, (s.tokens[q.i].core, s.tokens[q.j - 1].end))


def _sum(parts: list[Amount | None]) -> Amount | None:
    """Add up the numbers of joined phrases (ضابط وثلاثة جنود); where one of them has none, the first known stands."""
    known = [p for p in parts if p is not None]
    if not known:
        return None
    if len(known) < len(parts):  # ستة جنود ومدنيون; a general and his guards are nobody knows how many
        return known[0] if known[0].span is not None else None
    if len(known) == 1:
        return known[0]
    low = None if any(p.low is None for p in known) else sum(p.low or 0 for p in known)
    high = None if any(p.high is None for p in known) else sum(p.high or 0 for p in known)
    return Amount(low, high, any(p.approximate for p in known), known[0].span)
