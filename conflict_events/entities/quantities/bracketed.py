"""Numbers between marks before what they count: مقتل (34) شخصا, ثلاثة (3) جنود, "عشرات" من الجنود أصيبوا."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

_OPEN, _CLOSE = "(", ")"
_QUOTES = frozenset('«»“”"')
_VERBS = frozenset({"verb_perf", "verb_impf", "preposition"})
_OF = "من"
_BEFALLS = frozenset({"مقتل", "قتل", "استشهاد", "استشهد", "مصرع", "وفاة", "اصابة", "اصيب", "جرح"}) | frozenset(
    {"اعتقال", "اعتقل", "اسر", "اختطاف", "خطف"}
)
_NUMBER = "عدد"


def unbracketed(
    tokens: Sequence[Token], classes: list[str], quantities: Sequence[Quantity], language: str = "ar"
) -> list[Quantity]:
    """Return quantities, those between brackets with their brackets, and one with the same number said before it.

    Args:
        tokens: The sentence.
        classes: Its word classes; a bracket around a number becomes part of the number, in place.
        quantities: Its quantities, in text order.
        language: Whose number words to use, an ISO 639-1 code.
    """
    if not any(_between(tokens, q) for q in quantities):  # nearly all sentences
        return list(quantities)
    known = NumberGrammar.load(language).names
    names = known["heads"] | known["numbered"]
    found: list[Quantity] = []
    for q in quantities:
        if not (_between(tokens, q) and _counts(tokens, q, names)):
            found.append(q)
            continue
        classes[q.i - 1] = classes[q.j] = "Q"
        wide = replace(q, i=q.i - 1, j=q.j + 1)
        twice = found and found[-1].j == wide.i and (found[-1].low, found[-1].high) == (q.low, q.high)
        if twice:  # ثلاثة (3) جنود
            wide = replace(wide, i=found.pop().i)
        elif _said_a_number(tokens[wide.i - 1]):  # استشهاد عدد (3) جنود
            wide = replace(wide, i=wide.i - 1)
            classes[wide.i] = "Q"
        found.append(wide)
    return found


def _said_a_number(token: Token) -> bool:
    return token.stem == _NUMBER and not (token.det or token.pron or token.conj or token.prep)


def _between(tokens: Sequence[Token], q: Quantity) -> bool:
    if q.i < 1 or q.j >= len(tokens):
        return False
    first, last = tokens[q.i - 1].form, tokens[q.j].form
    return (first == _OPEN and last == _CLOSE) or (first in _QUOTES and last in _QUOTES and _of_some(tokens, q))


def _of_some(tokens: Sequence[Token], q: Quantity) -> bool:
    """Whether من stands behind the quotation marks around a number: "بضع عشرات" | من الجنود."""
    return q.j + 1 < len(tokens) and tokens[q.j + 1].form == _OF


def _counts(tokens: Sequence[Token], q: Quantity, names: frozenset[str]) -> bool:
    """Whether a noun, or من, stands right behind the brackets, and the number is no name: قائد الكتيبة (101)."""
    behind = tokens[q.j + 1] if q.j + 1 < len(tokens) else None
    alone = behind is None or behind.kind != "word" or behind.conj
    if alone and q.i > 1 and tokens[q.i - 2].base in _BEFALLS:
        return not (q.unit or q.post)  # مقتل (25) وإصابة (16)
    if behind is None or behind.kind != "word" or behind.conj or behind.prep or behind.det or q.unit or q.post:
        return False
    if q.i > 1 and tokens[q.i - 2].stem in names:
        return False
    return behind.form == _OF or not behind.tags & _VERBS
