"""What is wrong in a prediction, event by event, each in its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from conflict_events.evaluation.pairing import Item, arguments, matched, overlaps, paired
from conflict_events.evaluation.score import Documents

_AROUND = 60  # code points of context on each side


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong.

    Attributes:
        article: Id of the article.
        start: Where the trigger begins, in code points from 0.
        kind: `"missed"`, `"spurious"`, or what of a found event is wrong: `"subtype"`, `"factuality"`, `"count"`,
            `"date"`, or the name of a role.
        event: Type and subtype.
        what: What was predicted and what is right.
        context: The text around the trigger, which stands between ⟦ and ⟧.
    """

    article: str
    start: int
    kind: str
    event: str
    what: str
    context: str

    def __str__(self) -> str:
        what = f" {self.what}" if self.what else ""
        return f"{self.kind:10} {self.event} {self.article}:{what} {self.context}"


def mistakes(gold: Documents, predicted: Documents, texts: Mapping[str, str]) -> Iterator[Mistake]:
    """List what is wrong in predictions.

    Args:
        gold: Gold events by article.
        predicted: Predicted events by article.
        texts: Texts of the articles by their ids.

    Yields:
        Mistakes in the order of the articles and their triggers.
    """
    for name, events in gold.items():
        text = texts.get(name, "")
        found = list(_of_article(events, predicted.get(name, ()), text))
        for kind, event, what in sorted(found, key=lambda one: (one[1]["trigger"]["start"], one[0], one[2])):
            start, end = event["trigger"]["start"], event["trigger"]["end"]
            label = f"{event['type']}/{event.get('subtype')}"
            yield Mistake(name, start, kind, label, what, in_context(text, start, end))


def _of_article(gold: Sequence[Item], predicted: Sequence[Item], text: str) -> Iterator[tuple[str, Item, str]]:
    typed = [(g, p) for g, p in paired(gold, predicted) if g["type"] == p["type"]]
    for event in gold:
        if not any(event is g for g, _ in typed):
            yield "missed", event, ""
    for event in predicted:
        if not any(event is p for _, p in typed):
            yield "spurious", event, ""
    for g, p in typed:
        yield from ((kind, g, what) for kind, what in _of_pair(g, p, text))


def _of_pair(gold: Item, predicted: Item, text: str) -> Iterator[tuple[str, str]]:
    for key in ("subtype", "factuality", "count", "date"):
        if gold.get(key) != predicted.get(key):
            yield key, f"{_short(predicted.get(key))}, right is {_short(gold.get(key))};"
    for content in (False, True):
        _, missed, extra = matched(arguments(gold, content=content), arguments(predicted, content=content), overlaps)
        yield from ((one["role"], f"without {text[one['start'] : one['end']]!r};") for one in missed)
        yield from ((one["role"], f"wrongly {text[one['start'] : one['end']]!r};") for one in extra)


def _short(value: object) -> str:
    return " to ".join(str(one) for one in value.values()) if isinstance(value, dict) else str(value)


def in_context(text: str, start: int, end: int) -> str:
    """Return a span with the text around it, on one line.

    >>> in_context("شن الجيش غارات على المدينة", 9, 14)
    'شن الجيش ⟦غارات⟧ على المدينة'
    """
    before, after = text[max(start - _AROUND, 0) : start], text[end : end + _AROUND]
    return " ".join(f"{before}⟦{text[start:end]}⟧{after}".split())
