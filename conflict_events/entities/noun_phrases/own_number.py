"""How many a phrase is by what stands aside behind it: الركاب، وعددهم 30 شخصا، المحتجزين البالغ عددهم 12."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import THEIRS
from conflict_events.text.tokens import Token

_NUMBER = "عدد"
_AND = frozenset({"و", "ف"})
_AMOUNTING = frozenset({"بالغ", "بالغة"})
_ALL, _WHO = frozenset({"كل", "جميع", "كافة"}), frozenset({"من", "الذين"})
_CLAUSE = 9  # tokens of "كل من كانوا على متن الطائرة المنكوبة"
_BACK = 5  # tokens of the phrase before
_NOMINAL = "NAX"


def told_aside(
    tokens: Sequence[Token], classes: list[str], quantities: Sequence[Quantity]
) -> tuple[list[Quantity], dict[int, Quantity]]:
    """Part numbers that only tell how many a phrase before them is; their words become particles, in place.

    Args:
        tokens: A sentence.
        classes: Its word classes; those of an aside become "F".
        quantities: Its quantities.

    Returns:
        The quantities that count a noun behind them, and for each word of a phrase with an aside the number in it.
    """
    kept: list[Quantity] = []
    found: dict[int, Quantity] = {}
    for q in quantities:
        start = _begins(tokens, q)
        if start <= 0:
            kept.append(q)
            continue
        end = q.j + (q.j < len(tokens) and classes[q.j] == "N" and accusative(tokens[q.j]))
        classes[start:end] = "F" * (end - start)
        found |= dict.fromkeys([*_phrase(tokens, classes, start), *_whoever(tokens, start)], q)
    return kept, found


def _begins(tokens: Sequence[Token], q: Quantity) -> int:
    """Return the first token of وعددهم or البالغ عددهم before a number, or -1."""
    k = q.i - 1
    if q.unit or k < 1 or tokens[k].base != _NUMBER or tokens[k].pron not in THEIRS:
        return -1
    if tokens[k].conj in _AND:  # أما الجرحى | فعددهم 20
        return k
    return k - 1 if tokens[k - 1].base in _AMOUNTING else -1


def _phrase(tokens: Sequence[Token], classes: Sequence[str], start: int) -> list[int]:
    """Return the words of the phrase before an aside, from the last to the first, over one comma."""
    k = start - 1
    k -= tokens[k].form in COMMAS
    words: list[int] = []
    while k >= 0 and len(words) < _BACK and classes[k] in _NOMINAL:
        words.append(k)
        apart = k > 0 and tokens[k - 1].det and not tokens[k].det  # في القصف | سكان المنزل
        if tokens[k].prep or tokens[k].conj or apart:
            break
        k -= 1
    return words


def _whoever(tokens: Sequence[Token], start: int) -> list[int]:
    """كل | من كانوا على متنها وعددهم 30: the word for all of them, before a clause that tells who they are."""
    for k in range(start - 2, max(start - _CLAUSE, 0) - 1, -1):
        if tokens[k].base in _ALL and tokens[k + 1].form in _WHO:
            return [k]
    return []
