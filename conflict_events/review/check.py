"""Check files of patterns and names: their form, what they refer to, and whether their examples do what they say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from conflict_events.errors import DataFileError, all_of
from conflict_events.own import Own
from conflict_events.patterns.load import PatternSet
from conflict_events.pipeline import Extractor
from conflict_events.review.examples import PUBLISHED, Failure, Why, run_examples


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found.

    Attributes:
        complaints: All that is wrong, sorted by file and line.
        patterns: How many patterns were looked at.
        examples: How many sentences were run, counter-examples among them.
    """

    complaints: tuple[DataFileError, ...]
    patterns: int
    examples: int


def check(own: Own | None = None, *, language: str = "ar") -> Checked:
    """Check patterns, names, and their examples.

    Args:
        own: The user's files; without pattern files the shipped patterns are checked.
        language: ISO 639-1 code.

    Returns:
        All that is wrong with them, found in one run.

    >>> from conflict_events.languages.data_file import DataFile
    >>> mine = DataFile("mine.toml", '[subtypes]' + chr(10) + 'strik = ["ramming"]')
    >>> print(*check(Own((mine,))).complaints)
    mine.toml:2: the type 'strik' is unknown; did you mean 'strike'?
    """
    own = own or Own()
    rules, _, complaints = own.examined(language, whole=not own.patterns)
    asked = rules.own if own.patterns else frozenset(rules.written)
    chosen = [pattern for pattern in rules.patterns if pattern.id in asked]
    extractor = _extractor(language, own) if chosen else None
    for pattern in chosen:
        entry = rules.written[pattern.id]
        for key in ("examples", "counter"):
            if not getattr(pattern, key):
                what = f"it has no {'example' if key == 'examples' else 'counter-example'}"
                entry.complain(key, what, f'write {key} = ["..."], before [pattern.roles]')
        if extractor is not None:
            for failure in run_examples(extractor, pattern, rules.types, _why(extractor)):
                _complain(rules, failure)
    ordered = all_of(complaints).errors if complaints else ()
    sentences = sum(len(pattern.examples) + len(pattern.counter) for pattern in chosen)
    return Checked(ordered, len(chosen), sentences)


def _extractor(language: str, own: Own) -> Extractor:
    """Return what reads the examples: what is wrong in the files is told already, the rest can be tried."""
    return Extractor(language, ner="lexicon", own=replace(own, lenient=True), resolve=False)


def _complain(rules: PatternSet, failure: Failure) -> None:
    rules.written[failure.pattern].complain(failure.key, failure.what, failure.right, failure.sentence)


def _why(extractor: Extractor) -> Why:
    """Return what tells which demand of a pattern is not met at a place of a sentence."""

    def why(text: str, pattern: str, at: int) -> str:
        trigger = extractor.explain(text, published=PUBLISHED).trigger_at(at)
        if trigger is None:
            return "add its word to the triggers of the pattern, or tag another word"
        mine = next((trial for trial in trigger.trials if trial.pattern == pattern), None)
        if mine is None:
            return (
                trigger.fate if not trigger.trials else f"its word is of {', '.join(trigger.groups)}; add it to yours"
            )
        return mine.why or trigger.fate

    return why
