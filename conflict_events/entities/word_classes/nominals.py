"""Which class a word of a noun phrase has: noun, adjective or name; and what a word may be that no list has."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.row import QUOTES
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.word_classes.befalling import CALLED, PEOPLE, befalls, holds_office, may_befall
from conflict_events.entities.word_classes.behind_bands import behind_band
from conflict_events.entities.word_classes.his_men import of_his_men, somebody_behind
from conflict_events.entities.word_classes.letters import (
    deed_behind_man,
    did_it,
    goes_on_describing,
    is_bare,
    is_ground,
    men_do,
    of_many_men,
)
from conflict_events.entities.word_classes.surroundings import (
    ADJECTIVES,
    NAMED_PLACES,
    NAMES,
    NOUNS,
    is_nisba,
    names_place,
)
from conflict_events.entities.words.marks import COMMAS
from conflict_events.text.tokens import Token

_HEADS = frozenset({"place_nouns", "titles"})
_QUANTIFIERS = frozenset({"quantifier_in", "quantifier_out"})
_GIVEN = frozenset({"given_names", "given_names_ambiguous"})
_TIME, _BUILT = frozenset({"time"}), frozenset({"place_nouns", "facilities"})
_TITLES = frozenset({"titles", "ranks", "person_nouns", "person"})
_NAME_TAGS = frozenset({"name_person", "given_names", "given_names_ambiguous", "surnames"})
_BANDS = ("ة", "ات", "ا")  # of مجموعة, قوات, ميليشيا; but عناصر | سرية المدفعية
_VERB_MIN = 4  # letters
_FROM, _FROM_THERE, _COMMON = frozenset({"gent"}), "ي", frozenset({"adj", "person", "noun"})
_MIDDLE, _NISBA, _NO_DOER = "وسط", "ية", ("ين", "ة")
_MANY = ("ات", "ين", _NISBA)
_NOUNS_AND_NAMES = NOUNS | NAMES
_DESCRIBED = frozenset(
    {"noun", "weapon", "weapons", "event", "thing", "vehicles", "plural", "singular", "dual", "place"}
)
_NAME_WORDS, _BODY = 2, "منظمة"
_ALREADY, _ONE_MAN = "قد", "يا"
_ORDINAL, _VERB_TAGS = frozenset({"num"}), frozenset({"verb_perf", "verb_impf"})


class Nominals:
    """Tells the classes of nominal words, from the first token of a sentence to its last.

    Whatever stands around a token is seen through `_last`, `_before` and `_behind` alone, and asked last.

    Attributes:
        classes: The letters of the tokens that are done.
    """

    def __init__(self, tokens: Sequence[Token], words: dict[str, frozenset[str]]) -> None:
        self.classes: list[str] = []
        self._tokens = tokens
        self._words = words
        self._looked = False

    def _last(self) -> str:
        """Return the letter of the token before, "^" at the beginning."""
        self._looked = True
        return self.classes[-1] if self.classes else "^"

    def _before(self) -> Token | None:
        self._looked = True
        return self._tokens[len(self.classes) - 1] if self.classes else None

    def _behind(self) -> Token | None:
        self._looked = True
        i = len(self.classes) + 1
        return self._tokens[i] if i < len(self._tokens) else None

    def _nominal(self, token: Token) -> str:
        tags, free = token.tags, not token.conj and not token.prep
        if not tags.isdisjoint(_QUANTIFIERS):
            described = token.det and free and self._last() in "NA" and self._same(token)
            return "A" if described else "N"  # الانفجار الأول
        if "directions" in tags and not token.det and not token.stem.endswith("ة"):
            return "N"
        if token.raw.endswith("ى") and tags & NOUNS:
            return "N"  # مبنى, not مبني
        if token.base in self._words["consisting"] and self._last() in "NA" and self._behind_from():
            return "A"  # طاقمها المؤلف من أربعة أفراد
        if token.det and token.base in self._words["waged"] and (last := self._before()) is not None and last.det:
            return "A" if "event" in last.tags else "N"  # الحرب الدائرة, but مدير الدائرة
        name = "X" if token.det and free and tags & _TITLES and self._behind_kunya(token) else ""  # أبو مهدي المهندس
        name = name or (self._like_adjective(token) if free and not token.det else "")
        apart = free and token.stem.endswith(_NO_DOER) and self._in_other_case(token)
        name = name or ("N" if free and token.stem.endswith(_ONE_MAN) and self._one_behind_her(token) else "")
        return name or ("" if apart else self._adjective(token)) or self._noun(tags, token.det)

    def _of_numbered_unit(self) -> bool:
        """الفرقة السادسة | مشاة, اللواء 22 | مدرع: whether a unit of an army with its number stands right before."""
        last, k = self._before(), len(self.classes) - 2
        numbered = last is not None and (last.kind == "number" or bool(last.tags & _ORDINAL))
        return numbered and k >= 0 and self._tokens[k].base in self._words["army_units"]

    def _behind_from(self) -> bool:
        """Whether من stands right behind."""
        return (behind := self._behind()) is not None and behind.form == "من"

    def _like_adjective(self, token: Token) -> str:
        """Return the letter of a town or an office that looks like an adjective: تحرير بنغازي, وزير خارجية كذا."""
        if token.stem.endswith(_FROM_THERE) and self._town_of_act(token):
            token.tags -= _FROM
            return "X"
        if token.stem in self._words["arms_of_service"] and self._of_numbered_unit():
            return "X"
        return "N" if token.stem in self._words["portfolios"] and self._over_it() else ""

    def _adjective(self, token: Token) -> str:
        """Return the letter of a word that may be an adjective, or nothing."""
        tags, free, describing = token.tags, not token.conj and not token.prep, not token.tags.isdisjoint(ADJECTIVES)
        if describing and free and not token.det and self._befalls(token):
            return "N" if tags & PEOPLE or not tags & CALLED else "X"  # مقتل مدني وإصابة مسنة, مقتل صالح
        apart = token.det and free and is_ground(token) and (last := self._before()) is not None and of_many_men(last)
        if apart or (describing and tags.isdisjoint(_NOUNS_AND_NAMES)):
            return "N" if apart else "A"
        if token.det and free and is_nisba(token) and (self._last() == "X" or self._describes(token)):
            return "N" if deed_behind_man(self._before(), token) else "A"  # الفريق الإعلامي, مطار معيتيقة الدولي
        if "states" in tags and self._is_land(token):
            return "X"
        if not (describing and free):
            return self._joined(token) if describing else ""
        if not token.det and tags & _GIVEN and self._names_on():
            return "X"  # رجب طيب أردوغان
        if not self._heads_idafa(token) and self._last() in "NXA":
            same = self._same(token) or (self._last() == "X" and token.det)  # مستشفى بعقوبة العام
            return behind_band(token, self._before()) or ("A" if same else "N")
        return ""

    def _joined(self, token: Token) -> str:
        last = self._before() if self._last() == "A" else None
        return "A" if last is not None and goes_on_describing(token, last, self._behind()) else ""

    def _is_land(self, token: Token) -> bool:
        """شمال | مالي, قناة | ليبيا; but مسلحا | ليبيا: whether the name of a state is no adjective of its people."""
        last = None if token.conj or token.prep else self._before()
        side = last is not None and "directions" in last.tags
        return side or (token.form.endswith("يا") and not self._behind_accusative(token))

    def _in_other_case(self, token: Token) -> bool:
        """مسلحون | موقعين, المسلحون | الدورية: whether many who act stand before what by its ending is none of them."""
        last = None if token.tags.isdisjoint(NOUNS) else self._before()
        return last is not None and last.stem.endswith("ون") and "plural" in last.tags

    def _one_behind_her(self, token: Token) -> bool:
        """قوة إسرائيلية | فلسطينيا: whether one man stands behind a feminine phrase that he is no part of."""
        return self._last() in "NA" and (last := self._before()) is not None and somebody_behind(last, token)

    def _town_of_act(self, token: Token) -> bool:
        """تحرير بنغازي, سقوط كوباني: whether a town whose name looks like who is from there stands behind an act."""
        town = token.tags >= _FROM and not token.tags.isdisjoint(NAMED_PLACES)
        last = self._before() if town and not token.tags & _COMMON else None
        return last is not None and "event" in last.tags and not (last.det or last.pron or last.tags & PEOPLE)

    def _over_it(self) -> bool:
        """Whether an office stands before, which is over what is named behind it: وزير, وزارة."""
        last = self._before()
        return last is not None and last.base in self._words["over_portfolios"] and not (last.det or last.pron)

    def _behind_kunya(self, token: Token) -> bool:
        """Whether a father's name stands before, with which a trade is part of the name; but أبو عمر | القائد في."""
        if "singular" not in token.tags or token.base in self._words["leading"] or self._last() != "X":
            return False
        first = len(self.classes) - 2
        return first >= 0 and self._tokens[first].base in self._words["father"]

    def _names_on(self) -> bool:
        """Whether what no indefinite adjective describes stands right before, a name or a title: القيادي | سليم."""
        last, behind = self._before(), self._behind()
        if last is None or last.pron:
            return False
        if last.det:
            rest = behind is not None and behind.kind == "word" and not (behind.prep or behind.conj or behind.det)
            named = behind is not None and (not behind.tags or bool(behind.tags & _NAME_TAGS))
            return bool(last.tags & _TITLES) and rest and named
        return self._last() == "X" and bool(last.tags & _GIVEN) and not last.tags & NAMED_PLACES

    def _noun(self, tags: frozenset[str], det: bool) -> str:
        if "dual" in tags or not tags.isdisjoint(NOUNS):  # قذيفتين
            return "N"
        return "N" if det and tags.isdisjoint(NAMES) else "X"

    def _befalls(self, token: Token) -> bool:
        """Whether a noun of what befalls people stands before a word for one of them, which is no adjective of it."""
        last = self._before() if may_befall(token) else None
        if last is None or last.det or last.pron:
            return False
        before = self._tokens[len(self.classes) - 2] if len(self.classes) > 1 else last
        return befalls(token, last, before, self._words)

    def _same(self, token: Token) -> bool:
        """Whether a word and the one before are both definite, or neither is: الأمين العام, أمينه العام."""
        last = self._before()
        if last is not None and last.pron and token.det:  # ووصف رئيسها | المشروع
            built = is_nisba(token) and not last.tags.isdisjoint(_BUILT)  # مينائها العسكري, مقرها الرئيسي
            before = self._tokens[last.i - 1] if last.i else None
            return built or token.tags & NOUNS <= _TIME or of_his_men(last, token, before, _QUANTIFIERS)
        return last is not None and last.det == token.det

    def _describes(self, token: Token) -> bool:
        return self._last() in "NA" and self._same(token)

    def _heads_idafa(self, token: Token) -> bool:
        """Whether what may be an adjective governs the next: حي الزنجيلي, قائد دورية الشرطة, نائب محافظ أربيل."""
        tags = token.tags
        troop = "armed_nouns" in tags and "person" not in tags and not self._of_a_band(token)
        troop = troop or token.stem == _BODY  # تقارير منظمة الصحة, but جريمة منظمة
        if token.det or not (troop or tags & _HEADS) or (behind := self._behind()) is None:
            return False
        if "place_nouns" in tags and (last := self._before()) is not None and "directions" in last.tags:
            return not last.det  # شمال غربي محافظة حجة
        named = bool(tags & _HEADS and behind.tags & NAMED_PLACES)  # اجتياح محافظة عمران
        return named or (behind.det and (troop or "place_nouns" in tags or holds_office(token, self._before())))

    def _of_a_band(self, token: Token) -> bool:
        """خطفت جماعة مسلحة | التلاميذ: whether a word for a band of armed women only describes the band before it."""
        last = self._before()
        band = last is not None and "armed_nouns" in last.tags and last.stem.endswith(_BANDS) and not last.pron
        return band and token.stem.endswith("ة")

    def _unknown(self, token: Token) -> str:
        """Guess an unlisted word from its letters; most unlisted words of news are names."""
        return "A" if self._describes_thing(token) else self._guess(token, token.stem)

    def _guess(self, token: Token, word: str) -> str:
        if word[0] in "يت" and (last := self._before()) is not None and last.stem == "لم":
            return "V"  # لم تؤد
        if word[0] != "ي" and not word.endswith(("وا", "ت", "ة")):
            return "V" if token.conj and did_it(word) else "X"
        if word.endswith("وا") and len(word) > 4 and not names_place(self._before()):
            return "V"
        if men_do(word, in_town=names_place(self._before())):
            return "V"  # فندق يرتاده أجانب
        if word[0] == "ي" and len(word) > 5 and word.endswith("ان") and self._last() in "NAQ":
            return "V"  # مسلحان يستقلان
        if self._last() in "NP" and not token.conj:  # دابوا in جنوب دابوا: what follows a noun is a name
            return "X"
        if self._like_verb(word):
            return "V"
        return "N" if word.endswith("ة") and not word.startswith("ابو") else "X"

    def _describes_thing(self, token: Token) -> bool:
        """أرضا | زلقومية: whether an unlisted word in ية stands behind an indefinite noun that bears no name."""
        if not token.stem.endswith(_NISBA) or len(token.stem) <= _VERB_MIN:
            return False
        last = self._before()
        free = last is not None and not (last.det or last.pron or token.conj or token.prep)
        return free and self._last() == "N" and not names_place(last) and bool(last and last.tags & _DESCRIBED)

    def _like_name(self, token: Token) -> bool:
        """Whether a word behind وسط is in no list, without the ending of a common noun: وسط كرتوبا, but وسط زخات."""
        if self._tokens[len(self.classes)].stem != _MIDDLE:
            return False  # أمام حوالي عشرين
        name = token.kind == "word" and len(token.stem) >= _VERB_MIN and not token.stem.endswith(_MANY)
        return name and is_bare(token)

    def _like_verb(self, word: str) -> bool:
        """Whether an unlisted word that follows no noun has the letters of a verb: يواصل, واصلت, واصلوا."""
        if len(word) < _VERB_MIN or self._before_its_verb():
            return False
        third = word.endswith("ت") and not word.endswith("ات") and self._last() in "^R.SF"
        return third or word.endswith("وا") or (word[0] == "ي" and self._last() in "RFS.")

    def _before_its_verb(self) -> bool:
        """Whether a verb stands behind an unlisted word, or behind one more such, so that both name its subject.

        لكن | نوربرت بيترونسكي أكد, وكان | يانكوف قد أعلن; behind قد or لم stands the verb itself.
        """
        i, tokens = len(self.classes), self._tokens
        last = self._before()
        if last is None or tokens[i].conj or last.form in self._words["verb_after"]:
            return False
        rest = [t for t in tokens[i + 1 : i + 3] if not (t.kind == "word" and is_bare(t))]
        behind = rest[0] if rest else None
        if behind is None or behind.i - i > _NAME_WORDS:
            return False
        marked = (behind.form in COMMAS and behind.i > i + 1) or behind.form == QUOTES.get(last.form)  # تنظيم "يوماندا"
        return marked or (bool(behind.tags & _VERB_TAGS) and not behind.tags & NOUNS) or behind.form == _ALREADY

    def _behind_accusative(self, token: Token) -> bool:
        """مقرا تابعا, هجوما مماثلا: two words with the alef of the object are a noun and its adjective."""
        last = self._before() if not token.conj else None
        return last is not None and self._last() not in "SRF" and accusative(last)

    def _in_accusative(self, token: Token) -> bool:
        """Whether both words of such a pair stand here, the form the first or the second: قصفا | مدفعيا."""
        behind = self._behind()
        described = behind is not None and accusative(behind) and not behind.conj and not behind.prep
        described = described and behind is not None and bool(behind.tags & ADJECTIVES or behind.stem.endswith("يا"))
        return self._behind_accusative(token) or described
