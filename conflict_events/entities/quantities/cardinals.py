"""Cardinal numbers in words, digits and both mixed: `ثلاثة وعشرون ألفا و500` is 23 500."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from conflict_events.entities.words.closed_words import Closed
from conflict_events.entities.words.number_words import Number, NumberGrammar, Part, digits_value
from conflict_events.text.tokens import Token

_NO_LIMIT = 10**15
_LONGEST = 10**9
_FIRST_GROUP = regex.compile(r"[1-9]\d{0,2}")
_ONE = Part("units", 1)
_TANWIN = "\u064b"
_ROOM = {"units": 100, "bound_units": 100, "hundred": 100, "hundreds": 100}


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number read from tokens `i:j` (half-open, 0-based).

    Attributes:
        i: First token.
        j: Token behind the last one.
        value: Its value; a fraction only for decimals without a scale (`2.5`).
        scale: The scale word that closes it (`5 آلاف`: 1000), 1 if none or if something is added behind it.
        digits: Whether it is one token of digits.
    """

    i: int
    j: int
    value: Number
    scale: int = 1
    digits: bool = False


def read_cardinal(tokens: Sequence[Token], i: int, grammar: NumberGrammar, end: int | None = None) -> Cardinal | None:
    """Read the longest cardinal number that begins at token `i`.

    Args:
        tokens: One sentence.
        i: Where to begin, 0-based.
        grammar: The number words.
        end: Token behind the last one that may belong to the number; None for the end of the sentence.

    Returns:
        The number, or None if no number begins there. Ordinals, round words (`عشرات`) and bounds are not read.
    """
    if not grammar.begins(tokens[i]):
        return None
    return _Reader(tokens, i, grammar, len(tokens) if end is None else end).read()


