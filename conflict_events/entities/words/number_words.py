"""The number words of one language, ready to be looked up token by token."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any

import regex

from conflict_events.entities.words.closed_words import Openings, Phrases, forms
from conflict_events.languages import table
from conflict_events.text.fold import fold, fold_all
from conflict_events.text.tokens import Token

_GROUPED = regex.compile(r"\d{1,3}(?:[.,]\d{3})++")
_DECIMAL = regex.compile(r"\d++[.,]\d++")
_LONGEST = 12  # digits in a row; longer ones are telephone numbers and the like


Number = int | Fraction
"""The value of a number; whole ones are int, with which Python reckons many times faster."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a number word does: its kind, and its value (of a scale: the factor)."""

    kind: str
    value: Number


class NumberGrammar:
    """Units, scales, bounds and the words around them; make it with `NumberGrammar.load`."""

    def __init__(self, language: str) -> None:
        data = table(language, "numbers")
        self.parts = _parts(data)
        self.vague = {fold(w): (v["low"], v["high"]) for v in data["vague"].values() for w in v["words"]}
        self.few = fold_all(data["few"]["words"])
        # بضعة, and نيف that stands only before tens
        self.few_ranges = {k: (data[k]["low"], data[k]["high"]) for k in ("few", "odd")}
        self.odd = fold_all(data["odd"]["words"])
        self.frames = {k: fold_all(v) for k, v in data["frames"].items()}
        self.frame_heads = frozenset(forms(data["frames"]["heads"], article=False))
        self.casualties = {k: fold_all(v) for k, v in data["casualties"].items()}
        self.documents = fold_all(data["documents"]["words"])
        self.age_after = Phrases({"age": data["age"]["after"]})
        self.uncounted = {k: fold_all(v) for k, v in data["uncounted"].items()}
        self.before, self.after = Phrases(data["before"]), Phrases(data["after"])
        self.between, self.either = (Phrases({k: data["range"][k]}) for k in ("between", "or"))
        self.links = {k: fold_all(data["range"][k]) for k in ("from", "to", "off", "and")}
        self.change = fold_all(data["change"]["words"])
        self.names = {k: fold_all(v) for k, v in data["names"].items()}
        self.counted = fold_all(data["counted"]["words"])
        self.fractions = fold_all(data["fractions"]["words"])
        self.measure = fold_all(data["measure"]["words"])
        self.times = {k: fold_all(v) for k, v in data["times"].items()}
        self.bombs = fold_all(data["measure"]["bombs"])
        self.percent = Phrases({"percent": data["measure"]["percent"]})
        loose = self.few | self.odd | self.uncounted["with_min"] | self.uncounted["alone"]
        self.words = forms([*self.parts, *self.vague, *loose])
        self.values = frozenset(self.words) | {first for first, _ in self.between.leads()}
        self.starts = Openings(self.values, self.before)

    def begins(self, token: Token) -> bool:
        """Whether a number without a bound may begin with a token: with figures or a number word."""
        return token.kind == "number" or token.form in self.words

    @classmethod
    def load(cls, language: str = "ar") -> NumberGrammar:
        """Return the grammar of a language; its file is read once, then the grammar is shared.

        Raises:
            InputError: No such language is shipped.
        """
        return _load(language)

    def part(self, form: str) -> Part | None:
        """Return what a folded form does in a number, None for other words."""
        word = self.words.get(form)
        return self.parts.get(word.key) if word else None


@cache
def _load(language: str) -> NumberGrammar:
    return NumberGrammar(language)


def _exact(value: str) -> Number:
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else exact


def _parts(data: dict[str, Any]) -> dict[str, Part]:
    parts: dict[str, Part] = {}
    for kind in ("units", "bound_units", "ten", "tens", "hundreds", "parts"):
        for value, words in data[kind].items():
            parts.update({fold(w): Part(kind, _exact(value)) for w in words})
    for number, words in data["hundred"].items():
        kind = "hundred" if number == "singular" else "hundred_plural"
        parts.update({fold(w): Part(kind, 100) for w in words})
    parts.update({fold(w): Part("quarters", Fraction(1, 4)) for w in data["quarters"]["plural"]})
    for scale in data["scales"].values():
        for number in ("singular", "construct", "dual", "plural"):
            parts.update({fold(w): Part(f"scale_{number}", int(scale["value"])) for w in scale[number]})
    return parts


def digits_value(stem: str, *, before_scale: bool) -> Number | None:
    """Read a folded token of digits with separators.

    Args:
        stem: Digits with `.` `,` `/` `:` between them.
        before_scale: Whether a scale word follows, so that `2.500` is two and a half.

    Returns:
        The value; None for dates, clock times and other figures that are no number.

    Example:
        >>> digits_value("1,200", before_scale=False), digits_value("2,6", before_scale=True)
        (1200, Fraction(13, 5))
    """
    if stem.isdigit():
        return int(stem) if len(stem) <= _LONGEST else None
    if len(stem) <= 2 * _LONGEST and _GROUPED.fullmatch(stem) and not (before_scale and stem.count(".") == 1):
        return int(stem.replace(",", "").replace(".", ""))
    if len(stem) <= _LONGEST and _DECIMAL.fullmatch(stem):
        return _exact(stem.replace(",", "."))
    return None
