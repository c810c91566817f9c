"""What patterns do on articles: how often each is used, how often it is right, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from conflict_events.evaluation.errors import in_context
from conflict_events.evaluation.pairing import Item, paired, same_row
from conflict_events.evaluation.score import Documents
from conflict_events.outputs import standoff
from conflict_events.patterns.load import PatternSet
from conflict_events.records import Extraction

_SAMPLES = 3


@dataclass(slots=True)
class Use:
    """What one pattern did.

    Attributes:
        pattern: Its id.
        uses: How many events it made.
        right: How many of them are in the gold, with their type; 0 without gold.
        rows: How many of them are right in everything that a reader sees; 0 without gold.
        scored: How many of them stand in articles that the gold has.
        samples: Some of them in their context, wrong ones first.
    """

    pattern: str
    uses: int = 0
    right: int = 0
    rows: int = 0
    scored: int = 0
    samples: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float | None:
        """Part of its events that are in the gold; None where there is none to compare with."""
        return self.right / self.scored if self.scored else None


def report(
    rules: PatternSet,
    extractions: Mapping[str, Extraction],
    texts: Mapping[str, str],
    gold: Documents | None = None,
) -> list[Use]:
    """Report what each pattern did.

    Args:
        rules: The patterns.
        extractions: What was found, by article.
        texts: Texts of the articles.
        gold: Gold events by article.

    Returns:
        One entry a pattern: the most used first, those never used last, each in the order of their ids.
    """
    uses = {pattern.id: Use(pattern.id) for pattern in sorted(rules.patterns, key=lambda p: p.id)}
    samples: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, extraction in extractions.items():
        marks = _marks(extraction, gold[name]) if gold is not None and name in gold else {}
        for number, event in enumerate(extraction.events):
            use = uses[event.pattern]
            use.uses += 1
            use.scored += bool(marks)
            use.right += marks.get(number) in ("right", "event")
            use.rows += marks.get(number) == "right"
            where = f"{name}: {in_context(texts[name], event.trigger.start, event.trigger.end)}"
            samples[event.pattern].append((marks.get(number, ""), where))
    for pattern, found in samples.items():
        uses[pattern].samples = _chosen(found)
    return sorted(uses.values(), key=lambda use: (-use.uses, use.pattern))


def _marks(extraction: Extraction, gold: Sequence[Item]) -> dict[int, str]:
    """Return of each event whether it is right, is only an event, or is none."""
    events = standoff.to_dict(extraction)["events"]
    marks = dict.fromkeys(range(len(events)), "wrong")
    for right, found in paired(gold, events):
        if right["type"] == found["type"]:
            number = next(n for n, event in enumerate(events) if event is found)
            marks[number] = "right" if same_row(right, found) else "event"
    return marks


def _chosen(found: Iterable[tuple[str, str]]) -> list[str]:
    """Take a few samples, wrong ones first, then in the order of the articles."""
    order = {"wrong": 0, "event": 1, "right": 2, "": 2}
    ranked = sorted(found, key=lambda one: order[one[0]])
    return [f"{mark:5} {where}".strip() for mark, where in ranked[:_SAMPLES]]


def unused(uses: Iterable[Use]) -> list[str]:
    """Return the ids of the patterns that made no event."""
    return [use.pattern for use in uses if not use.uses]
