"""Records of values that this library has worked out itself, made without checking these again.

Pydantic checks what a caller gives. An article has a hundred records whose offsets were cut out of its own text and
whose kinds come from our own lists; to check each of them cost a tenth of the time that an article takes.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel

from conflict_events.records.base import Record
from conflict_events.records.span import Span

R = TypeVar("R", bound=Record)
# Records are frozen: what is set of a new one is set past their own `__setattr__`.
_set_given, _set_extra, _set_private = (
    vars(BaseModel)[f"__pydantic_{slot}__"].__set__ for slot in ("fields_set", "extra", "private")
)


def made(cls: type[R], **fields: Any) -> R:
    """Make a record of fields that are right; equal to what `cls(**fields)` makes, and written out alike.

    Args:
        cls: A class of records.
        fields: All that it requires, in any order; no default may be made anew for each record.

    >>> made(Span, start=0, end=3, text="قصف") == Span(start=0, end=3, text="قصف")
    True
    """
    return _filled(cls, _blank(cls) | fields, set(fields))


def changed(record: R, **fields: Any) -> R:
    """Return a record with other values in some fields; equal to `record.model_copy(update=fields)`.

    >>> changed(Span(start=0, end=3, text="قصف"), start=4, end=7)
    Span(start=4, end=7, text='قصف')
    """
    return _filled(type(record), record.__dict__ | fields, record.model_fields_set | fields.keys())


def settle(record: Record, **fields: Any) -> None:
    """Set fields of a record that nobody but its maker has seen yet; afterwards it never changes.

    >>> span = made(Span, start=0, end=3, text="قصف")
    >>> settle(span, start=4, end=7)
    >>> span
    Span(start=4, end=7, text='قصف')
    """
    record.__dict__.update(fields)
    record.model_fields_set.update(fields)


def cut(text: str, start: int, end: int) -> Span:
    """Cut a span out of a text; equal to `Span.of(text, start, end)`.

    >>> cut("شنت طائرات غارات", 4, 10).text
    'طائرات'
    """
    return _filled(Span, {"start": start, "end": end, "text": text[start:end]}, {"start", "end", "text"})


def _filled(cls: type[R], fields: dict[str, Any], given: set[str]) -> R:
    record = object.__new__(cls)
    record.__dict__.update(fields)
    _set_given(record, given)
    _set_extra(record, None)
    _set_private(record, None)
    return record


@cache
def _blank(cls: type[Record]) -> dict[str, Any]:
    """Return the defaults of a class in the order of its fields, in which they are written out."""
    return {name: None if field.is_required() else field.default for name, field in cls.model_fields.items()}