class _Reader:
    """One walk over the tokens of one number: groups below a thousand, each closed by its scale, added up."""

    def __init__(self, tokens: Sequence[Token], i: int, grammar: NumberGrammar, end: int) -> None:
        self.tokens, self.i, self.j, self.grammar, self.end = tokens, i, i, grammar, end
        self.total: Number = 0  # closed groups
        self.group: Number | None = None  # the open group
        self.room = _NO_LIMIT  # what may still be added by و must be smaller
        self.limit = _NO_LIMIT  # the next scale must be smaller
        self.scale = 1
        self.kind = ""  # of the token read last
        self.safe: tuple[int, Number, int] = (i, 0, 1)  # where the last closed group ended

    def read(self) -> Cardinal | None:
        while self.j < self.end and self._step():
            pass
        if self.j == self.i:
            return None
        single = self.j == self.i + 1 and self.tokens[self.i].kind == "number"
        return Cardinal(self.i, self.j, self.total + (self.group or 0), self.scale, single)

    def _step(self) -> bool:
        j, joined = self.j, False
        if j > self.i and self.tokens[j].form in self.grammar.links["and"] and j + 1 < self.end:
            j, joined = j + 1, True  # "5 آلاف و 500", the و written apart
        token, word = self.tokens[j], self.grammar.words.get(self.tokens[j].form)
        part = self.grammar.parts.get(word.key) if word else None
        if token.kind == "number":
            taken = (j == self.i or not token.prep) and self._digits(j, joined=joined or token.conj == "و")
        elif word and part:
            clean = j == self.i or not (word.prep or word.conj == "ف")
            joined = joined or word.conj == "و" or (j > self.i and self._is_and_eleven(j, part))
            taken = clean and self._word(j, word, part, joined=joined)
        else:
            taken = False
        if taken:
            self.j = j + 1
        return taken

    def _is_and_eleven(self, j: int, part: Part) -> bool:
        """Folded, وأحد عشر begins with واحد: inside a number and before عشر it is `and eleven`."""
        following = self.grammar.part(self.tokens[j + 1].form) if j + 1 < self.end else None
        return part == _ONE and following is not None and following.kind == "ten"

    def _digits(self, j: int, *, joined: bool) -> bool:
        value = digits_value(self.tokens[j].stem, before_scale=self._is_scale(j + 1))
        if value is None:
            return False
        if j > self.i and not joined:
            return self._spaced_thousands(j)
        if j > self.i and self.kind in {"units", "bound_units"}:
            return False  # وامرأة واحدة و13 شابا
        if j > self.i and not (value < self.room < _NO_LIMIT and value.denominator == 1):
            return False
        if self.group is None:
            self.safe = (self.j, self.total, self.scale)
        self.group, self.room, self.kind, self.scale = (self.group or 0) + value, 0, "digits", 1
        return True

    def _spaced_thousands(self, j: int) -> bool:
        """`10 000`: exactly three digits, one space behind one to three digits."""
        before, here = self.tokens[j - 1], self.tokens[j]
        if self.kind not in {"digits", "spaced"} or len(here.form) != 3 or here.start != before.end + 1:
            return False
        if self.group is None or self.group >= _LONGEST:
            return False
        if self.kind == "digits" and not _FIRST_GROUP.fullmatch(before.stem):
            return False
        self.group, self.kind = self.group * 1000 + int(here.stem), "spaced"
        return True

    def _is_scale(self, j: int) -> bool:
        part = self.grammar.part(self.tokens[j].form) if j < self.end else None
        return part is not None and part.kind.startswith("scale_")

    def _word(self, j: int, word: Closed, part: Part, *, joined: bool) -> bool:
        if part.kind.startswith("scale_"):
            return self._scale(j, part, joined=joined)
        if part.kind in {"parts", "quarters"}:
            return self._part(j, part, joined=joined)
        if j > self.i and not joined:
            return self._juxtaposed(part, det=word.det)
        if part.kind == "hundred_plural" or (part.kind == "bound_units" and not self._compound_follows(j, part)):
            return False
        if j > self.i and not self._addable(part):
            return False
        if self.group is None:
            self.safe = (self.j, self.total, self.scale)
        self.group = (self.group or 0) + part.value
        self.room, self.kind, self.scale = _ROOM.get(part.kind, 0), part.kind, 1
        return True

    def _addable(self, part: Part) -> bool:
        if self.kind in {"units", "bound_units"}:  # ثلاثة وعشرون, but not ثلاثة وأربعة
            return part.kind == "tens"
        return part.value < self.room < _NO_LIMIT

    def _juxtaposed(self, part: Part, *, det: bool) -> bool:
        """ثلاثة عشر, ثلاث مئة: the second word stands right behind a unit."""
        if self.kind not in {"units", "bound_units"} or self.group is None or det:
            return False
        if part.kind == "ten":
            self.group, self.room = self.group + 10, 0
        elif part.kind in {"hundred", "hundred_plural"} and 2 < self.group < 10:
            self.group, self.room = self.group * 100, 100
        else:
            return False
        self.kind = part.kind
        return True

    def _compound_follows(self, j: int, part: Part) -> bool:
        """أحد and اثنا are numbers only in أحد عشر, إحدى وعشرون, اثنا عشر."""
        following = self.grammar.words.get(self.tokens[j + 1].form) if j + 1 < self.end else None
        other = self.grammar.parts.get(following.key) if following else None
        if following is None or other is None or following.prep:
            return False
        teen = other.kind == "ten" and not following.conj
        return teen or (other.kind == "tens" and following.conj == "و" and part.value == 1)

    def _scale(self, j: int, part: Part, *, joined: bool) -> bool:
        number, factor = part.kind.removeprefix("scale_"), int(part.value)
        if j == self.i or joined:
            return self._scale_alone(j, number, factor)
        if self.kind == "parts" and factor == self.limit:  # مليون ونصف المليون
            self.kind = "done"
            return True
        if self.group is None or number == "dual":
            return False
        if factor >= self.limit:  # "خمسة آلاف وستة آلاف" are two numbers: give back the second one
            return self._give_back()
        self._close(self.group * factor, factor)
        return True

    def _scale_alone(self, j: int, number: str, factor: int) -> bool:
        """Read a scale with no number before it: ألف, ألفان, مليون وألف; a plural alone is a round word (آلاف)."""
        first = j == self.i
        if number == "plural" or (not first and (self.group is not None or factor >= self.limit)):
            return False
        two = number == "dual" or (number == "construct" and first and not self._is_one(j))
        self.safe = (self.j, self.total, self.scale)
        self._close(factor * (2 if two else 1), factor)
        self.scale = 1  # "بين خمسة وألف" does not mean five thousand
        return True

    def _is_one(self, j: int) -> bool:
        """Tell whether ألفا is one thousand: with its tanwin, or before و; ألفا جندي is two."""
        if _TANWIN in self.tokens[j].raw:
            return True
        following = self.tokens[j + 1] if j + 1 < self.end else None
        if following is None:
            return False
        word = self.grammar.words.get(following.form)
        conj = word.conj if word else following.conj if following.kind == "number" else ""
        return conj == "و" or following.form in self.grammar.links["and"]

    def _close(self, value: Number, factor: int) -> None:
        self.total, self.group = self.total + value, None
        self.room = self.limit = self.scale = factor
        self.kind = "scale"

    def _give_back(self) -> bool:
        self.j, self.total, self.scale = self.safe
        self.group, self.room, self.limit = None, 0, 0
        return False

    def _part(self, j: int, part: Part, *, joined: bool) -> bool:
        """نصف مليون, ثلاثة أرباع مليون before a scale; مليون ونصف [مليون] behind one."""
        if j == self.i:
            self.group, self.kind, self.room = part.value, "half", 0
            return part.kind == "parts" and self._is_scale(j + 1)
        if part.kind == "quarters":
            taken = not joined and self.kind == "units" and j - 1 == self.i and self._is_scale(j + 1)
            self.group, self.kind = (self.group or 0) * (part.value if taken else 1), "quarter"
            return taken
        if not joined or self.kind != "scale":
            return False
        self.total, self.kind, self.room, self.scale = self.total + part.value * self.limit, "parts", 0, 1
        return True
