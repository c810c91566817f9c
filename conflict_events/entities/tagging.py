"""Decide for each token of a sentence what it is here: verb, noun, adjective, name or a word of a closed class.

Unvocalised Arabic leaves many forms open between a verb and a noun (قتل, قصف, تقدم). Closed classes are looked up,
clear morphology is believed, and what stays open is decided by what stands before and behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from conflict_events.entities.surroundings import (
    ADJECTIVES,
    NAMEABLE,
    NAMED_PLACES,
    NAMES,
    NOUNS,
    PLACES,
    closes_phrase,
    expresses,
    indefinite_adjective,
    is_nisba,
    like_clause_before,
    names_ali,
    names_it,
    names_place,
    not_yet,
    noun_follows,
    object_place,
    only_noun,
    says_as,
)
from conflict_events.entities.word_kinds import accusative
from conflict_events.languages import table
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

# One letter a class: V verb, N noun, A adjective, X name, Q number, P preposition, S subordinator, R relative,
# D demonstrative, F particle or pronoun, B adverb, "." mark.
_NOMINAL = NAMES | NOUNS | ADJECTIVES
_HEADS = frozenset({"place_nouns", "titles"})
_VERBS = frozenset({"verb_perf", "verb_impf"})
_CLOSED = (
    ("subordinator", "S"),
    ("preposition", "P"),
    ("relative", "R"),
    ("negation", "F"),
    ("pronoun", "F"),
    ("particle", "F"),
)
_QUANTIFIERS = frozenset({"quantifier_in", "quantifier_out"})
_PEOPLE = frozenset({"person", "person_nouns"})
_TAG_SETS = 4096  # sets of tags that are remembered; the lists have far fewer
_YEAR = 4  # figures of a year
_VERB_MIN = 4  # letters
_DAMMA = "\u064f"


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
        classes.append(token.word.letter or tagger.letter(token))
    return classes


@lru_cache(_TAG_SETS)
def _closed_letter(tags: frozenset[str]) -> str:
    return next((letter for name, letter in _CLOSED if name in tags), "")


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(map(fold, words)) for name, words in table(language, "tagging").items()}


class _Tagger:
    """Tags one sentence from its first token to its last; `classes` holds the letters of those that are done.

    Whatever stands around a token is seen through `_last`, `_before` and `_behind` alone, and asked last: the letter
    of a word that is found without them is that of the word wherever it stands, and is kept with it.
    """

    def __init__(self, tokens: Sequence[Token], words: dict[str, frozenset[str]]) -> None:
        self.classes: list[str] = []
        self._tokens = tokens
        self._words = words
        self._looked = False

    def letter(self, token: Token) -> str:
        self._looked = False
        letter = self._letter(token)
        if not self._looked:
            token.word.letter = letter
        return letter

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

    def _letter(self, token: Token) -> str:
        if token.kind != "word":
            return {"number": "Q", "latin": "X"}.get(token.kind, ".")
        if token.det:
            return self._nominal(token)
        if token.raw == "علي" and self._last() in "NAX" and names_ali(self._tokens, token.i):
            return "X"
        return self._closed(token) or self._counted(token) or self._open(token)

    def _closed(self, token: Token) -> str:
        """Return the letter of a word of a closed class, or nothing."""
        if token.stem in self._words["place_or_preposition"] and not token.prep and not token.conj:
            return "N" if self._place_behind() else "P"
        if token.stem == "عبر" and expresses(token, self._tokens, self._last()):
            return ""
        if "demonstrative" in token.tags and not token.pron:
            behind = self._behind()
            return "D" if behind is not None and noun_follows(behind) else "F"
        if token.pron or token.prep:
            return ""
        if token.form == "ام" and (self._last() == "P" or names_place(self._before())):
            return "X"  # مدينة أم درمان
        if (
            token.form == "فقد"
            and (behind := self._behind()) is not None
            and "verb_perf" in behind.tags
            and not behind.det
        ):
            return "F"  # فقد قتل, أما المدينة فقد استعادتها
        if token.stem == "ما" and (behind := self._behind()) is not None and behind.stem in self._words["lasting"]:
            return "F"  # ما زالت
        if token.form.endswith("يا") and self._last() == "N" and (last := self._before()) and accusative(last):
            return "A"  # موقعا عسكريا
        letter = _closed_letter(token.tags)
        if token.form == "بعد" and not_yet(token, self._tokens, self._last(), self._words):
            letter = "F"
        return "" if letter and token.tags & _PEOPLE and self._last() == "Q" else letter  # 11 عسكريا

    def _counted(self, token: Token) -> str:
        """Return the letter of a quantity word or a number word, or nothing."""
        if token.tags & _VERBS and token.stem not in self._words["half"]:
            return ""
        if token.tags & _QUANTIFIERS:
            return "N"
        return "Q" if "num" in token.tags else ""

    def _open(self, token: Token) -> str:
        """Return the letter of a word that may be a verb, a noun, an adjective or a name."""
        verb = bool(token.tags & _VERBS) and token.pron != "ي"  # me is ني behind a verb: تسجيل صوتي
        verb = verb and not (token.pron == "ه" and not token.conj and self._behind_her())
        verb = verb and not (token.tags & NAMEABLE and self._named(token))
        verb = verb and not (token.pron and self._behind_preposition(token))
        nominal = bool(token.tags & _NOMINAL)
        verb = verb and not (nominal and accusative(token) and self._behind_accusative(token))
        if token.future or (verb and not nominal):
            return "F" if token.prep in ("ب", "ك") else "V"
        if token.prep or (verb and not self._verb_here(token)) or (nominal and not verb):
            return self._nominal(token)
        if verb:
            return "V"
        return "B" if "adv" in token.tags else self._unknown(token)

    def _named(self, token: Token) -> bool:
        last = self._before()
        return last is not None and names_it(token, last)

    def _behind_preposition(self, token: Token) -> bool:
        """على أسرته: no verb stands right behind a preposition, but حتى قتلته."""
        last = self._before() if not token.conj else None
        return last is not None and self._last() == "P" and last.form not in self._words["before_verbs_too"]

    def _behind_accusative(self, token: Token) -> bool:
        """مقرا تابعا, هجوما مماثلا: two words with the alef of the object are a noun and its adjective."""
        last = self._before() if not token.conj else None
        return last is not None and self._last() not in "SRF" and accusative(last)

    def _behind_her(self) -> bool:
        """Whether a feminine noun of place stands before: مدينة فاراه is named so, for ه is no pronoun of مدينة."""
        last = self._before()
        return last is not None and "place_nouns" in last.tags and last.stem.endswith("ة") and not last.det

    def _place_behind(self) -> bool:
        """وسط سرت is a place, وسط مخاوف a circumstance."""
        behind = self._behind()
        return behind is not None and (bool(behind.tags & PLACES) or behind.stem in self._words["place"])

    def _verb_here(self, token: Token) -> bool:
        """Decide whether a form that is a verb and a noun (قصف, قتل) is a verb at its place."""
        if token.bears(_DAMMA):  # a damma on the first letter is written to mark the passive: قُتل
            return True
        previous, letter = self._before(), self._last()
        if previous is None:
            return not indefinite_adjective(self._tokens, 1)
        if names_it(token, previous) or only_noun(token, previous, self.classes, self._words["noun_after"]):
            return False
        if letter == "R" or self._clause_opens(token, previous, letter):
            return True
        if token.conj == "ف" or previous.form == "/":
            return token.conj == "ف"  # فقتل جنديين; آذار/مارس
        if token.conj:
            return like_clause_before(self._tokens, token, self.classes)
        return self._verb_behind(token, previous, letter)

    def _clause_opens(self, token: Token, previous: Token, letter: str) -> bool:
        """Whether what stands around a form leaves it no choice but to be a verb."""
        if letter == "Q" and previous.kind == "number" and len(previous.stem) == _YEAR:
            return True  # في تموز 2006 خطف الحزب
        if previous.form in self._words["verb_after"] or previous.base in self._words["verb_after"]:
            return True
        if token.pron and not previous.det and "event" in previous.tags and "verb_perf" in token.tags:
            return True  # هجوم شنه مسلحون
        behind = self._behind()
        if behind is not None and behind.form in self._words["verb_before"]:  # قتل فيه ستة
            return True
        return says_as(token, self._tokens, letter, self._words)

    def _verb_behind(self, token: Token, previous: Token, letter: str) -> bool:
        """Decide it from the word before alone."""
        imperfect = "verb_impf" in token.tags
        match letter:
            case "S":
                if self._words["that_with_pronoun"] >= {previous.form}:  # أنه نفى, إنها قصفت
                    return True
                return imperfect and previous.form in self._words["imperfect_after"]
            case "N" | "A" | "X":
                return closes_phrase(previous, letter) and (imperfect or not object_place(token.i, self.classes))
            case ".":
                return not indefinite_adjective(self._tokens, token.i + 1)
        return letter in "FB"

    def _nominal(self, token: Token) -> str:
        tags, free = token.tags, not token.conj and not token.prep
        if token.det and free and tags & _QUANTIFIERS and self._last() in "NA" and self._same(token):
            return "A"  # الانفجار الأول
        if tags & _QUANTIFIERS or ("directions" in tags and not token.det and not token.stem.endswith("ة")):
            return "N"
        if tags & NOUNS and token.raw.endswith("ى"):
            return "N"  # مبنى, not مبني
        if tags & ADJECTIVES and not tags & (NOUNS | NAMES):
            return "A"
        if token.det and free and is_nisba(token) and (self._last() == "X" or self._describes(token)):
            return "A"  # الفريق الإعلامي, مطار معيتيقة الدولي
        if tags & ADJECTIVES and free and not self._heads_idafa(token) and self._last() in "NXA":
            return "A" if self._same(token) or (self._last() == "X" and token.det) else "N"  # مستشفى بعقوبة العام
        if tags & NOUNS:
            return "N"
        return "X" if tags & NAMES or not token.det else "N"

    def _same(self, token: Token) -> bool:
        """Whether a word and the one before both have an article, or neither has."""
        last = self._before()
        return last is not None and last.det == token.det

    def _describes(self, token: Token) -> bool:
        return self._last() in "NA" and self._same(token)

    def _heads_idafa(self, token: Token) -> bool:
        """Whether what may be an adjective governs the next: حي الزنجيلي, قائد دورية الشرطة, نائب محافظ أربيل."""
        tags = token.tags
        troop = "armed_nouns" in tags and "person" not in tags
        if token.det or not (troop or tags & _HEADS) or (behind := self._behind()) is None:
            return False
        named = "titles" in tags and bool(behind.tags & NAMED_PLACES)
        return named or (behind.det and (troop or "place_nouns" in tags))

    def _unknown(self, token: Token) -> str:
        """Guess an unlisted word from its letters; most unlisted words of news are names."""
        word = token.stem
        if word[0] in "يت" and (last := self._before()) is not None and last.stem == "لم":
            return "V"  # لم تؤد
        if word[0] != "ي" and not word.endswith(("وا", "ت", "ة")):
            return "X"
        if word.endswith("وا") and len(word) > 4 and not names_place(self._before()):
            return "V"
        if word[0] == "ي" and len(word) > 4 and word.endswith(("ه", "ها", "هم", "ون", "ونه", "ونها")):
            return "V"  # فندق يرتاده أجانب
        if word[0] == "ي" and len(word) > 5 and word.endswith("ان") and self._last() in "NA":
            return "V"  # مسلحان يستقلان
        if self._last() in "NP" and not token.conj:  # دابوا in جنوب دابوا: what follows a noun is a name
            return "X"
        if self._like_verb(word):
            return "V"
        return "N" if word.endswith("ة") and not word.startswith("ابو") else "X"

    def _like_verb(self, word: str) -> bool:
        """Whether an unlisted word that follows no noun has the letters of a verb: يواصل, واصلت, واصلوا."""
        if len(word) < _VERB_MIN:
            return False
        third = word.endswith("ت") and not word.endswith("ات") and self._last() in "^R.SF"
        return third or word.endswith("وا") or (word[0] == "ي" and self._last() in "RFS.")
