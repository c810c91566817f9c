"""Scores of predictions against gold: precision, recall and F1 of triggers, events, rows and arguments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from conflict_events.evaluation.pairing import Item, Pair, arguments, equal, matched, overlaps, paired, same_row

Documents = Mapping[str, Sequence[Item]]
"""Id of an article to its standoff events."""


@dataclass(slots=True)
class Table:
    """How many of what is in the gold and in the prediction are the same.

    >>> table = Table(hit=2, gold=4, predicted=2)
    >>> table.precision, table.recall, round(table.f1, 3)
    (1.0, 0.5, 0.667)
    """

    hit: int = 0
    gold: int = 0
    predicted: int = 0

    def add(self, hit: int, gold: int, predicted: int) -> None:
        """Count what one article has."""
        self.hit += hit
        self.gold += gold
        self.predicted += predicted

    @property
    def precision(self) -> float:
        """Part of the prediction that is right."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Part of the gold that is found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """All scores of one prediction.

    Attributes:
        tables: `trigger`, `event` and `event/TYPE`, `row`, `argument/overlap`, `argument/exact` and `argument/ROLE`
            (overlap), `content/overlap` and `content/exact`, in alphabetical order.
        accuracy: Of typed pairs: `subtype`, `factuality`; `count` and `date`, where either side has one. How many
            are right, and of how many.
        missing: Articles of the gold that were not predicted.
    """

    tables: dict[str, Table]
    accuracy: dict[str, tuple[int, int]]
    missing: tuple[str, ...]


def score(gold: Documents, predicted: Documents) -> Scores:
    """Score predictions.

    Args:
        gold: Gold events by article.
        predicted: Predicted events by article; articles that the gold lacks are passed over.

    Returns:
        Scores over all articles of the gold together.

    >>> event = {"type": "strike", "subtype": "shelling", "factuality": "actual", "count": None, "date": None}
    >>> event |= {"trigger": {"start": 0, "end": 3}, "arguments": []}
    >>> score({"a1": [event]}, {"a1": [event]}).tables["row"].f1
    1.0
    """
    scorer = _Scorer()
    for name, events in gold.items():
        scorer.article(events, predicted.get(name, ()))
    tables = {name: scorer.tables[name] for name in sorted(scorer.tables)}
    accuracy = {name: (right, of) for name, (right, of) in sorted(scorer.accuracy.items())}
    return Scores(tables, accuracy, tuple(sorted(set(gold) - set(predicted))))


class _Scorer:
    """Counts over one article after another."""

    def __init__(self) -> None:
        self.tables: dict[str, Table] = defaultdict(Table)
        self.accuracy: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def article(self, gold: Sequence[Item], predicted: Sequence[Item]) -> None:
        pairs = paired(gold, predicted)
        typed = [(g, p) for g, p in pairs if g["type"] == p["type"]]
        sizes = len(gold), len(predicted)
        self.tables["trigger"].add(len(pairs), *sizes)
        self.tables["event"].add(len(typed), *sizes)
        self.tables["row"].add(sum(same_row(g, p) for g, p in typed), *sizes)
        for kind in {event["type"] for event in (*gold, *predicted)}:
            hits = sum(g["type"] == kind for g, _ in typed)
            self.tables[f"event/{kind}"].add(
                hits, *(sum(e["type"] == kind for e in side) for side in (gold, predicted))
            )
        for content in (False, True):
            self._arguments(gold, predicted, typed, content=content)
        for pair in typed:
            self._attributes(*pair)

    def _arguments(
        self, gold: Sequence[Item], predicted: Sequence[Item], typed: Sequence[Pair], *, content: bool
    ) -> None:
        sides = [
            [one["role"] for event in side for one in arguments(event, content=content)] for side in (gold, predicted)
        ]
        for name, same in (("overlap", overlaps), ("exact", equal)):
            hits: dict[str, int] = defaultdict(int)
            for g, p in typed:
                found, _, _ = matched(arguments(g, content=content), arguments(p, content=content), same)
                for role, number in found.items():
                    hits[role] += number
            table = f"content/{name}" if content else f"argument/{name}"
            self.tables[table].add(sum(hits.values()), len(sides[0]), len(sides[1]))
            if name == "overlap" and not content:
                for role in {*sides[0], *sides[1]}:
                    self.tables[f"argument/{role}"].add(hits[role], sides[0].count(role), sides[1].count(role))

    def _attributes(self, gold: Item, predicted: Item) -> None:
        for name in ("subtype", "factuality", "count", "date"):
            if name in ("subtype", "factuality") or gold.get(name) or predicted.get(name):
                self.accuracy[name][0] += gold.get(name) == predicted.get(name)
                self.accuracy[name][1] += 1
