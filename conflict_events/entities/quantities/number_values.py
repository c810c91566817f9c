"""One value at one place: an exact number, a round word (`عشرات الآلاف`) or a few (`بضع مئات`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from conflict_events.entities.quantities.cardinals import Cardinal, read_cardinal
from conflict_events.entities.quantities.number_context import Context, year_digits
from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

_ELATIVE = regex.compile("أ\\p{L}{2,3}")  # أعنف, أهم
_NEAR_DAYS = frozenset({"last", "next"})
_NUMBERS = frozenset({"num", "quantifier_in", "quantifier_out"})
_NO_DUALS = frozenset({"states", "cities", "name_place", "name_org", "name_person", "singular", "org", "gent"})


@dataclass(frozen=True, slots=True)
class Value:
    """A value read from tokens `i:j` (half-open, 0-based).

    Attributes:
        i: First token.
        j: Token behind the last one.
        low: The least number.
        high: The greatest number.
        approximate: Whether it is a round word.
        cardinal: The number, or what stands for it, by which its surroundings are judged.
        former: Whether it is the old figure of a change (ارتفع من 5 إلى 7).
    """

    i: int
    j: int
    low: int
    high: int
    approximate: bool
    cardinal: Cardinal
    former: bool = False


class ValueReader:
    """Reads values in one sentence.

    Args:
        tokens: The sentence.
        numbers: Number words.
        dates: Time words, for what is a weekday or an ordinal.
    """

    def __init__(self, tokens: Sequence[Token], numbers: NumberGrammar, dates: DateGrammar) -> None:
        self.tokens, self.numbers, self.dates = tokens, numbers, dates
        self.context = Context(tokens, numbers, dates)

    def read(self, i: int, end: int | None = None) -> Value | None:
        """Read the value that begins at token `i` and ends before token `end`; None if there is none."""
        end = len(self.tokens) if end is None else end
        if i >= end or not self.numbers.begins(self.tokens[i]):
            return None
        if self.context.is_figure(i) or self.context.is_rate_word(i) or self._is_other_word(i):
            return None
        return self._few(i, end) or self.read_vague(i, end) or self._exact(i, end)

    def since(self, first: Value) -> bool:
        """منذ 2001 | إلى 2554: whether a number is the year since when another rises, and opens no range with it."""
        before = self.tokens[first.i - 1].form if first.i else ""
        return self.context.is_year(first.cardinal) and before not in self.numbers.links["from"]

    def are_years(self, ranged: Value) -> bool:
        """قتلوا بين 1994 و1996: whether a range is of years, which count nothing; but بين 1900 و2000 شخص."""
        ends = year_digits(self.tokens[ranged.i]), year_digits(self.tokens[ranged.j - 1])
        return all(ends) and not self.context.may_count(ranged.j)

    def read_vague(self, i: int, end: int | None = None) -> Value | None:
        """Read a round word: عشرات, مئات الآلاف."""
        word = self.numbers.words.get(self.tokens[i].form)
        if word is None or word.key not in self.numbers.vague:
            return None
        low, high = self.numbers.vague[word.key]
        factor, j = self._factor(i + 1, len(self.tokens) if end is None else end)
        return _round(i, j, low * factor, (high + 1) * factor - 1)

    def _exact(self, i: int, end: int) -> Value | None:
        cardinal = read_cardinal(self.tokens, i, self.numbers, end)
        if cardinal is None or self._is_idiom(cardinal) or self._is_fraction(cardinal) or self._is_author(cardinal):
            return None
        value = int(cardinal.value)
        return Value(i, cardinal.j, value, value, approximate=False, cardinal=cardinal)

    def _few(self, i: int, end: int) -> Value | None:
        """بضعة, بضعة عشر, بضعة وعشرون, بضع عشرات, بضعة آلاف; نيف وعشرون."""
        word = self.numbers.words.get(self.tokens[i].form)
        if word is None or not (word.key in self.numbers.few or word.key in self.numbers.odd):
            return None
        low, high = self.numbers.few_ranges["few" if word.key in self.numbers.few else "odd"]
        following = self.numbers.words.get(self.tokens[i + 1].form) if i + 1 < end else None
        part = self.numbers.parts.get(following.key) if following and not following.prep else None
        if following and part and part.kind == "tens" and following.conj == "و":
            return _round(i, i + 2, low + int(part.value), high + int(part.value))
        if word.key in self.numbers.odd:
            return None
        if following and following.bare and following.key in self.numbers.vague:
            unit = 10 ** (len(str(self.numbers.vague[following.key][0])) - 1)  # عشرات: 10, though 20 is its least
            factor, j = self._factor(i + 2, end)
            return _round(i, j, low * unit * factor, high * unit * factor)
        if following and following.bare and part and part.kind == "ten":
            return _round(i, i + 2, low + 10, high + 10)
        return _round(i, i + 1, low, high)

    def _factor(self, j: int, end: int) -> tuple[int, int]:
        """Read the scale behind a round word: عشرات الآلاف, مئات ملايين."""
        word = self.numbers.words.get(self.tokens[j].form) if j < end else None
        part = self.numbers.parts.get(word.key) if word and word.bare else None
        if part is None or not part.kind.startswith("scale_") or part.kind == "scale_dual":
            return 1, j
        return int(part.value), j + 1

    def _is_other_word(self, i: int) -> bool:
        return self._is_ordinal_tail(i) or self._is_weekday(i) or self._is_town(i)

    def _is_ordinal_tail(self, i: int) -> bool:
        """الثاني عشر, الحادي والعشرون: the cardinal is a part of the ordinal before it."""
        word = self.numbers.words.get(self.tokens[i].form)
        part = self.numbers.parts.get(word.key) if word else None
        before = self.dates.word(self.tokens, i - 1)
        if word is None or part is None or before is None or before.key not in self.dates.ordinals:
            return False
        if before.key in self.numbers.parts:  # العشرين is an ordinal too
            return False
        return (part.kind == "ten" and not word.conj) or (part.kind == "tens" and word.conj == "و")

    def _is_weekday(self, i: int) -> bool:
        """الاثنين is Monday, but behind a definite dual it is two: الجنديين الاثنين."""
        word = self.numbers.words.get(self.tokens[i].form)
        if word is None or not word.det or word.key not in self.dates.weekdays:
            return False
        if i == 0 or self.tokens[i - 1].kind != "word":
            return True
        before = self.tokens[i - 1]
        if len(self.tokens) > i + 1 and self.tokens[i + 1].form in self.dates.teen:  # الضحايا الأحد عشر
            return not before.det
        following = self.dates.word(self.tokens, i + 1)
        if following is not None and following.det and self.dates.relative.get(following.key) in _NEAR_DAYS:
            return True  # في أيدي المسلحين الاثنين الماضي
        spoken_to = before.prep == "ل" or (i > 1 and self.tokens[i - 2].form == "الي")
        if spoken_to or self._counted(i - 1):
            return True  # قال للصحفيين الاثنين
        dual = before.det and before.stem.endswith("ين")  # حقوق الإنسان الاثنين: no dual in ان has الاثنين
        return not dual or not _NO_DUALS.isdisjoint(before.tags)  # نددت الصين الاثنين, آلاف اليمنيين الاثنين

    def _counted(self, k: int) -> bool:
        """عشرات المدنيين | الاثنين, عدد من الجنود | الاثنين: whether a number before them counts them already."""
        k -= 1 + (k > 1 and self.tokens[k - 1].form in self.numbers.links["from"])
        return k >= 0 and not _NUMBERS.isdisjoint(self.tokens[k].tags)

    def _is_town(self, i: int) -> bool:
        """الخمس is a town, but in الدول الخمس a number."""
        word = self.numbers.words.get(self.tokens[i].form)
        if word is None or not word.det or word.key not in self.numbers.names["towns"]:
            return False
        return not word.bare or i == 0 or not self.tokens[i - 1].det

    def _is_idiom(self, number: Cardinal) -> bool:
        """في آن واحد, كل واحد, واحدا تلو الآخر, واحدة من أعنف المعارك."""
        if number.value != 1 or number.digits:
            return False
        partitive = number.j + 1 < len(self.tokens) and self.tokens[number.j].form in self.numbers.links["from"]
        if partitive and self.tokens[number.i].form.endswith("ة"):
            return _ELATIVE.fullmatch(self.tokens[number.j + 1].raw) is not None
        before = self.tokens[number.i - 1].stem if number.i else ""
        after = self.tokens[number.j].stem if number.j < len(self.tokens) else ""
        return before in self.numbers.names["one_idioms"] or after in self.numbers.names["one_by_one"]

    def _is_author(self, number: Cardinal) -> bool:
        """ألف كتابا says that he wrote a book; a thousand books are ألف كتاب."""
        following = self.tokens[number.j] if number.j < len(self.tokens) else None
        if following is None or number.value != 1000 or number.digits or number.j != number.i + 1:
            return False
        bare = not (following.conj or following.prep or following.det)
        return bare and self.tokens[number.i].raw[-1] != "ا" and following.raw.endswith(("ا", "\u064b"))

    def _is_fraction(self, number: Cardinal) -> bool:
        """خمس السكان is a fifth of them, ثلاثة أرباع السكان three quarters; خمس غارات counts."""
        following = self.tokens[number.j] if number.j < len(self.tokens) else None
        if following is None:
            return False
        part = self.numbers.part(following.form)
        if part and part.kind == "quarters":
            return True
        word = self.numbers.words.get(self.tokens[number.i].form)
        single = number.j == number.i + 1 and word is not None and word.key in self.numbers.fractions and not word.det
        return single and following.det and not following.conj and not following.prep


def _round(i: int, j: int, low: int, high: int) -> Value:
    return Value(i, j, low, high, approximate=True, cardinal=Cardinal(i, j, low))


def ranged(first: Value, second: Value) -> Value | None:
    """Join two values; the scale of the second holds for the first where that makes sense (5-7 آلاف).

    Args:
        first: The lower value.
        second: The higher value, behind it.
    """
    low, high, scale = first.low, second.high, second.cardinal.scale
    if scale > 1 and first.cardinal.scale == 1 and first.low < scale and first.low * scale <= second.high:
        low = first.low * scale
    if low > high:
        return None
    return Value(first.i, second.j, low, high, first.approximate or second.approximate, second.cardinal)
