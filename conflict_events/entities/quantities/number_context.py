"""What the words around a number say of it: a count, a length of time, a measure, a name, or no number at all."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from conflict_events.entities.quantities.cardinals import Cardinal
from conflict_events.entities.words.closed_words import without_conjunction
from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

YEARS = range(1900, 2101)
_HIJRI_YEARS = range(1300, 1501)
_DASHES = frozenset("-–—+/")
_FIGURE = regex.compile(r"\d++(?:[/:]\d++)++|\d++(?:[.,]\d++){2,}+|0\d++|\d{13,}+")
_GROUPED = regex.compile(r"\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*+")
_SCALE = 1000
_SINCE = "منذ"
_CHAIN = 4  # numbers glued by dashes that are looked at, on each side


def year_digits(token: Token) -> int | None:
    """Return the year of the common era that a token of four digits may be, 1900 to 2100."""
    four = token.kind == "number" and len(token.stem) == 4 and token.stem.isdigit()
    return int(token.stem) if four and int(token.stem) in YEARS else None


class Context:
    """The surroundings of numbers in one sentence.

    Args:
        tokens: The sentence.
        numbers: The number words.
        dates: The time words.
    """

    def __init__(self, tokens: Sequence[Token], numbers: NumberGrammar, dates: DateGrammar) -> None:
        self.tokens, self.numbers, self.dates = tokens, numbers, dates

    def is_figure(self, i: int) -> bool:
        """Tell whether token `i` is (a part of) a date, a clock time, a telephone number, a score: 12-5-2018, 3-1."""
        token = self.tokens[i]
        if token.kind != "number":
            return False
        if _FIGURE.fullmatch(token.stem) and not _GROUPED.fullmatch(token.stem):
            return True
        return self._chained(i) or self._is_score(i) or (self._glued(i) and self.tokens[i - 1].form == "+")

    def _is_score(self, i: int) -> bool:
        """3-1: a range rises."""
        first = i if self._link(i + 1) else i - 2 if self._link(i - 1) else None
        if first is None or self.tokens[first + 1].form == "+":
            return False
        stems = (self.tokens[first].stem, self.tokens[first + 2].stem)
        return all(len(s) < 3 and s.isdigit() for s in stems) and int(stems[0]) > int(stems[1])

    def _chained(self, i: int) -> bool:
        """Tell whether three numbers, or two around a plus or slash, are glued together."""
        first = last = i
        while self._link(first - 1) and i - first < 2 * _CHAIN:
            first -= 2
        while self._link(last + 1) and last - i < 2 * _CHAIN:
            last += 2
        slashed = any(self.tokens[k].form in "+/" for k in range(first + 1, last, 2))
        return last - first >= 4 or (last > first and slashed)

    def _link(self, k: int) -> bool:
        if not 0 < k < len(self.tokens) - 1 or self.tokens[k].form not in _DASHES:
            return False
        numbers = self.tokens[k - 1].kind == "number" == self.tokens[k + 1].kind
        return numbers and self._glued(k) and self._glued(k + 1)

    def _glued(self, k: int) -> bool:
        return 0 < k < len(self.tokens) and self.tokens[k].start == self.tokens[k - 1].end

    def is_rate_word(self, i: int) -> bool:
        """Tell whether token `i` is the مئة of a rate: 5 بالمئة, 20 في المئة."""
        if self.tokens[i].form in self.numbers.measure:
            return True
        return i > 0 and self.tokens[i].kind == "word" and self.numbers.percent.match(self.tokens, i - 1) is not None

    def is_calendar(self, number: Cardinal, *, bounded: bool = False) -> bool:
        """Tell whether a number is a day of the month, an hour or a year.

        Args:
            number: The number.
            bounded: Whether a bound stands before it (أكثر من 2000), so that it is no year.
        """
        day = self._is_day(number.j) and not self._counts_before(number)
        return day or self._is_hour(number) or (not bounded and self.is_year(number))

    def _counts_before(self, number: Cardinal) -> bool:
        """الجنود الأربعة | شهر مايو: a number with the article counts the noun with its article before it."""
        return number.i > 0 and self.tokens[number.i - 1].det and self._is_definite(number.i)

    def is_town(self, number: Cardinal) -> bool:
        """Tell whether a scale alone behind في counts nothing, and so names a place: في بليون بجبل الزاوية."""
        alone = number.j - number.i == 1 and self.tokens[number.i].kind == "word" and number.value >= _SCALE
        if not alone or not number.i or self.tokens[number.i - 1].form != "في":
            return False
        behind = self.tokens[number.j] if number.j < len(self.tokens) else None
        return behind is None or behind.kind == "punct" or bool(behind.prep) or "preposition" in behind.tags

    def _is_day(self, j: int) -> bool:
        """7 مايو, السابع من أيار, 5 و6 مايو, 5-7 مايو."""
        for _ in range(3):
            k = j
            while k < min(len(self.tokens), j + 2) and self.tokens[k].form in self.dates.links["month_follows"]:
                k += 1
            if self._is_month(k):
                return True
            links = _DASHES | self.numbers.links["to"] | self.numbers.links["and"]
            linked = j + 1 < len(self.tokens) and self.tokens[j].form in links
            nxt = j + 1 if linked else j
            if nxt >= len(self.tokens) or self.tokens[nxt].kind != "number" or not (linked or self.tokens[j].conj):
                return False
            j = nxt + 1
        return False

    def _is_month(self, k: int) -> bool:
        if k >= len(self.tokens):
            return False
        return (self.dates.month(self.tokens, k) or self.dates.hijri_months.match(self.tokens, k)) is not None

    def _is_hour(self, number: Cardinal) -> bool:
        """الساعة 11, 21,00 ت غ, 7 صباحا."""
        before = without_conjunction(self.tokens[number.i - 1].form) if number.i else ""
        if before.removeprefix("ب") in self.dates.clock["hour"]:
            return True
        if not number.digits or number.j >= len(self.tokens):
            return False
        after = self.tokens[number.j].form
        zoned = after in self.dates.clock["zone"] or self.dates.zone_letters.match(self.tokens, number.j) is not None
        return zoned or (number.value <= 24 and self.dates.alone.match(self.tokens, number.j) is not None)

    def is_year(self, number: Cardinal) -> bool:
        """Tell whether a number is a year of the common era: عام 2014, في 2016, ثورة 2011."""
        if number.digits and year_digits(self.tokens[number.i]):
            return self._year_before(number.i) or self._year_place(number)
        era = number.j < len(self.tokens) and self.tokens[number.j].form in self.dates.date["hijri_era"]
        word = self.dates.word(self.tokens, number.i - 1)
        named = word is not None and self.dates.units.get(word.key) == "year"
        if number.digits and number.value in _HIJRI_YEARS:
            return era or named
        return named and number.value in YEARS

    def _year_place(self, number: Cardinal) -> bool:
        """Tell whether a year may stand here alone: behind a preposition of time, or in idafa (حدود 1967)."""
        i = number.i
        before = self.tokens[i - 1] if i else None
        if before is None or self.tokens[i].prep or before.kind != "word":
            return False
        form = without_conjunction(before.form)
        if form in self.dates.time_prepositions | self.numbers.links["from"]:
            return not (self.counts_surely(number.j) or (form != _SINCE and self._pair_counts(number.j)))
        if form in self.numbers.links["to"]:  # من 2011 إلى 2014
            return i >= 2 and year_digits(self.tokens[i - 2]) is not None and not self.counts_surely(number.j)
        bare = not (before.det or before.prep or before.tags & {"verb_perf", "verb_impf"})
        return bare and before.stem not in self.numbers.counted and not self.may_count(number.j)

    def _year_before(self, i: int) -> bool:
        """عام 2014, صيف 2015, مايو 2016, عامي 2014 و2015."""
        if i == 0:
            return False
        word = self.dates.word(self.tokens, i - 1)
        if word and self.dates.units.get(word.key) in {"year", "season"}:
            return True
        two_back = self.dates.month(self.tokens, i - 2)
        if self.dates.month(self.tokens, i - 1) or (two_back and two_back.j == i):
            return True
        return self.tokens[i].conj == "و" and year_digits(self.tokens[i - 1]) is not None and self._year_before(i - 1)

    def _pair_counts(self, j: int) -> bool:
        """بين 1950 و2000 شخص, من 1900 إلى 2000 نازح: the noun stands behind the second number."""
        j += j < len(self.tokens) and self.tokens[j].form in self.numbers.links["to"]
        return j < len(self.tokens) and self.tokens[j].kind == "number" and self.counts_surely(j + 1)

    def counts_surely(self, j: int) -> bool:
        """Tell whether the token at `j` is a common counted noun, a measure or a unit of time."""
        if j >= len(self.tokens) or self.tokens[j].conj:
            return False
        token = self.tokens[j]
        return token.form in self.numbers.counted or token.stem in self.numbers.measure or self._is_time(j)

    def may_count(self, j: int) -> bool:
        """Tell whether the token at `j` looks like the noun that a number counts, or its partitive."""
        if j >= len(self.tokens) or self.tokens[j].kind != "word":
            return False
        token = self.tokens[j]
        partitive = token.form in self.numbers.links["from"]
        if partitive or self.counts_surely(j) or self.numbers.after.match(self.tokens, j):
            return True
        if token.conj or token.prep or token.det or token.tags & {"verb_perf", "verb_impf", "prep"}:
            return False
        return token.stem.endswith(("ا", "ة", "ين")) or "noun" in token.tags

    def unit(self, i: int, number: Cardinal) -> str:
        """Classify a number: "" counts things, "time", "times", "measure", or "name" (a name, a rank, a part of one).

        Args:
            i: The first token of the whole expression, bounds included.
            number: The number.
        """
        j = number.j
        if j < len(self.tokens):
            if self.numbers.percent.match(self.tokens, j) or self._is_measure(j):
                return "measure"
            if self._is_time(j) and not (self._is_weekday(j + 1) or self._counts_no_time(i, number)):
                return "time"
            if self.tokens[j].stem in self.numbers.times["words"] and not self.tokens[j].conj:
                return "times"
        if number.value.denominator != 1 or self._is_percent_before(number.i):
            return "measure"
        if i == number.i and self._in_name(number):
            return "name"
        return "time" if self._time_before(number) or self._is_age(j) else ""

    def _is_percent_before(self, i: int) -> bool:
        """%40, as it is often typed from right to left."""
        return self._glued(i) and self.numbers.percent.match(self.tokens, i - 1) is not None

    def _is_age(self, j: int) -> bool:
        """في الخمسين من عمره."""
        return j < len(self.tokens) and self.numbers.age_after.match(self.tokens, j) is not None

    def _is_measure(self, j: int) -> bool:
        if self.tokens[j].form in self.numbers.links["from"] and j + 1 < len(self.tokens):
            j += 1  # مئات الملايين من الدولارات
        token = self.tokens[j]
        if j + 1 < len(self.tokens) and self.tokens[j + 1].stem in self.numbers.bombs:
            return False  # عشرين برميلا متفجرا
        return not token.conj and (token.stem in self.numbers.measure or token.form in self.numbers.measure)

    def _is_time(self, j: int) -> bool:
        word = self.dates.word(self.tokens, j)
        return word is not None and word.bare and self.dates.units.get(word.key) not in {None, "season", "period"}

    def _counts_no_time(self, i: int, number: Cardinal) -> bool:
        """الرهبان السبعة | عام 1996, قتل 12 | العام الماضي, ستة | يوم أمس: whether a unit of time is not counted."""
        word = self.dates.word(self.tokens, number.j)
        if word is None or i != number.i:
            return False
        one, few = self.dates.number_of.get(word.key) == "singular", 3 <= number.value <= 10  # ستة أيام
        return not word.det if self._is_definite(i) else one and (word.det or few)

    def _is_weekday(self, j: int) -> bool:
        """إصابة ثلاثة | يوم الأحد, قتل 12 | عام 2011: a unit of time before its name is no length of time."""
        word, unit = self.dates.word(self.tokens, j), self.tokens[j - 1].form
        if j < len(self.tokens) and year_digits(self.tokens[j]) and unit in self.dates.date["year_word"]:
            return True
        return word is not None and word.key in self.dates.weekdays and not (word.conj or word.prep)

    def _time_before(self, number: Cardinal) -> bool:
        """الأيام الخمسة, الساعات الـ24: the number with the article stands behind a definite unit of time; عمره 27."""
        word = self.dates.word(self.tokens, number.i - 1)
        if word and self._is_definite(number.i) and word.det and word.key in self.dates.units:
            return True
        token = self.tokens[number.i]
        joined = (self.numbers.words.get(token.form) or token).conj  # أحمد عمر | وأربعة من حراسه
        return number.i > 0 and not joined and self.tokens[number.i - 1].stem in self.numbers.names["age"]

    def _is_definite(self, i: int) -> bool:
        word = self.numbers.words.get(self.tokens[i].form)
        return word.det if word else self.tokens[i].det

    def _in_name(self, number: Cardinal) -> bool:
        """الكتيبة 155, الحي رقم 2, M23, سو-24, مجموعة العشرين, الذكرى الـ27."""
        i, names = number.i, self.numbers.names
        if i == 0:
            return False
        before, token = self.tokens[i - 1], self.tokens[i]
        if f"{before.stem} {token.form}" in names["fixed"] or f"{before.form} {token.form}" in names["fixed"]:
            return True
        dashed = before.form in _DASHES and self._glued(i) and self._glued(i - 1)
        if dashed and self.tokens[i - 2].kind in {"word", "latin"}:  # سو-24
            return True
        if self._is_definite(i):
            return before.stem in names["ordinal_heads"]
        if before.stem in names["numbered"] or self._is_document(i):
            return True
        if token.conj or token.prep or token.kind == "word":
            return False
        named = before.kind == "latin" or before.stem in names["heads"]
        return named and not (number.value > 2 and self._counts_as_noun(number.j))

    def _is_document(self, i: int) -> bool:
        """القرار الأممي 2254."""
        return (
            i > 1 and all(t.det for t in self.tokens[i - 2 : i]) and self.tokens[i - 2].stem in self.numbers.documents
        )

    def _counts_as_noun(self, j: int) -> bool:
        """قتل من اللواء 15 عنصرا: behind a name noun only a sure noun shows that the number counts."""
        if self.counts_surely(j):
            return True
        token = self.tokens[j] if j < len(self.tokens) else None
        return token is not None and token.kind == "word" and token.stem.endswith("ا") and not (token.conj or token.det)
