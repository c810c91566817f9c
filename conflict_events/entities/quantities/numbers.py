"""Quantities: what a sentence counts, with bounds, ranges and round words, as `low` and `high`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from conflict_events.entities.quantities.asides import past_aside
from conflict_events.entities.quantities.bounded_duals import bounded_two
from conflict_events.entities.quantities.number_values import Value, ValueReader, ranged
from conflict_events.entities.quantities.spans import more_than, opens_span
from conflict_events.entities.words.closed_words import Match, without_conjunction
from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

__all__ = ["Finder", "Quantity", "find_quantities"]

_DASHES, _STOPS = frozenset("-–—"), frozenset("،,؛;.:!؟?()[]")
_TAIL_REACH = 7  # tokens between a number and its bound: "39 شخصا من سكان القرية على الأقل"
_CHANGE_REACH = 8  # tokens between "ارتفع" and its "من 5 إلى 7"
_SIZE_REACH = 4  # tokens of "عدد غير محدد من"
_FRAME_REACH = 5  # tokens between "تجاوز عدد القتلى المدنيين" and its number
_BOUND_REACH = 3  # tokens of "ما لا يتجاوز"
_LARGE, _AND_ONE, _TEN = 10, "وأحد", "عشر"
_REACHED = "reached"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: tokens `i:j` (half-open, 0-based) are the number with its bound words, without the counted noun.

    Attributes:
        i: First token.
        j: Token behind the last one.
        low: The least number; None if there is no lower bound, or no number at all (`عدد من`).
        high: The greatest number; None likewise.
        approximate: Whether the text says that the number is rough (`نحو`, `عشرات`).
        tail: Tokens of a bound that stands behind the counted noun (`7 أشخاص على الأقل`); it is in `low`, `high`.
        unit: What is counted: "" things or persons, "time", "times" (how often), "measure" (money, distances,
            rates), "name" (a name or a rank: `الكتيبة 155`), "former" (the old figure in `ارتفع من 5 إلى 7`).
        post: Whether the number stands behind its noun (`جنديا واحدا`, `القتلى الـ27`).
    """

    i: int
    j: int
    low: int | None
    high: int | None
    approximate: bool = False
    tail: tuple[int, int] | None = None
    unit: str = ""
    post: bool = False


def find_quantities(tokens: Sequence[Token], language: str = "ar") -> list[Quantity]:
    """Find the quantities of one sentence.

    Args:
        tokens: The sentence.
        language: Whose number words to use, an ISO 639-1 code.

    Returns:
        Quantities in text order, not overlapping. Ordinals, dates, years and clock times are none.

    Raises:
        InputError: No such language is shipped.

    Example:
        >>> from conflict_events.text.clitics import Clitics
        >>> from conflict_events.text.tokens import tokenize
        >>> text = "قتل ما لا يقل عن ثلاثة وعشرين شخصا"
        >>> tokens = tokenize(text, 0, len(text), Clitics({}, frozenset()))
        >>> find_quantities(tokens)
        [Quantity(i=1, j=7, low=23, high=None, approximate=False, tail=None, unit='', post=False)]
    """
    grammar = NumberGrammar.load(language)
    spots = grammar.starts.spots(tokens)
    return Finder(tokens, grammar, DateGrammar.load(language)).find(spots) if spots else []


