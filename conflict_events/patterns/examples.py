"""Sentences that say of a pattern what it must find, with tags around the trigger and the phrases that fill roles."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection
from dataclasses import dataclass

from conflict_events.errors import DataFileError

_TRIGGER = "trigger"
_PIECE = re.compile(r"<(/?)([^<>]*)>|[^<>]+|[<>]")


@dataclass(frozen=True, slots=True)
class Mark:
    """A tagged phrase of an example.

    Attributes:
        role: The role that it fills.
        start: Code points of the sentence before it.
        end: Code points of the sentence up to its end, so that `text[start:end]` is the phrase.
    """

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence in which a pattern must be found.

    Attributes:
        text: The sentence without its tags.
        trigger: The trigger's span in code points of the text, half-open.
        marks: The phrases that fill roles, in text order.
    """

    text: str
    trigger: tuple[int, int]
    marks: tuple[Mark, ...]


def parse_example(sentence: str, roles: Collection[str], *, file: str, line: int | None, pattern: str) -> Example:
    """Take the tags out of an example.

    A tag is the name of a role, or `trigger`, which stands once. A phrase that fills two roles has a tag for each, one
    inside the other.

    Args:
        sentence: The sentence, with tags.
        roles: Names of the roles that the pattern's type of event has.
        file: The pattern file, for complaints.
        line: The line where the pattern begins, counted from 1, for complaints.
        pattern: Id of the pattern, for complaints.

    Returns:
        The sentence without tags, and the spans of the tagged phrases in code points, half-open, counted from 0.

    Raises:
        DataFileError: A tag is unknown, empty, not closed or not open, or there is not exactly one trigger.

    >>> example = parse_example(
    ...     "<trigger>سقطت</trigger> <weapon>قذيفة</weapon>.", ["weapon"], file="f.toml", line=1, pattern="fall",
    ... )
    >>> example.text, example.trigger, example.marks
    ('سقطت قذيفة.', (0, 4), (Mark(role='weapon', start=5, end=10),))
    """
    try:
        text, marks = _strip(sentence, (_TRIGGER, *roles))
        trigger = _only(marks, sentence)
    except _TagError as error:
        raise DataFileError(file, line, pattern, error.what, error.right) from error
    return Example(text, trigger, tuple(one for one in marks if one.role != _TRIGGER))


class _TagError(Exception):
    """What is wrong with a tag, before it is known where the sentence stands."""

    def __init__(self, what: str, right: str) -> None:
        super().__init__(what, right)
        self.what = what
        self.right = right


def _strip(sentence: str, tags: Collection[str]) -> tuple[str, list[Mark]]:
    text = ""
    marks: list[Mark] = []
    opened: list[tuple[str, int]] = []
    for piece in _PIECE.finditer(sentence):
        closing, tag = piece[1], piece[2]
        if tag is None:
            text += _plain(piece[0])
        elif closing:
            marks.append(_closed(tag, opened, text))
        else:
            opened.append((_known(tag, tags), len(text)))
    if opened:
        raise _TagError(f"<{opened[-1][0]}> is not closed", f"write </{opened[-1][0]}> behind the phrase")
    return text, sorted(marks, key=lambda one: (one.start, one.end, one.role))


def _only(marks: list[Mark], sentence: str) -> tuple[int, int]:
    triggers = [(one.start, one.end) for one in marks if one.role == _TRIGGER]
    if len(triggers) != 1:
        raise _TagError(f"{len(triggers)} triggers are tagged in {sentence!r}", "tag one phrase as <trigger>")
    return triggers[0]


def _plain(piece: str) -> str:
    if piece in "<>":
        raise _TagError(f"{piece!r} stands alone", "tags are written <role> and </role>")
    return piece


def _closed(tag: str, opened: list[tuple[str, int]], text: str) -> Mark:
    if not opened or opened[-1][0] != tag:
        right = f"close <{opened[-1][0]}> first" if opened else f"write <{tag}> before the phrase"
        raise _TagError(f"</{tag}> closes nothing", right)
    start = opened.pop()[1]
    if start == len(text):
        raise _TagError(f"nothing stands inside <{tag}>", "put the tags around a phrase")
    return Mark(tag, start, len(text))


def _known(tag: str, tags: Collection[str]) -> str:
    if tag not in tags:
        near = difflib.get_close_matches(tag, list(tags), n=1)
        right = f"did you mean <{near[0]}>?" if near else f"take one of {sorted(tags)}"
        raise _TagError(f"the tag <{tag}> is unknown", right)
    return tag
