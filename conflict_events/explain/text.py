"""An explanation for a screen: one block a sentence, one line a finding."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.explain.model import Explanation, SentenceExplanation, Trial, Trigger, Word
from conflict_events.records import Event


def to_text(explanation: Explanation) -> str:
    """Write an explanation as plain text.

    Args:
        explanation: The article, explained.

    Returns:
        Lines, the last one closed.
    """
    events = {event.id: event for event in explanation.extraction.events}
    blocks = ["\n".join(_sentence(s, events)) for s in explanation.sentences]
    return "\n\n".join(blocks) + "\n"


def _sentence(s: SentenceExplanation, events: dict[str, Event]) -> Iterator[str]:
    yield f"[{s.span.start}:{s.span.end}] {' '.join(s.span.text.split())}"
    yield "  words    " + " ".join(map(_word, s.words))
    if s.names:
        yield "  names    " + ", ".join(f"{span.text} ({kind})" for span, kind in s.names)
    if s.phrases:
        yield "  phrases  " + " | ".join(
            f"{p.preposition + ' ' if p.preposition else ''}{p.span.text} ({'/'.join(p.kinds) or '?'})"
            for p in s.phrases
        )
    for trigger in s.triggers:
        yield from _trigger(trigger, events)
    if not s.triggers:
        yield "  no word of it is a trigger"
    if s.unlisted:
        yield f"  verbs that no group of triggers has: {', '.join(s.unlisted)}"


def _word(word: Word) -> str:
    parts = [*word.clitics, word.base, *([word.pronoun] if word.pronoun else [])]
    return f"{'+'.join(parts)}/{word.letter}"


def _trigger(trigger: Trigger, events: dict[str, Event]) -> Iterator[str]:
    yield f"  trigger  {trigger.span.text} [{trigger.span.start}:{trigger.span.end}] of {', '.join(trigger.groups)}"
    for trial in trigger.trials:
        yield f"    {_trial(trial)}"
    if trigger.event is not None:
        yield f"    -> {described(events[trigger.event])}"
    else:
        yield f"    -> no event: {trigger.fate}"


def _trial(trial: Trial) -> str:
    roles = ", ".join(f"{role} = {text}" for role, text in trial.roles)
    return f"{trial.outcome:6} {trial.pattern} ({trial.priority}){': ' if trial.why else ''}{trial.why}" + (
        f" [{roles}]" if roles else ""
    )


def described(event: Event) -> str:
    """Say in one line what an event is and which words set its factuality."""
    cues = " by " + ", ".join(repr(cue.text) for cue in event.factuality_cues) if event.factuality_cues else ""
    roles = ", ".join(f"{one.role} = {one.text}" for one in event.arguments)
    told = f", told by {event.reported_by}" if event.reported_by else ""
    return f"{event.id} {event.type}/{event.subtype}, {event.factuality}{cues}{told}" + (f": {roles}" if roles else "")
