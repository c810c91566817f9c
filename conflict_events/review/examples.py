"""Run the examples of a pattern: what it must find, and what it must not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from conflict_events.patterns.examples import Example, Mark, parse_example
from conflict_events.patterns.model import Pattern
from conflict_events.records import Event, EventTypes, Extraction, RoleArgument, Span

if TYPE_CHECKING:
    from conflict_events.pipeline import Extractor

PUBLISHED = "2018-05-06"
"""The day on which every example is published, so that أمس has a date."""
OVERLAP = 0.5
"""How much of what two spans cover together they must share to be one."""
Why = Callable[[str, str, int], str]
"""Says of a sentence, a pattern and the place of its trigger what the pattern lacks there."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not do what it says.

    Attributes:
        pattern: Id of the pattern.
        key: `"examples"` or `"counter"`.
        sentence: The sentence as it is written.
        what: What is wrong.
        right: What would be right.
    """

    pattern: str
    key: str
    sentence: str
    what: str
    right: str


def run_examples(extractor: Extractor, pattern: Pattern, types: EventTypes, why: Why) -> Iterator[Failure]:
    """Run all sentences of a pattern, each as an article of its own.

    Args:
        extractor: What reads them.
        pattern: The pattern.
        types: The types of events there are.
        why: Tells what the pattern lacked where it was not found.

    Yields:
        A failure for each sentence that does not do what it says.
    """
    for sentence in pattern.examples:
        example = parse_example(sentence, types.roles(pattern.type), file="", line=None, pattern=pattern.id)
        wrong = _wrong(extractor(example.text, published=PUBLISHED), pattern, example, why)
        if wrong is not None:
            yield Failure(pattern.id, "examples", sentence, *wrong)
    for sentence in pattern.counter:
        found = [e for e in extractor(sentence, published=PUBLISHED).events if e.pattern == pattern.id]
        if found:
            what = f"the counter-example {sentence!r} is found, at {found[0].trigger.text!r}"
            yield Failure(pattern.id, "counter", sentence, what, "require a role, or demand a kind that it lacks")


def _wrong(result: Extraction, pattern: Pattern, example: Example, why: Why) -> tuple[str, str] | None:
    """Return what is wrong with what was found and what would be right, or None."""
    said = f"the example {example.text!r} does not do what it says"
    here = [e for e in result.events if (e.trigger.start, e.trigger.end) == example.trigger]
    mine = [e for e in here if e.pattern == pattern.id]
    if mine:
        problems = list(_roles(mine[0], example))
        return (
            (f"{said}: {'; '.join(problems)}", "tag what the sentence says, or change the demands")
            if problems
            else None
        )
    if here:
        return f"{said}: {here[0].pattern} takes its trigger", "give it a higher priority, or another example"
    trigger = example.text[slice(*example.trigger)]
    what = f"{said}: nothing is found at {trigger!r}"
    elsewhere = [e.trigger.text for e in result.events if e.pattern == pattern.id]
    if elsewhere:
        return f"{what}, but at {elsewhere[0]!r}", f"tag {elsewhere[0]!r} as the trigger"
    return what, why(example.text, pattern.id, example.trigger[0])


def _roles(event: Event, example: Example) -> Iterator[str]:
    left = list(event.arguments)
    for mark in example.marks:
        same = next((a for a in left if a.role == mark.role and _overlap(a, mark) >= OVERLAP), None)
        if same is None:
            yield _missing(left, mark, example.text)
        else:
            left.remove(same)
    tagged = {(mark.role, mark.start) for mark in example.marks}
    for argument in left:
        if (argument.role, argument.start) not in tagged:
            yield f"{argument.text!r} is found as {argument.role}, and not tagged"


def _missing(left: list[RoleArgument], mark: Mark, text: str) -> str:
    tagged = text[mark.start : mark.end]
    other = next((a for a in left if a.role == mark.role), None)
    if other is not None and other.start == mark.start:
        return f"{mark.role} is {other.text!r}, and {tagged!r} is tagged"
    return f"{tagged!r} is tagged as {mark.role}, and not found"


def _overlap(one: Span, mark: Mark) -> float:
    """Return what two spans share, as a part of what they cover together."""
    shared = min(one.end, mark.end) - max(one.start, mark.start)
    return max(shared, 0) / (max(one.end, mark.end) - min(one.start, mark.start))
