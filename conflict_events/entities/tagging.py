"""Decide for each token of a sentence what it is here: verb, noun, adjective, name or a word of a closed class.

Unvocalised Arabic leaves many forms open between a verb and a noun (قتل, قصف, تقدم). Closed classes are looked up,
clear morphology is believed, and what stays open is decided by what stands before and behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from conflict_events.entities.surroundings import (
    ADJECTIVES,
    NAMES,
    NOUNS,
    PLACES,
    closes_phrase,
    indefinite_adjective,
    is_nisba,
    like_clause_before,
    names_it,
    names_place,
    noun_follows,
    object_place,
)
from conflict_events.entities.word_kinds import accusative
from conflict_events.languages import table
from conflict_events.text.fold import fold
from conflict_events.text.tokens import Token

# One letter a class: V verb, N noun, A adjective, X name, Q number, P preposition, S subordinator, R relative,
# D demonstrative, F particle or pronoun, B adverb, "." mark.
_NOMINAL = NAMES | NOUNS | ADJECTIVES
_VERBS = frozenset({"verb_perf", "verb_impf"})
_PERSONS = frozenset({"person", "person_nouns", "titles", "ranks", "name_person", "given_names"})
_GIVEN = frozenset({"name_person", "given_names", "surnames"})
_CLOSED = (
    ("subordinator", "S"),
    ("preposition", "P"),
    ("relative", "R"),
    ("negation", "F"),
    ("pronoun", "F"),
    ("particle", "F"),
)
_QUANTIFIERS = frozenset({"quantifier_in", "quantifier_out"})
_TAG_SETS = 4096  # sets of tags that are remembered; the lists have far fewer
_YEAR = 4  # figures of a year
_FEW = 2  # words before which no relative pronoun and auxiliary stand
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
    for token in tokens:
        tagger.classes.append(tagger.letter(token))
    return tagger.classes


@lru_cache(_TAG_SETS)
def _closed_letter(tags: frozenset[str]) -> str:
    return next((letter for name, letter in _CLOSED if name in tags), "")


@cache
def _words(language: str) -> dict[str, frozenset[str]]:
    return {name: frozenset(map(fold, words)) for name, words in table(language, "tagging").items()}


class _Tagger:
    """Tags one sentence from its first token to its last; `classes` holds the letters of those that are done."""

    def __init__(self, tokens: Sequence[Token], words: dict[str, frozenset[str]]) -> None:
        self.classes: list[str] = []
        self._tokens = tokens
        self._words = words

    def letter(self, token: Token) -> str:
        if token.kind != "word":
            return {"number": "Q", "latin": "X"}.get(token.kind, ".")
        if token.det:
            return _nominal(token, self._tokens, self.classes)
        return self._closed(token) or self._counted(token) or self._open(token)

    def _closed(self, token: Token) -> str:
        """Return the letter of a word of a closed class, or nothing."""
        if token.stem in self._words["place_or_preposition"] and not token.prep and not token.conj:
            return "N" if self._place_at(token.i + 1) else "P"
        if "demonstrative" in token.tags and not token.pron:
            return "D" if self._noun_at(token.i + 1) else "F"
        if token.pron or token.prep:
            return ""
        behind = self._tokens[token.i + 1].stem if token.i + 1 < len(self._tokens) else ""
        place = self.classes and (self.classes[-1] == "P" or "place_nouns" in self._tokens[token.i - 1].tags)
        if token.form == "ام" and place:
            return "X"  # مدينة أم درمان
        if token.raw == "علي" and self._names_ali(token.i):
            return "X"
        if token.stem == "ما" and behind in self._words["lasting"]:
            return "F"  # ما زالت
        if self.classes and self.classes[-1] == "Q" and token.tags & {"person", "person_nouns"}:
            return ""  # 11 عسكريا
        if (
            token.form.endswith("يا")
            and self.classes
            and self.classes[-1] == "N"
            and accusative(self._tokens[token.i - 1])
        ):
            return "A"  # موقعا عسكريا
        return _closed_letter(token.tags)

    def _names_ali(self, i: int) -> bool:
        """Whether علي, written with its own yeh between a person and a name, is one: المصور الصحفي علي حسن."""
        if i == 0 or i + 1 >= len(self._tokens) or self.classes[-1] not in "NAX":
            return False
        behind, last = self._tokens[i + 1], self._tokens[i - 1]
        person = last.tags & _PERSONS or (is_nisba(last) and i > 1 and self._tokens[i - 2].tags & _PERSONS)
        return bool(person and behind.tags & _GIVEN) and not behind.prep and not behind.conj

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
        verb = verb and not (token.pron == "ه" and not token.conj and self._behind_her(token.i))
        verb = verb and not (token.i and names_it(token, self._tokens[token.i - 1]))
        verb = verb and not (token.pron and self._behind_preposition(token))
        nominal = bool(token.tags & _NOMINAL)
        if token.future or (verb and not nominal):
            return "F" if token.prep in ("ب", "ك") else "V"
        if token.prep or (verb and not self._verb_here(token)) or (nominal and not verb):
            return _nominal(token, self._tokens, self.classes)
        if verb:
            return "V"
        return (
            "B"
            if "adv" in token.tags
            else _unknown(token, self.classes, self._tokens[token.i - 1] if token.i else None)
        )

    def _behind_preposition(self, token: Token) -> bool:
        """على أسرته: no verb stands right behind a preposition, but حتى قتلته."""
        last = self._tokens[token.i - 1] if token.i and not token.conj else None
        return last is not None and self.classes[-1] == "P" and last.form not in self._words["before_verbs_too"]

    def _behind_her(self, i: int) -> bool:
        """Whether a feminine noun of place stands before: مدينة فاراه is named so, for ه is no pronoun of مدينة."""
        last = self._tokens[i - 1] if i else None
        return last is not None and "place_nouns" in last.tags and last.stem.endswith("ة") and not last.det

    def _place_at(self, i: int) -> bool:
        """وسط سرت is a place, وسط مخاوف a circumstance."""
        if i >= len(self._tokens):
            return False
        return bool(self._tokens[i].tags & PLACES) or self._tokens[i].stem in self._words["place"]

    def _noun_at(self, i: int) -> bool:
        return i < len(self._tokens) and noun_follows(self._tokens[i])

    def _verb_here(self, token: Token) -> bool:
        """Decide whether a form that is a verb and a noun (قصف, قتل) is a verb at its place."""
        i = token.i
        if token.bears(_DAMMA):  # a damma on the first letter is written to mark the passive: قُتل
            return True
        if i == 0:
            return not indefinite_adjective(self._tokens, 1)
        previous, letter = self._tokens[i - 1], self.classes[i - 1]
        if names_it(token, previous) or self._noun_here(token, previous):
            return False
        if letter == "R" or self._clause_opens(token, previous, letter):
            return True
        if token.conj == "ف" or previous.form == "/":
            return token.conj == "ف"  # فقتل جنديين; آذار/مارس
        if token.conj:
            return like_clause_before(self._tokens, token, self.classes)
        return self._verb_behind(token, previous, letter)

    def _noun_here(self, token: Token, previous: Token) -> bool:
        """Whether a form can only be a noun: تم أسرهم; أحرز الجيش تقدما, for no two are the subject."""
        i = token.i
        brought = previous.stem in self._words["noun_after"] and self.classes[i - 1] == "F"
        dual = token.stem[0] + token.stem[-1] == "تا" and not token.pron and "event" in token.tags
        return (brought and (i < _FEW or self.classes[i - 2] != "R")) or (dual and "dual" not in previous.tags)

    def _clause_opens(self, token: Token, previous: Token, letter: str) -> bool:
        """Whether what stands around a form leaves it no choice but to be a verb."""
        if letter == "Q" and previous.kind == "number" and len(previous.stem) == _YEAR:
            return True  # في تموز 2006 خطف الحزب
        if previous.form in self._words["verb_after"] or previous.base in self._words["verb_after"]:
            return True
        if token.pron and not previous.det and "event" in previous.tags and "verb_perf" in token.tags:
            return True  # هجوم شنه مسلحون
        behind = self._tokens[token.i + 1].form if token.i + 1 < len(self._tokens) else ""
        return behind in self._words["verb_before"]  # قتل فيه ستة

    def _verb_behind(self, token: Token, previous: Token, letter: str) -> bool:
        """Decide it from the word before alone."""
        imperfect = "verb_impf" in token.tags
        match letter:
            case "S":
                return imperfect and previous.form in self._words["imperfect_after"]
            case "N" | "A" | "X":
                return closes_phrase(previous, letter) and (imperfect or not object_place(token.i, self.classes))
            case ".":
                return not indefinite_adjective(self._tokens, token.i + 1)
        return letter in "FB"


def _nominal(token: Token, tokens: Sequence[Token], before: list[str]) -> str:
    tags, free = token.tags, not token.conj and not token.prep
    if token.det and free and tags & _QUANTIFIERS and before and before[-1] in "NA" and tokens[token.i - 1].det:
        return "A"  # الانفجار الأول
    if tags & _QUANTIFIERS or ("directions" in tags and not token.det and not token.stem.endswith("ة")):
        return "N"
    last = before[-1] if before else "."
    named = "place_nouns" in tags and not token.det and token.i + 1 < len(tokens) and tokens[token.i + 1].det
    if named or (tags & NOUNS and token.raw.endswith("ى")):
        return "N"  # حي الزنجيلي; مبنى, not مبني
    same = bool(before) and tokens[token.i - 1].det == token.det
    if token.det and free and (last == "X" or (same and last in "NA")) and is_nisba(token):
        return "A"  # الفريق الإعلامي, مطار معيتيقة الدولي
    if tags & ADJECTIVES and not tags & (NOUNS | NAMES):
        return "A"
    if tags & ADJECTIVES and free and last in "NXA":
        return "A" if same or (last == "X" and token.det) else "N"  # مستشفى بعقوبة العام
    if tags & NOUNS:
        return "N"
    return "X" if tags & NAMES or not token.det else "N"


def _unknown(token: Token, before: list[str], last: Token | None) -> str:
    """Guess an unlisted word from its letters; most unlisted words of news are names."""
    word = token.stem
    if word.endswith("وا") and len(word) > 4 and not names_place(last):
        return "V"
    if word[0] == "ي" and len(word) > 4 and word.endswith(("ه", "ها", "هم", "ون", "ونه", "ونها")):
        return "V"  # فندق يرتاده أجانب
    if word[0] == "ي" and len(word) > 5 and word.endswith("ان") and before and before[-1] in "NA":
        return "V"  # مسلحان يستقلان
    if before and before[-1] in "NP" and not token.conj:  # دابوا in جنوب دابوا: what follows a noun is a name
        return "X"
    if word.endswith("وا") and len(word) > 3:
        return "V"
    if word[0] == "ي" and len(word) > 3 and before and before[-1] in "RFS.":
        return "V"
    if word.endswith("ت") and not word.endswith("ات") and len(word) > 3 and (not before or before[-1] in "R.SF"):
        return "V"
    return "N" if word.endswith("ة") else "X"
