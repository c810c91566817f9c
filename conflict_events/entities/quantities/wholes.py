"""Parts of a whole that is counted too: أسقطت 30 | من أصل 45 صاروخا, قتل أربعة | من بين عشرين راكبا."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.text.tokens import Token

_OF = "من"
_WHOLE = frozenset({"اصل", "بين", "مجموع", "جملة", "اجمالي"})


@dataclass(frozen=True, slots=True)
class Part(Quantity):
    """A number that counts a noun together with the whole that it is part of.

    Attributes:
        whole: The number of the whole: 45 in `30 من أصل 45 صاروخا`.
    """

    whole: Quantity | None = None


def as_parts(tokens: Sequence[Token], quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return quantities, each part and its whole told as one number, that of the part.

    Args:
        tokens: The sentence.
        quantities: Its quantities, in text order.
    """
    found: list[Quantity] = []
    for q in quantities:
        if found and _is_whole(tokens, found[-1], q):
            part = found[-1]
            found[-1] = Part(part.i, q.j, part.low, part.high, part.approximate, part.tail, whole=q)
        else:
            found.append(q)
    return found


def _is_whole(tokens: Sequence[Token], part: Quantity, q: Quantity) -> bool:
    """Whether nothing but من أصل stands between two plain numbers, and a noun behind the second."""
    if part.unit or q.unit or part.post or q.post or q.i != part.j + 2 or q.j >= len(tokens):
        return False
    of, whole, behind = tokens[part.j], tokens[part.j + 1], tokens[q.j]
    if of.form != _OF or whole.form not in _WHOLE or None in (part.low, part.high, q.low):
        return False
    return behind.kind == "word" and not (behind.conj or behind.prep or behind.tags & {"verb_perf", "verb_impf"})
