"""JSON Lines: one whole extraction a line, read back without loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from conflict_events.errors import InputError
from conflict_events.outputs.lines import one_line
from conflict_events.records import EventTypes, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def to_line(extraction: Extraction) -> str:
    """Write an extraction as one line of JSON.

    Args:
        extraction: What was found in one article.

    Returns:
        JSON without any line break inside or at its end.

    >>> from conflict_events.records import Versions
    >>> empty = Extraction(article_id="خبر-1", text_sha256="0" * 64, versions=Versions(package="0.1.0", data="1"))
    >>> from_line(to_line(empty)) == empty
    True
    """
    return one_line(extraction.model_dump_json())


def from_line(line: str | bytes, types: EventTypes | None = None) -> Extraction:
    """Read an extraction back from its line.

    Args:
        line: What `to_line` wrote; bytes are UTF-8.
        types: Types of events, where there are some of your own among them: `extractor.types`.

    Returns:
        An extraction equal to the one that was written.

    Raises:
        InputError: The line is not an extraction.
    """
    try:
        return Extraction.model_validate_json(line, context=types)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"])) or "the line"
        raise InputError(f"{place}: {first['msg']}; give a line that `to_line` wrote") from None


def write(extractions: Iterable[Extraction]) -> Iterator[str]:
    """Write extractions one after another, each as a line with its line break.

    Args:
        extractions: Any number of them; taken one at a time.

    Yields:
        Lines in the same order, ready for `file.writelines`.
    """
    for extraction in extractions:
        yield to_line(extraction) + "\n"


def read(lines: Iterable[str], types: EventTypes | None = None) -> Iterator[Extraction]:
    """Read extractions back.

    Args:
        lines: An open text file, or any lines; empty ones are passed over.
        types: Types of events, where there are some of your own among them.

    Yields:
        Extractions in the same order.

    Raises:
        InputError: A line is not an extraction; the message begins with its number, counted from 1.
    """
    for number, line in enumerate(lines, 1):
        if not line.isspace():
            try:
                yield from_line(line, types)
            except InputError as error:
                raise InputError(f"line {number}: {error}") from None
