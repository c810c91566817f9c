"""What comes out: everything found in one article."""

from __future__ import annotations

import datetime as dt
import hashlib
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Self

from pydantic import Field, PrivateAttr, model_validator

from conflict_events.errors import SpanError
from conflict_events.records.base import Record
from conflict_events.records.display import drawn
from conflict_events.records.events import Event
from conflict_events.records.mention import Entity
from conflict_events.records.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from conflict_events.records.article import Article


class Note(Record):
    """Something the reader should know: what was cut, skipped or left unresolved, and why.

    Attributes:
        code: Short ASCII name of the kind of note, such as `"date-unresolved"`.
        message: The same in a sentence.
        start: Offset of the place it is about, in code points, or None for the whole article.
        end: Offset just after that place, or None.
    """

    code: str = Field(min_length=1, description="short ASCII name of the kind of note")
    message: str = Field(min_length=1, description="what happened and why")
    start: int | None = Field(default=None, ge=0, description="where it begins; null for the whole article")
    end: int | None = Field(default=None, ge=0, description="just after its end; null for the whole article")

    @model_validator(mode="after")
    def _both_or_none(self) -> Self:
        if (self.start is None) != (self.end is None):
            raise ValueError(f"note {self.code}: only one of start and end is given; give both, or none")
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ValueError(f"note {self.code}: start {self.start} is after end {self.end}; start comes first")
        return self


class Versions(Record):
    """What the extraction was made with: the same three, and the same article, give the same extraction.

    Attributes:
        package: Version of the package.
        data: Version or hash of the language data.
        model: Name and version of the neural model, or None for the lexicon alone.
    """

    package: str = Field(description="version of the package")
    data: str = Field(description="version of the language data")
    model: str | None = Field(default=None, description="version of the neural model, or null")


class Extraction(Record):
    """Everything found in one article.

    Attributes:
        article_id: The caller's name for the article, or None.
        text_sha256: SHA-256 of the text in UTF-8, to tell later whether the offsets still hold.
        published: Day of publication, or None.
        events: The events, in the order of their triggers.
        entities: The entities, in text order.
        notes: What was cut, skipped or left unresolved.
        versions: What it was made with.
    """

    article_id: str | None = Field(default=None, description="the caller's name for the article")
    text_sha256: str = Field(pattern="^[0-9a-f]{64}$", description="SHA-256 of the text in UTF-8")
    published: dt.date | None = Field(default=None, description="day of publication")
    events: tuple[Event, ...] = Field(default=(), description="the events, in the order of their triggers")
    entities: tuple[Entity, ...] = Field(default=(), description="the entities, in text order")
    notes: tuple[Note, ...] = Field(default=(), description="what was cut, skipped or left unresolved")
    versions: Versions = Field(description="what it was made with")

    # The article goes along for those who look at the result; it is no part of the record: not written, not compared.
    _text: str | None = PrivateAttr(default=None)

    def __eq__(self, other: object) -> bool:
        """Whether all fields are equal; whether the article is at hand makes no difference."""
        if not isinstance(other, Extraction):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        """Hash by content; equal extractions have equal hashes."""
        return hash((self.article_id, self.text_sha256, self.events, self.entities))

    @property
    def text(self) -> str | None:
        """The article's text, where an extractor or `with_text` left it; None for what was read from JSON."""
        return self._text

    def with_text(self, text: str) -> Self:
        """Return an equal extraction that has the article's text at hand, so that it can be shown in place.

        Args:
            text: The text that the extraction was made from.

        Raises:
            SpanError: It is another text, by its SHA-256.

        >>> from conflict_events.records.article import Article
        >>> article = Article("قصف على المدينة")
        >>> result = Extraction(text_sha256=article.text_sha256, versions=Versions(package="0", data="0"))
        >>> result.text, result.with_text(article.text).text, result.with_text(article.text) == result
        (None, 'قصف على المدينة', True)
        """
        self._check_digest(text)
        known = self.model_copy()
        known._text = text  # noqa: SLF001  # its own, before anybody else sees it
        return known

    def _repr_html_(self) -> str | None:
        """What a notebook shows."""
        return drawn(self)

    @model_validator(mode="after")
    def _events_hang_together(self) -> Self:
        _check_order(self.events)
        return self

    def spans(self) -> Iterator[tuple[str, Span]]:
        """Every span of the extraction with its place, such as `("events[2].attacker[0]", span)`."""
        for name in ("events", "entities"):
            for number, record in enumerate(getattr(self, name)):
                yield from _walk(f"{name}[{number}]", record)

    def verify(self, text: str) -> None:
        """Check every span against the text of the article.

        Args:
            text: The text that the extraction was made from.

        Raises:
            SpanError: A span differs from its slice of the text, or the text is another one; the message says
                which span and what stands there.
        """
        for place, span in self.spans():
            if text[span.start : span.end] != span.text:
                there = text[span.start : span.end]
                raise SpanError(
                    f"{place} [{span.start}:{span.end}] says {span.text!r}, but the text has {there!r} there; "
                    "offsets count Unicode code points of the article as it was given"
                )
        for note in self.notes:
            if note.end is not None and note.end > len(text):
                raise SpanError(f"note {note.code} ends at {note.end}, past the end of the text at {len(text)}")
        self._check_digest(text)

    def _check_digest(self, text: str) -> None:
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        if digest != self.text_sha256:
            raise SpanError(
                f"the text has SHA-256 {digest}, the extraction was made from {self.text_sha256}; give that text"
            )

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """The JSON Schema of what `model_dump_json` writes; a copy is `docs/extraction.schema.json`."""
        return cls.model_json_schema(mode="serialization")


def _check_order(events: Sequence[Event]) -> None:
    """Let ids be unique, events stand in text order, and only statements report others."""
    kinds = {event.id: event.type for event in events}
    if len(kinds) != len(events):
        raise ValueError("two events have the same id; ids are unique inside an article")
    for before, after in pairwise(events):
        if before.trigger.start > after.trigger.start:
            raise ValueError(f"event {after.id} stands before {before.id} in the text; sort events by their triggers")
    for event in events:
        if event.reported_by is not None and kinds.get(event.reported_by) != "statement":
            raise ValueError(f"event {event.id} is reported by {event.reported_by!r}; name a statement of this article")


def whole(article: Article, **fields: Any) -> Extraction:
    """Make the extraction of an article of records that this library has made; equal to that of `Extraction(...)`.

    They are not checked again but for their order, and the text is at hand without a second look at its digest.

    Args:
        article: The article.
        fields: All other fields.
    """
    made = Extraction.model_construct(article_id=article.id, text_sha256=article.text_sha256, **fields)
    made._text = article.text  # noqa: SLF001  # its own, before anybody else sees it
    _check_order(made.events)
    return made


def _walk(place: str, value: object) -> Iterator[tuple[str, Span]]:
    """All spans inside a record, depth first, in the order of its fields."""
    if isinstance(value, Span):
        yield place, value
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from _walk(f"{place}.{name}", getattr(value, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _walk(f"{place}[{number}]", item)
