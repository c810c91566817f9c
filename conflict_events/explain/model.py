"""What an explanation says: words, phrases, triggers, and how far each pattern got. Spans count code points from 0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from conflict_events.records import Extraction, Span


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence taken apart.

    Attributes:
        span: Where it stands, clitics and all.
        clitics: What is written onto it in front, article included.
        base: The word proper, folded.
        pronoun: The pronoun written onto its end, or "".
        letter: Its class: V verb, N noun, A adjective, X name, Q number, P preposition, S subordinator, R relative, D
            demonstrative, F particle, B adverb, "." mark.
        tags: The word lists that have it.
    """

    span: Span
    clitics: tuple[str, ...]
    base: str
    pronoun: str
    letter: str
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One phrase.

    Attributes:
        span: Where it stands, without what governs it.
        preposition: What governs it, folded, or "".
        kinds: What it can be; empty where nothing is known.
        counted: Whether a number counts it.
    """

    span: Span
    preposition: str
    kinds: tuple[str, ...]
    counted: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """How far one pattern got at one trigger.

    Attributes:
        pattern: Its id.
        priority: Its priority; trials stand in the order in which they are made.
        outcome: `"won"`, it takes the trigger; `"failed"`, a demand is not met; `"later"`, another one took it first.
        roles: What filled which role, in the order found.
        unmet: How many of its requirements and refusals are not met.
        why: The first of them in words, or who took the trigger.
    """

    pattern: str
    priority: int
    outcome: Literal["won", "failed", "later"]
    roles: tuple[tuple[str, str], ...] = ()
    unmet: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """One trigger of a sentence and what became of it.

    Attributes:
        span: Where it stands.
        groups: Groups of triggers that have it.
        trials: The patterns that were tried, in their order.
        event: Id of its event, or None.
        fate: Why there is no event, in words; "" where there is one.
    """

    span: Span
    groups: tuple[str, ...]
    trials: tuple[Trial, ...]
    event: str | None = None
    fate: str = ""

    @property
    def nearest(self) -> Trial | None:
        """The pattern that came nearest: the one that won, else the one with the fewest unmet demands."""
        return min(self.trials, key=lambda t: (t.outcome != "won", t.outcome == "later", t.unmet), default=None)


@dataclass(frozen=True, slots=True)
class SentenceExplanation:
    """One sentence.

    Attributes:
        span: Where it stands.
        words: Its words and marks.
        names: Names of the word lists, with their kinds.
        phrases: Its phrases; none where no trigger stands in it.
        triggers: Its triggers.
        unlisted: Its verbs that no group of triggers has.
    """

    span: Span
    words: tuple[Word, ...]
    names: tuple[tuple[Span, str], ...]
    phrases: tuple[Phrase, ...]
    triggers: tuple[Trigger, ...]
    unlisted: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One article, explained.

    Attributes:
        extraction: What was found.
        sentences: Its sentences, in text order.
    """

    extraction: Extraction
    sentences: tuple[SentenceExplanation, ...]

    def trigger_at(self, start: int) -> Trigger | None:
        """Return the trigger that begins at an offset in code points, or None."""
        return next((t for s in self.sentences for t in s.triggers if t.span.start == start), None)

    def to_text(self) -> str:
        """Write it for a screen."""
        from conflict_events.explain.text import to_text

        return to_text(self)

    def to_html(self) -> str:
        """Write it as one page of HTML that needs nothing else."""
        from conflict_events.explain.page import to_html

        return to_html(self)
