"""A stretch of the article's text."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from conflict_events.records.base import Record


class Span(Record):
    """A stretch of the article's text, as half-open offsets in Unicode code points.

    Attributes:
        start: Offset of the first character, counted from 0.
        end: Offset just after the last character.
        text: The characters themselves, so that `article.text[start:end] == text`.

    >>> Span(start=5, end=10, text="غارات")
    Span(start=5, end=10, text='غارات')
    """

    start: int = Field(ge=0, description="offset of the first character, in code points from 0")
    end: int = Field(ge=1, description="offset just after the last character")
    text: str = Field(min_length=1, description="the characters from start to end")

    @model_validator(mode="after")
    def _lengths_agree(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(
                f"the span [{self.start}:{self.end}] is {self.end - self.start} characters long, "
                f"but its text {self.text[:40]!r} has {len(self.text)}; offsets count Unicode code points"
            )
        return self

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Cut the span `[start:end]` out of a text.

        Args:
            text: The whole article.
            start: Offset of the first character, in code points from 0.
            end: Offset just after the last one; at most `len(text)`.

        Returns:
            A span whose `text` is that slice.

        Raises:
            pydantic.ValidationError: The offsets do not mark a stretch of the text.

        >>> Span.of("شنت طائرات غارات على المدينة", 4, 10).text
        'طائرات'
        """
        return cls(start=start, end=end, text=text[start:end])

    def __len__(self) -> int:
        """Length in code points."""
        return self.end - self.start
