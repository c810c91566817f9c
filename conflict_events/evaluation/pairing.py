"""Which predicted event stands for which gold event: one to one, by triggers that share characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Item = Mapping[str, Any]
"""A standoff event, trigger or argument."""
Pair = tuple[Item, Item]
"""A gold event and the predicted one that stands for it."""
HALF = 0.5
"""How much of what two spans cover together they must share to be one, where overlap counts."""


def shared(one: Item, other: Item) -> float:
    """Return what two spans share, as a part of what they cover together; 0.0 where they do not meet.

    >>> shared({"start": 0, "end": 4}, {"start": 2, "end": 6})
    0.3333333333333333
    """
    begin, end = max(one["start"], other["start"]), min(one["end"], other["end"])
    both: int = end - begin
    covered: int = one["end"] - one["start"] + other["end"] - other["start"] - both
    return both / covered if both > 0 else 0.0


def overlaps(one: Item, other: Item) -> bool:
    """Whether two spans share at least half of what they cover."""
    return shared(one, other) >= HALF


def equal(one: Item, other: Item) -> bool:
    """Whether two spans are the same."""
    return bool(one["start"] == other["start"] and one["end"] == other["end"])


def paired(gold: Sequence[Item], predicted: Sequence[Item]) -> list[Pair]:
    """Pair events of one article: same type first, then the greatest overlap, then the order of the text.

    Args:
        gold: Gold events.
        predicted: Predicted events.

    Returns:
        Pairs, the surest first; each event is in one at most.
    """
    options = [
        (-(g["type"] == p["type"]), -share, i, k)
        for i, g in enumerate(gold)
        for k, p in enumerate(predicted)
        if (share := shared(g["trigger"], p["trigger"]))
    ]
    left, right, pairs = set(range(len(gold))), set(range(len(predicted))), []
    for _, _, i, k in sorted(options):
        if i in left and k in right:
            left.remove(i)
            right.remove(k)
            pairs.append((gold[i], predicted[k]))
    return pairs


def arguments(event: Item, *, content: bool = False) -> list[Item]:
    """Return the arguments of an event that are scored, or the content of a statement; implied ones are left out."""
    return [
        one for one in event.get("arguments", []) if (one["role"] == "content") is content and not one.get("implied")
    ]


def matched(
    gold: Sequence[Item], predicted: Sequence[Item], same: Callable[[Item, Item], bool]
) -> tuple[Counter[str], list[Item], list[Item]]:
    """Match the arguments of a pair one to one.

    Args:
        gold: Arguments of the gold event.
        predicted: Arguments of the predicted one.
        same: Tells whether two spans are one.

    Returns:
        How many match in each role, the gold arguments that are missed, and the predicted ones that are too many.
    """
    left, missed, hits = list(predicted), [], Counter[str]()
    for one in gold:
        options = [other for other in left if other["role"] == one["role"] and same(one, other)]
        if not options:
            missed.append(one)
            continue
        best = max(options, key=lambda other: shared(one, other))
        left.remove(best)
        hits[one["role"]] += 1
    return hits, missed, left


def same_row(gold: Item, predicted: Item) -> bool:
    """Whether everything that a reader sees in the row of an event is right."""
    if any(gold.get(key) != predicted.get(key) for key in ("subtype", "factuality", "count", "date")):
        return False
    _, missed, extra = matched(arguments(gold), arguments(predicted), overlaps)
    return not missed and not extra
