"""Tolls told in other orders than `عدد القتلى إلى 27`: by a verb before it, by `عددهم` behind it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.words.closed_words import without_conjunction
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

_REACH = 24  # tokens of a toll: "عدد ضحايا الغارات الروسية على مدينة دوما منذ الخميس 45 قتيلا"
_THEM = "هم"
_THEIR_REACH = 4  # tokens between "القتلى" and "عددهم": "القتلى الذين بلغ عددهم"
_TO_NUMBER = 2  # tokens of "إلى 44"
_THEREBY = "بذلك"
_LOSSES = "خسائر"
_STOPS = frozenset("،,.؟?!؛;:")


def whose_hurt(token: Token, grammar: NumberGrammar) -> bool:
    """Whether a word is a noun for people killed or hurt with a pronoun: قتلاه, جرحاها, ضحاياهم."""
    nouns = grammar.casualties["nouns"]
    return bool(token.pron) and (token.base in nouns or (token.base.endswith("ا") and token.base[:-1] + "ي" in nouns))


def whoever(tokens: Sequence[Token], k: int, grammar: NumberGrammar) -> int:
    """عدد | الذين قتلوا, عدد | من أصيبوا: return the verb that tells what befell those told at `k`, or 0.

    Args:
        tokens: One sentence.
        k: The place behind a noun of how many.
        grammar: The words of numbers.
    """
    if k + 1 >= len(tokens) or not (tokens[k].form in grammar.links["from"] or "relative" in tokens[k].tags):
        return 0
    verb, acts = tokens[k + 1], grammar.casualties["acts"]
    taken = verb.pron == _THEM and (verb.base in acts or verb.base.removesuffix("ت") in acts)  # الذين | اعتقلتهم الشرطة
    return k + 1 if taken or verb.stem in grammar.casualties["all_befallen"] else 0


def tolls(
    tokens: Sequence[Token], at: Mapping[int, Quantity], own: Collection[int], grammar: NumberGrammar
) -> dict[int, Quantity]:
    """Find the nouns for people killed, hurt or taken that such a toll counts.

    Args:
        tokens: One sentence.
        at: Its quantities by the place where they begin.
        own: The places of those that count no unit of measure.
        grammar: The words of numbers.

    Returns:
        For the 0-based place of each such noun the quantity that counts it.
    """
    if not own:  # mostly: no number, no toll
        return {}
    reader = _Tolls(tokens, at, own, grammar)
    found: dict[int, Quantity] = {}
    for i, token in enumerate(tokens):
        form = without_conjunction(token.form)
        if form in grammar.frames["rises"]:
            found |= reader.risen(i)
        elif form in grammar.frames["their_number"]:
            found |= reader.theirs(i)
        elif token.form in grammar.frame_heads and i and _is_amount_verb(tokens[i - 1], grammar):
            found |= reader.reached(i)
        elif token.form in grammar.frame_heads and i and tokens[i - 1].form in _STOPS:
            found |= reader.before(i, i - 1)
        elif token.form in grammar.frame_heads and i > _TO_NUMBER:
            found |= reader.before(i, i)
    return found


def _is_amount_verb(token: Token, grammar: NumberGrammar) -> bool:
    return without_conjunction(token.form) in grammar.frames["reaches"]


class _Tolls:
    """The words around the tolls of one sentence."""

    def __init__(
        self, tokens: Sequence[Token], at: Mapping[int, Quantity], own: Collection[int], grammar: NumberGrammar
    ) -> None:
        self.tokens, self.at, self.own, self.grammar = tokens, at, own, grammar

    def risen(self, i: int) -> dict[int, Quantity]:
        """ارتفاع قتلى تفجير بولواما إلى 44: the noun right behind, its number behind إلى in the same clause."""
        noun = i + 1 + (i + 1 < len(self.tokens) and self.tokens[i + 1].form == _THEREBY)
        lost = noun < len(self.tokens) and self.tokens[noun].base == _LOSSES  # لترتفع بذلك خسائرها البشرية إلى 259
        if not (lost or self._hurt(noun)) or self._joined(noun + 1):
            return {}
        for k in self._clause(noun + 1):
            if k in self.own and self.tokens[k - 1].form in self.grammar.frames["up_to"]:
                return {noun: self.at[k]} if not lost or self._counts_people(self.at[k].j) else {}
        return {}

    def reached(self, i: int) -> dict[int, Quantity]:
        """بلغ عدد ضحايا الغارات على المدينة 45: the verb before the head, so that no إلى stands before the number."""
        verb = whoever(self.tokens, i + 1, self.grammar)
        noun = verb or i + 1
        if not (verb or (self._hurt(noun) and not self._joined(noun + 1))):
            return {}
        for k in self._clause(noun + 1):
            if k in self.own and not self.tokens[k - 1].prep:
                return {noun: self.at[k]} if self._counts_people(self.at[k].j) else {}
        return {}

    def theirs(self, i: int) -> dict[int, Quantity]:
        """القتلى الذين بلغ عددهم 853, جميع ركابها وعددهم 298."""
        nouns = [k for k in range(max(i - _THEIR_REACH, 0), i) if self._hurt(k)]
        if nouns and nouns[-1] and self._joined(nouns[-1]) and self._hurt(nouns[-1] - 1):
            return {}
        nouns = nouns or [k for k in range(max(i - 2, 0), i) if self.tokens[k].base in self.grammar.frames["all"]]
        return {nouns[-1]: self.at[i + 1]} if nouns and i + 1 in self.own else {}

    def before(self, i: int, end: int) -> dict[int, Quantity]:
        """ارتفع إلى 44، عدد قتلى الهجوم; ترتفع إلى 44 حصيلة القتلى: the number ends at token `end`, the head is `i`."""
        k = next((q.i for q in self.at.values() if q.j == end and q.i in self.own), None)
        told = k is not None and k > 1 and self.tokens[k - 1].form in self.grammar.frames["up_to"]
        verb = whoever(self.tokens, i + 1, self.grammar)
        if k is None or not told or not (verb or (self._hurt(i + 1) and not self._joined(i + 2))):
            return {}
        rose = without_conjunction(self.tokens[k - 2].form) in self.grammar.frames["raised"]
        return {verb or i + 1: self.at[k]} if rose else {}

    def _hurt(self, k: int) -> bool:
        if k >= len(self.tokens) or k in self.own:
            return False
        return self.tokens[k].stem in self.grammar.casualties["nouns"] or whose_hurt(self.tokens[k], self.grammar)

    def _joined(self, k: int) -> bool:
        """القتلى | والجرحى: whether one more noun for people hurt stands at `k`, so that the number is of both."""
        return k < len(self.tokens) and self.tokens[k].conj == "و" and self._hurt(k)

    def _clause(self, k: int) -> range:
        end = min(k + _REACH, len(self.tokens))
        return range(k, next((j for j in range(k, end) if self.tokens[j].form in _STOPS), end))

    def _counts_people(self, j: int) -> bool:
        """Whether what stands behind a number is a person, or nothing that it could count."""
        token = self.tokens[j] if j < len(self.tokens) else None
        if token is None or token.kind != "word" or token.conj or token.prep or token.det:
            return True
        people = {"person", "person_nouns", "preposition", "particle"}
        return bool(token.tags & people) or self._hurt(j) or token.form in self.grammar.counted
