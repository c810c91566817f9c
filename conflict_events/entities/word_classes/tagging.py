"""Decide for each token of a sentence what it is here: verb, noun, adjective, name or a word of a closed class.

Closed classes are looked up, clear morphology is believed, and forms that are verbs and nouns (قتل, قصف) are decided by
what stands before and behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from conflict_events.entities.units.word_kinds import accusative, may_be_accusative
from conflict_events.entities.word_classes.act_objects import does_then, object_place, opens_as_noun
from conflict_events.entities.word_classes.doubled import doubled, only_perfect
from conflict_events.entities.word_classes.joined_sayings import (
    brought_out,
    describes_whom,
    joins_harm,
    joins_saying,
    like_clause_before,
)
from conflict_events.entities.word_classes.kin import joins_kin, names_ali
from conflict_events.entities.word_classes.nominals import Nominals
from conflict_events.entities.word_classes.ordinal_adjectives import follows_as_name, of_god, orders
from conflict_events.entities.word_classes.surroundings import (
    ADJECTIVES,
    NAMED_PLACES,
    NAMES,
    NOUNS,
    PLACES,
    adopts,
    closes_phrase,
    describes,
    describes_act,
    expresses,
    indefinite_adjective,
    joins_places,
    lasts,
    names_it,
    names_place,
    not_yet,
    noun_follows,
    only_noun,
    says_as,
    to_do,
    took_place,
)
from conflict_events.languages import table
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

# One letter a class: V verb, N noun, A adjective, X name, Q number, P preposition, S subordinator, R relative,
# D demonstrative, F particle or pronoun, B adverb, "." mark.
_NOMINAL, _NO_NAMES = NAMES | NOUNS | ADJECTIVES, (NOUNS | ADJECTIVES) - NAMES
_CLOSED = (
    *(("subordinator", "S"), ("preposition", "P"), ("relative", "R")),
    *((name, "F") for name in ("negation", "pronoun", "particle")),
)
_VERBS, _QUANTIFIERS = frozenset({"verb_perf", "verb_impf"}), frozenset({"quantifier_in", "quantifier_out"})
_PEOPLE, _PLAIN, _ADVERB_TOO = map(frozenset, (("person", "person_nouns"), ("person", "titles"), ("adj", "adv")))
_THE, _DAMMA, _YEAR, _CENTURIES, _TAG_SETS = "ال", "\u064f", 4, ("18", "19", "20"), 4096  # sets of tags remembered


def tag(tokens: Sequence[Token], language: str = "ar") -> list[str]:
    """Tag one sentence.

    Args:
        tokens: The sentence.
        language: ISO 639-1 code.

    Returns:
        One class letter a token, in token order.
    """
    tagger = _Tagger(tokens, _words(language))
    classes = tagger.classes
    for token in tokens:
        kept = token.word.letter if token.tags is token.word.parts.tags else ""
        classes.append(kept or tagger.letter(token))
    return classes


@lru_cache(_TAG_SETS)
def _closed_letter(tags: frozenset[str]) -> str:
    return next((letter for name, letter in _CLOSED if name in tags), "")


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    words = {name: fold_all(forms) for name, forms in table(language, "tagging").items()}
    return words | {"may_last": words["as_it_seems"] | words["seeming"]}


class _Tagger(Nominals):
    """Tags one sentence from its first token to its last.

    The letter of a word that is found without a look around is its letter wherever it stands, and is kept with it.
    """

    def letter(self, token: Token) -> str:
        self._looked = False
        letter = self._letter(token)
        if not self._looked and token.tags is token.word.parts.tags:  # a name of this article is no word of others
            token.word.letter = letter
        return letter

    def _letter(self, token: Token) -> str:
        if token.kind != "word":
            return {"number": "Q", "latin": "X"}.get(token.kind, ".")
        if token.det:
            return "F" if token.form == "الاقل" and self._behind_any("at") else self._nominal(token)  # على | الأقل
        ali = token.raw == "علي" and self._is_ali(token)
        if ali or (token.stem in self._words["of_god"] and of_god(token, self._before(), self._tokens)):
            return "X"
        if token.form.startswith(_THE) and (last := self._before()) is not None and last.stem in self._words["servant"]:
            return "X"  # عبد | الحق, though ألحق is a verb
        hamza = token.stem in self._words["with_hamza"] and "أ" in token.raw and not token.prep  # خسارتهم | أثارت غضبا
        return "V" if hamza else self._closed(token) or self._counted(token) or self._open(token)

    def _is_ali(self, token: Token) -> bool:
        """Whether علي, written with its own yeh, is a name here and no preposition."""
        last = self._before()
        if last is not None and last.base in self._words["before_ali"] and not (last.det or last.pron):
            return True
        return self._last() in "NAX" and (self._behind_any("descent") or names_ali(self._tokens, token.i))

    def _behind_any(self, name: str) -> bool:
        """محمد بن | علي, أربعة هم | أم وأطفالها: whether a word of a list stands right before."""
        return (last := self._before()) is not None and last.form in self._words[name]

    def _closed(self, token: Token) -> str:
        """Return the letter of a word of a closed class, or nothing."""
        titled = "titles" in token.tags and "preposition" not in token.tags  # إمام المسجد
        either = token.stem in self._words["place_or_preposition"] and not titled
        if either and not token.prep and not token.conj:
            if self._last() == "X" and follows_as_name(self._before(), self._behind()):
                return "X"
            return "N" if self._place_behind() else "P"
        if token.stem == "عبر" and expresses(token, self._tokens, self._last()):
            return ""
        if "demonstrative" in token.tags and not token.pron:
            behind = self._behind()
            return "D" if behind is not None and noun_follows(behind) else "F"
        if token.pron or token.prep:
            return ""
        if (letter := self._beside(token) or self._over(token)) != "":
            return letter
        letter = _closed_letter(token.tags)
        least = token.form == "علي" and (behind := self._behind()) is not None and behind.form == "الاقل"  # على الأقل
        if least or (token.form == "بعد" and not_yet(token, self._tokens, self._last(), self._words)):
            letter = "F"
        return "" if letter and token.tags & _PEOPLE and self._last() == "Q" else letter  # 11 عسكريا

    def _beside(self, token: Token) -> str:
        """Return the letter of a few words that what stands beside them decides, or nothing."""
        if token.stem == "ام" and (self._last() == "P" or names_place(self._before()) or self._mother_of()):
            return "X"  # مدينة أم درمان, قالت أم أحمد
        if token.stem == "ام" and (
            self._befalls(token) or self._last() == "V" or token.conj == "و" or self._behind_any("are")
        ):
            return "N"  # مقتل أم وطفليها, أب وأم
        if token.form == "فقد" and (behind := self._behind()) is not None:
            return "F" if "verb_perf" in behind.tags and not behind.det else ""  # فقد قتل, أما المدينة فقد استعادتها
        if token.stem in self._words["joins_that"] and (behind := self._behind()) is not None:
            return "F" if behind.stem in self._words["that"] else ""  # غير أن
        if token.conj and token.tags & NAMED_PLACES and self._before() and joins_places(self._tokens, token.i):
            return "X"  # في صنعاء وتعز
        may_last = token.form in self._words["may_last"] or token.stem == "ما"
        if may_last and self._behind() is not None and lasts(token, self._tokens, self._words):
            return "F"  # ما زالت, على ما يبدو
        former = token.form in self._words["former"]
        ends = former or token.form.endswith("يا")  # asked first: what needs no look around is kept with its word
        if ends and self._last() in ("NA" if former else "N") and (last := self._before()) and may_be_accusative(last):
            how = token.form in self._words["of_field"] and last.tags & _PLAIN == {"person"}
            return "F" if how else "A"  # أعدموا شابا ميدانيا, but موقعا عسكريا, ضابطا سابقا, ضابطا روسيا سابقا
        return ""

    def _mother_of(self) -> bool:
        """قالت أم | أحمد: whether أم right behind a verb, and before a given name, is no "or"."""
        behind = self._behind() if self._last() == "V" else None
        return behind is not None and "given_names" in behind.tags and not (behind.conj or behind.prep)

    def _over(self, token: Token) -> str:
        """Return the letter of a word that says till when, that a time is over, an act whole, "whom", or nothing."""
        now = token.form == "حتي" and (behind := self._behind()) is not None and behind.form in self._words["till_now"]
        if now or (token.stem in self._words["gone_by"] and (last := self._before()) and "time" in last.tags):
            return "F"
        if token.form == "من" and self._behind() is not None and describes_whom(token, self._tokens, self._words):
            return "R"  # اعتقال من وصفهم بالإرهابيين
        described = token.stem in self._words["noun_after"] and self._last() == "R"
        if described and took_place(token, self._behind(), self._words):
            return "V"
        if token.tags >= _ADVERB_TOO and not token.conj and (last := self._before()) is not None:
            return "B" if self._last() == "V" or (last.det and self._last() in "NA") else ""  # قصفت القوات | مباشرة
        fits = token.stem in self._words["wholly"]
        return "A" if fits and (self._in_manner() or describes_act(token, self._before(), self._behind())) else ""

    def _in_manner(self) -> bool:
        """بشكل | كامل: whether a word only says in which manner something is done."""
        return (last := self._before()) is not None and last.prep == "ب" and last.stem in self._words["manners"]

    def _counted(self, token: Token) -> str:
        """Return the letter of a quantity word or a number word, or nothing."""
        one_of = token.tags & _QUANTIFIERS and self._behind_any("one_of")  # أحد | أبرز القادة
        if token.tags & _VERBS and token.stem not in self._words["half"] and not one_of:
            return ""
        if token.tags & _QUANTIFIERS:
            return "N"
        if "num" in token.tags:
            return "A" if orders(token, self._before(), self._last(), self._words) else "Q"
        return ""

    def _open(self, token: Token) -> str:
        """Return the letter of a word that may be a verb, a noun, an adjective or a name."""
        verb = bool(token.tags & _VERBS) and token.pron != "ي"  # me is ني behind a verb: تسجيل صوتي
        verb = verb and not (token.pron == "ه" and not token.conj and self._behind_her())
        named = (last := self._before()) is not None and names_it(token, last)
        verb = verb and not (named or self._given_name(token) or (token.pron and self._behind_preposition(token)))
        nominal = bool(token.tags & (_NO_NAMES if token.pron else _NOMINAL))  # تشنها is of no Chen
        verb = verb and not (nominal and accusative(token) and self._in_accusative(token))
        if token.future or (verb and not nominal):
            return "F" if token.prep in ("ب", "ك") else "N" if to_do(token, self._behind()) else "V"
        if token.prep or (verb and not self._verb_here(token)) or (nominal and not verb):
            return self._nominal(token)
        if verb:
            return "V"
        return "B" if "adv" in token.tags else self._unknown(token)

    def _given_name(self, token: Token) -> bool:
        """Whether a name would be a verb only with the hamza that is not written, or behind لم: ياسر is no يأسر."""
        if token.stem in self._words["shortened"] and (last := self._before()) is not None:
            return last.form not in self._words["verb_after"]
        return token.stem in self._words["without_hamza"] and "أ" not in token.raw

    def _behind_preposition(self, token: Token) -> bool:
        """على أسرته: no verb stands right behind a preposition, but حتى قتلته."""
        last = None if token.conj else self._before()
        return last is not None and self._last() == "P" and last.form not in self._words["before_verbs_too"]

    def _behind_her(self) -> bool:
        """Whether a feminine noun of place stands before: مدينة فاراه is named so, for ه is no pronoun of مدينة."""
        last = self._before()
        return last is not None and "place_nouns" in last.tags and last.stem.endswith("ة") and not last.det

    def _place_behind(self) -> bool:
        """وسط سرت is a place, وسط مخاوف a circumstance; a word that no list has is a name."""
        if (behind := self._behind()) is None:
            return False
        return bool(behind.tags & PLACES) or behind.stem in self._words["place"] or self._like_name(behind)

    def _verb_here(self, token: Token) -> bool:
        """Decide whether a form that is a verb and a noun (قصف, قتل) is a verb at its place."""
        if token.bears(_DAMMA) or only_perfect(token) or doubled(token, self._words["doubled"]):  # قُتل, حمّل
            return True
        if token.conj and adopts(token) and (last := self._before()) is not None and last.kind == "punct":
            return True  # وقتل عشرة، | وتبنى التنظيم
        previous, letter = self._before(), self._last()
        if previous is None:
            return not (indefinite_adjective(self._tokens, 1) or does_then(token, self._tokens, self._words))
        kin = joins_kin(token, previous, self._words["kin"])
        if kin or names_it(token, previous) or only_noun(token, self._tokens, self.classes, self._words):
            return False
        if letter == "R" or self._clause_opens(token, previous, letter):
            return True
        if token.conj == "ف" or previous.form == "/":
            return token.conj == "ف"  # فقتل جنديين; آذار/مارس
        if token.conj:
            return like_clause_before(self._tokens, token, self.classes, self._words)
        return self._verb_behind(token, previous, letter)

    def _clause_opens(self, token: Token, previous: Token, letter: str) -> bool:
        """Whether what stands around a form leaves it no choice but to be a verb."""
        if letter == "Q" and len(previous.stem) == _YEAR and previous.stem.startswith(_CENTURIES):
            return True  # في تموز 2006 خطف الحزب, but 1200 طالب
        if {previous.form, previous.base} & self._words["verb_after"]:
            return True
        if describes(token, self._tokens, self.classes, self._words):
            return True
        behind = self._behind()
        if behind is not None and behind.form in self._words["verb_before"]:  # قتل فيه ستة
            return True
        if token.pron and token.base in self._words["publishing"] and brought_out(self._tokens, self.classes, token.i):
            return True
        if behind is not None and token.stem in self._words["suffering"] and behind.form in self._words["of_it"]:
            return True
        told = says_as(token, self._tokens, letter, self._words) or joins_harm(token, self._tokens, self._words)
        return told or joins_saying(token, self._tokens, letter, self._words)

    def _verb_behind(self, token: Token, previous: Token, letter: str) -> bool:
        """Decide it from the word before alone."""
        imperfect = "verb_impf" in token.tags and (letter == "S" or token.stem not in self._words["suffering"])
        match letter:
            case "S":
                he = self._words["that_with_pronoun"] >= {previous.form}  # أنه نفى, إنها قصفت
                return he or (imperfect and previous.form in self._words["imperfect_after"])
            case "N" | "A" | "X":
                kept = not imperfect and object_place(self._tokens, token.i, self.classes, self._words)
                return closes_phrase(previous, letter) and not kept
            case ".":
                return not opens_as_noun(token, self._tokens, self.classes, self._words)
        return letter in "FB" or previous.form in self._words["two"]  # أن جنديين اثنين | قتلا