class Finder:
    """One pass over the tokens of a sentence.

    Args:
        tokens: The sentence.
        grammar: Number words.
        dates: Time words.
    """

    def __init__(self, tokens: Sequence[Token], grammar: NumberGrammar, dates: DateGrammar) -> None:
        self.tokens, self.grammar = tokens, grammar
        self.values = ValueReader(tokens, grammar, dates)
        self.context = self.values.context

    def find(self, spots: Iterable[int]) -> list[Quantity]:
        """Return the quantities that begin at some tokens, in text order, with the bounds behind their nouns."""
        found: list[Quantity] = []
        for i in spots:
            if not found or i >= found[-1].j:
                found += self.at(i)
        ends = [*(q.i for q in found[1:]), len(self.tokens)][: len(found)]
        return [self._with_tail(q, min(end, q.j + _TAIL_REACH)) for q, end in zip(found, ends, strict=False)]

    def at(self, i: int) -> list[Quantity]:
        """Return the quantities that begin at token `i`: none, one, or the old and the new figure of a change."""
        start, bounds = self._bounds(i)
        if not bounds and not self._may_be_value(i):
            return []
        values = self._values(start)
        if not values and (two := bounded_two(self.tokens, start, bounds)) is not None:
            return [Quantity(i, start, *two)]
        if not values or ("min_large" in bounds and values[0].low < _LARGE):
            return self._uncounted(i)
        bounded = bool(bounds) and without_conjunction(self.tokens[start - 1].form) not in self.grammar.links["to"]
        if any(self.context.is_calendar(v.cardinal, bounded=bounded) for v in values):
            return []
        if self.context.is_town(values[0].cardinal):
            return []
        i -= values[0].low != values[0].high and opens_span(self.tokens, self.grammar, i - 1)
        return [self._quantity(i, values[0], bounds), *(self._quantity(v.i, v, ()) for v in values[1:])]

    def _may_be_value(self, i: int) -> bool:
        """Tell whether a value may begin here; most words that open a bound (على, لا) only open something else."""
        token = self.tokens[i]
        return token.kind == "number" or token.form in self.grammar.values

    def _bounds(self, i: int) -> tuple[int, tuple[str, ...]]:
        """Read up to two bounds before a number: أكثر من نحو 20."""
        labels: list[str] = []
        while len(labels) < 2 and i < len(self.tokens):
            match = self.grammar.before.match(self.tokens, i)
            if match is None or (labels and (match.conj or match.prep)) or self._is_joined(match.j):
                break
            if match.label == _REACHED:
                break  # ليصل إلى | 45
            labels.append(match.label)
            i = match.j
        return i, tuple(labels)

    def _is_joined(self, i: int) -> bool:
        """50 قتيلا على الأقل | وعشرات الجرحى: whether a number at i is joined, so that a bound before it is not its."""
        if i >= len(self.tokens):
            return False
        word = self.grammar.words.get(self.tokens[i].form)
        return (word.conj if word else self.tokens[i].conj) == "و"

    def _quantity(self, i: int, value: Value, bounds: tuple[str, ...]) -> Quantity:
        unit = "former" if value.former else self.context.unit(i, value.cardinal)
        quantity = Quantity(i, value.j, value.low, value.high, value.approximate, None, unit, self._is_post(value))
        if value.cardinal.value.denominator != 1:  # 2.5 counts nothing whole
            quantity = replace(quantity, low=None, high=None)
        for bound in bounds or self._frame_bound(i):
            quantity = _bounded(quantity, bound)
        match = self._bound_behind(value.j) if value.j < len(self.tokens) else None
        return replace(_bounded(quantity, match.label), j=match.j) if match else quantity

    def _frame_bound(self, i: int) -> tuple[str, ...]:
        """Read a bound that stands around the counted noun: تجاوز عدد القتلى 100, لا يقل عدد القتلى عن 20."""
        if more_than(self.tokens, i - 1):
            return ("min",)  # أكثر | 220 شخصا
        if i < 3 or self.tokens[i - 1].kind != "word":
            return ()
        last = self.tokens[i - 1].form in self.grammar.links["off"]
        heads = (
            k for k in range(i - 2, max(i - _FRAME_REACH, 0), -1) if self.tokens[k].form in self.grammar.frame_heads
        )
        k = next(heads, 0)
        for start in range(max(k - _BOUND_REACH, 0), k):
            words = [*self.tokens[start:k], *self.tokens[i - 1 : i][:last]]
            match = self.grammar.before.match(words, 0)
            if match and match.j == len(words):
                return (match.label,)
        return ()

    def _is_post(self, value: Value) -> bool:
        """Tell whether a number stands behind its noun: جنديا واحدا, غارتين اثنتين, الجنود الثلاثة, القتلى الـ27."""
        i = value.cardinal.i
        before = self.tokens[i - 1] if i and self.tokens[i - 1].kind == "word" else None
        word = self.grammar.words.get(self.tokens[i].form)
        if before is None or value.approximate or before.tags & {"verb_perf", "verb_impf", "prep"}:
            return False
        if word is not None and not word.bare:
            return False
        det = word.det if word else self.tokens[i].det
        if det:
            return before.det or bool(before.pron)
        dual = before.stem != "ان" and before.stem.endswith(("ان", "ين")) and before.form not in self.grammar.words
        return value.low == value.high and word is not None and ((dual and value.low == 2) or value.low == 1)

    def _values(self, i: int) -> list[Value]:
        behind = self.tokens[i + 1].raw if i + 1 < len(self.tokens) else ""
        if i >= len(self.tokens) or (self.tokens[i].raw.startswith(_AND_ONE) and behind != _TEN):
            return []  # وأحد قادته is no number, but وأحد عشر is 11
        between = self.grammar.between.match(self.tokens, i)
        if between:
            ranged = self._between(between.j)
            return [ranged] if ranged and not self.values.are_years(ranged) else []
        first = self.values.read(i)
        return self._pair(first) if first else []

    def _between(self, i: int) -> Value | None:
        """بين 5 و7 آلاف, بين خمسة وعشرة, بين مئة إلى مئتين."""
        first = self.values.read(i)
        if first is None:
            return None
        second = self._joined(first.j)
        return ranged(first, second) if second else self._split(i, first)

    def _split(self, i: int, whole: Value) -> Value | None:
        """بين خمسة وعشرين was read as 25: read it again as 5 and 20."""
        for k in range(i + 1, min(whole.j, i + _TAIL_REACH)):
            first, second = self.values.read(i, k), self.values.read(k)
            rises = first and first.j == k and second and second.j >= whole.j and first.high < second.low
            if first and second and rises and self._is_joined(k):  # but بين تسعة عشر راهبا
                return ranged(first, second)
        return None

    def _joined(self, j: int) -> Value | None:
        if j >= len(self.tokens):
            return None
        if self.tokens[j].form in self.grammar.links["to"] or self.tokens[j].form in self.grammar.links["and"]:
            return self.values.read(j + 1)
        word = self.grammar.words.get(self.tokens[j].form)
        conj = word.conj if word else self.tokens[j].conj
        return self.values.read(j) if conj == "و" else None

    def _pair(self, first: Value) -> list[Value]:
        """ثلاثة أو أربعة, 5-7, من 5 إلى 7; behind a verb of change the first figure is the old one."""
        j = first.j
        if j + 1 >= len(self.tokens):
            return [first]
        token, to = self.tokens[j], self.tokens[j].form in self.grammar.links["to"] and not self.values.since(first)
        dash = token.form in _DASHES and token.start == self.tokens[j - 1].end and token.end == self.tokens[j + 1].start
        either = self.grammar.either.match(self.tokens, j)
        second = self.values.read(either.j if either else j + 1) if dash or to or either else None
        if second is None:
            return [first]
        if to and self._changes(first.i - 1):
            return [replace(first, former=True), second]
        both = ranged(first, second)
        return [both] if both else [first]

    def _changes(self, i: int) -> bool:
        """Tell whether the `من` at `i` belongs to a verb or noun of rising or falling."""
        if i < 1 or self.tokens[i].form not in self.grammar.links["from"]:
            return False
        return any(t.stem in self.grammar.change for t in self.tokens[max(0, i - _CHANGE_REACH) : i])

    def _uncounted(self, i: int) -> list[Quantity]:
        """عدد من, عدد كبير من, عدد آخر, عدة, بعض: quantity without a number; عدة آلاف with one."""
        word = self.grammar.words.get(self.tokens[i].form)
        kinds = self.grammar.uncounted
        if word and word.key in kinds["alone"] and not word.det:
            value = self.values.read_vague(i + 1) if i + 1 < len(self.tokens) else None
            if value and not self.tokens[i + 1].conj:
                return [self._quantity(i, value, ())]
            return [Quantity(i, i + 1, None, None, approximate=True)]
        if word is None or word.key not in kinds["with_min"]:
            return []
        j = i + 1
        while j < min(len(self.tokens), i + _SIZE_REACH) and self.tokens[j].form in kinds["size"]:
            j += 1
        behind = self.tokens[j].form if j < len(self.tokens) else ""
        if behind in self.grammar.links["from"]:
            return [Quantity(i, j + 1, None, None, approximate=True)]
        plain = not word.det and (j > i + 1 or behind in kinds["of_them"])
        alone = self._stands_alone(i) if word.key in kinds["whole"] else plain
        # أصيب عدد أكبر, مقتل عدد منهم, قتل العديد
        return [Quantity(i, j, None, None, approximate=True)] if alone else []

    def _stands_alone(self, i: int) -> bool:
        """قتل العديد في القصف: whether a definite word of quantity is no adjective (المال الكثير)."""
        before = self.tokens[i - 1] if i else None
        return not self.tokens[i].prep and not (before is not None and before.det)

    def _with_tail(self, quantity: Quantity, end: int) -> Quantity:
        """Give a quantity the bound that stands behind its noun: 7 أشخاص على الأقل."""
        for k in range(quantity.j, end if (quantity.low, quantity.high) != (None, None) else 0):
            stop = (form := self.tokens[k].form) in _STOPS
            opens = stop or form in self.grammar.after.firsts
            if opens and (match := self._bound_behind(past_aside(self.tokens, k) if stop else k)):
                return replace(_bounded(quantity, match.label), tail=(match.i, match.j))
            if stop:
                break
        return quantity

    def _bound_behind(self, k: int) -> Match | None:
        """Read a bound behind its number: 27 فأكثر; in 27 وأكثر من 50 it is the next one's."""
        match = self.grammar.after.match(self.tokens, k)
        if match is None or match.j >= len(self.tokens) or self.tokens[match.i].form[0] != "و":
            return match
        return None if self.tokens[match.j].form in self.grammar.links["from"] else match


def _bounded(quantity: Quantity, label: str) -> Quantity:
    if label in {"min", "min_large"}:
        return replace(quantity, high=None)
    if label == "max":
        return replace(quantity, low=None)
    return quantity if label == "exact" else replace(quantity, approximate=True)
