"""Decide for each token of a sentence what it is here: verb, noun, adjective, name or a word of a closed class.

Closed classes are looked up, clear morphology is believed, and forms that are verbs and nouns (قتل, قصف) are decided by
what stands before and behind them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.word_classes.act_objects import does_then, object_place, opens_as_noun
from conflict_events.entities.word_classes.alternatives import joins_act
from conflict_events.entities.word_classes.beside import Beside, watched
from conflict_events.entities.word_classes.doubled import doubled, only_perfect
from conflict_events.entities.word_classes.joined_sayings import (
    brought_out,
    joins_harm,
    joins_saying,
    like_clause_before,
)
from conflict_events.entities.word_classes.kin import joins_kin, pair_does
from conflict_events.entities.word_classes.ordinal_adjectives import orders
from conflict_events.entities.word_classes.own_clauses import did_before
from conflict_events.entities.word_classes.own_parties import has_parties
from conflict_events.entities.word_classes.surroundings import (
    ADJECTIVES,
    NAMES,
    NOUNS,
    adopts,
    closes_phrase,
    describes,
    indefinite_adjective,
    names_it,
    only_noun,
    says_as,
    to_do,
)
from conflict_events.entities.word_classes.told_on import told_on
from conflict_events.entities.word_classes.upright import has_subject, is_goal
from conflict_events.entities.words.marks import COMMAS
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
_PEOPLE = frozenset({"person", "person_nouns"})
_PAIR, _JOINED = ("ان", "ين", "تا"), 14  # tokens from who is joined to the verb
_AMID = frozenset({"بعد", "قبل", "عقب", "منذ"})
_DAMMA, _YEAR, _CENTURIES, _TAG_SETS = "\u064f", 4, ("18", "19", "20"), 4096  # sets of tags remembered
_NO_WORD = {"number": "Q", "latin": "X", "punct": "."}


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
    words["may_last"] = words["as_it_seems"] | words["seeming"]
    return words | watched(words)


class _Tagger(Beside):
    """Tags one sentence from its first token to its last.

    The letter of a word that is found without a look around is its letter wherever it stands, and is kept with it.
    """

    def letter(self, token: Token) -> str:
        word = token.word
        if token.tags is not word.parts.tags:  # a name of this article is no word of others
            return self._letter(token)
        self._looked = False
        letter = self._open(token) if word.open else self._letter(token)
        if not self._looked:
            word.letter = letter
        return letter

    def _letter(self, token: Token) -> str:
        if token.kind != "word":
            return _NO_WORD[token.kind]
        if token.det:
            return "F" if token.form == "الاقل" and self._behind_any("at") else self._nominal(token)  # على | الأقل
        if self._is_watched(token) and (letter := self._decided(token)) is not None:
            return letter or self._counted(token) or self._open(token)
        if letter := self._listed(token) or self._counted(token):
            return letter
        token.word.open = not self._looked and token.tags is token.word.parts.tags
        return self._open(token)

    def _listed(self, token: Token) -> str:
        """Return the letter of a word of a closed class that what stands beside it does not decide, or nothing."""
        letter = "" if token.pron or token.prep else _closed_letter(token.tags)
        return "" if letter and not token.tags.isdisjoint(_PEOPLE) and self._last() == "Q" else letter  # 11 عسكريا

    def _counted(self, token: Token) -> str:
        """Return the letter of a quantity word or a number word, or nothing."""
        quantifier = not token.tags.isdisjoint(_QUANTIFIERS)
        if not quantifier and "num" not in token.tags:  # nearly all words
            return ""
        one_of = quantifier and self._behind_any("one_of")  # أحد | أبرز القادة
        if token.tags & _VERBS and token.stem not in self._words["half"] and not one_of:
            return ""
        if quantifier:
            return "N"
        return "A" if orders(token, self._before(), self._last(), self._words) else "Q"

    def _open(self, token: Token) -> str:
        """Return the letter of a word that may be a verb, a noun, an adjective or a name."""
        nominal = not token.tags.isdisjoint(_NO_NAMES if token.pron else _NOMINAL)  # تشنها is of no Chen
        verb = (
            not token.tags.isdisjoint(_VERBS)
            and self._may_be_verb(token)
            and (pair_does(token, self._tokens) or not (nominal and accusative(token) and self._in_accusative(token)))
        )
        if token.future or (verb and not nominal):
            if token.prep == "ك" and self._last() == "X":
                return "X"  # دافني | كاروانا: ك stands before no verb
            return "F" if token.prep in ("ب", "ك") else "N" if to_do(token, self._behind()) else "V"
        if token.prep or (verb and not self._verb_here(token)) or (nominal and not verb):
            return self._nominal(token)
        if verb:
            return "V"
        return "B" if "adv" in token.tags else self._unknown(token)

    def _may_be_verb(self, token: Token) -> bool:
        """Whether what has the letters of a verb is no name, and no noun with its pronoun."""
        if token.pron == "ي" or (token.pron == "ه" and not token.conj and self._behind_her()):
            return False  # me is ني behind a verb: تسجيل صوتي
        named = (last := self._before()) is not None and names_it(token, last)
        return not (named or self._given_name(token) or (token.pron and self._behind_preposition(token)))

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

    def _verb_here(self, token: Token) -> bool:
        """Decide whether a form that is a verb and a noun (قصف, قتل) is a verb at its place."""
        if token.bears(_DAMMA) or only_perfect(token) or doubled(token, self._words["doubled"]):  # قُتل, حمّل
            return True
        if token.conj and adopts(token) and (last := self._before()) is not None and last.kind == "punct":
            return True  # وقتل عشرة، | وتبنى التنظيم
        previous, letter = self._before(), self._last()
        if previous is None:
            return not (indefinite_adjective(self._tokens, 1) or does_then(token, self._tokens, self._words))
        kin = joins_kin(token, previous, self._words["kin"], self._tokens[token.i - 2] if token.i > 1 else None)
        worst = previous.stem in self._words["elative"] and not (previous.det or token.conj)  # في أعنف | قصف
        kin = kin or joins_act(token, self._tokens, self.classes) or is_goal(token, self._tokens, self._words)
        if kin or worst or names_it(token, previous) or only_noun(token, self._tokens, self.classes, self._words):
            return False
        if letter == "R" or self._clause_opens(token, previous, letter) or pair_does(token, self._tokens):
            return True
        if token.conj == "ف" or previous.form == "/":
            return token.conj == "ف"  # فقتل جنديين; آذار/مارس
        if token.conj:
            return like_clause_before(self._tokens, token, self.classes, self._words)
        return self._verb_behind(token, previous, letter)

    def _clause_opens(self, token: Token, previous: Token, letter: str) -> bool:
        """Whether what stands around a form leaves it no choice but to be a verb."""
        year = letter == "Q" and len(previous.stem) == _YEAR and previous.stem.startswith(_CENTURIES)
        if year or has_subject(token, self._tokens) or {previous.form, previous.base} & self._words["verb_after"]:
            return True  # في تموز 2006 خطف الحزب, but 1200 طالب
        if previous.form == "ان" and self._tokens[previous.i - 1].form in _AMID:
            return True  # بعد أن | فجر انتحاري سيارة, بعد أن | كشف الوزير
        if describes(token, self._tokens, self.classes, self._words) or did_before(token, self._tokens):
            return True
        behind = self._behind()
        if behind is not None and behind.form in self._words["verb_before"]:  # قتل فيه ستة
            return True
        next_clause = token.conj and previous.form in COMMAS  # …، | وقتل أمس ثلاثة, شنوا هجوما، | وقصف الجيش القرية
        if next_clause and ((behind is not None and "time" in behind.tags) or has_parties(token, self._tokens)):
            return True
        if token.pron and token.base in self._words["publishing"] and brought_out(self._tokens, self.classes, token.i):
            return True
        if behind is not None and token.stem in self._words["suffering"] and behind.form in self._words["of_it"]:
            return True
        told = says_as(token, self._tokens, letter, self._words) or joins_harm(token, self._tokens, self._words)
        return told or joins_saying(token, self._tokens, letter, self._words)

    def _verb_behind(self, token: Token, previous: Token, letter: str) -> bool:
        """Decide it from the word before alone."""
        if told_on(self._tokens, token.i, self._words):
            return False
        imperfect = "verb_impf" in token.tags and (letter == "S" or token.stem not in self._words["suffering"])
        match letter:
            case "S":
                he = self._words["that_with_pronoun"] >= {previous.form}  # أنه نفى, إنها قصفت
                return he or (imperfect and previous.form in self._words["imperfect_after"])
            case "N" | "A" | "X":
                if not closes_phrase(previous, letter) or self._no_two(token):
                    return False
                return imperfect or not object_place(self._tokens, token.i, self.classes, self._words)
            case ".":
                return not opens_as_noun(token, self._tokens, self.classes, self._words)
        return letter in "FB" or previous.form in self._words["two"]  # أن جنديين اثنين | قتلا

    def _no_two(self, token: Token) -> bool:
        """شنت على البلدة | قصفا: whether what would tell of two stands behind no two; but الجنديان | قتلا."""
        if "event" not in token.tags or "verb_impf" in token.tags or not accusative(token):
            return False
        before = self._tokens[max(token.i - _JOINED, 0) : token.i]  # سامي كمال وأحمد حسن | قتلا
        return not any(t.conj or t.stem.endswith(_PAIR) or t.form in self._words["two"] for t in before)
