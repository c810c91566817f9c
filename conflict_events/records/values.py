"""Values read from the text: how many, when, how real."""

from __future__ import annotations

import datetime as dt
from typing import Literal, Self

from pydantic import Field, model_validator

from conflict_events.records.base import Record
from conflict_events.records.span import Span

Factuality = Literal["actual", "attempted", "planned", "possible", "negated"]
Granularity = Literal["day", "week", "month", "year", "range", "duration", "vague"]


class Count(Record):
    """How many strikes, or persons taken, killed or hurt.

    Attributes:
        min: The least number, or None where only the most is known (`أقل من N`).
        max: The greatest number, or None where only the least is known (`أكثر من N`).
        approximate: True where the text says so (`نحو`, `حوالي`) or gives a round word (`عشرات`).
        span: Where the number stands; None where grammar alone gives it (a dual, `قتل جندي`).

    >>> Count(min=20, max=99, approximate=True)
    Count(min=20, max=99, approximate=True, span=None)
    """

    min: int | None = Field(default=None, ge=0, description="the least number; null where there is no lower bound")
    max: int | None = Field(default=None, ge=0, description="the greatest number; null where there is no upper bound")
    approximate: bool = Field(default=False, description="the text itself says that the number is rough")
    span: Span | None = Field(default=None, description="the number's place; null where grammar alone gives it")

    @model_validator(mode="after")
    def _is_a_range(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("a count has neither min nor max; give at least one, or leave the count out")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"a count's min {self.min} is greater than its max {self.max}; min comes first")
        return self


class DateRange(Record):
    """The days on which something happened, both ends included.

    Attributes:
        start: First day.
        end: Last day; equal to `start` for one day.
        granularity: How fine the text is.
        how: Id of the rule that resolved the expression, such as `"weekday"`.
        span: The time expression; None where there is none to point at.

    >>> import datetime as dt
    >>> DateRange(start=dt.date(2016, 5, 12), end=dt.date(2016, 5, 12), granularity="day", how="yesterday").days
    1
    """

    start: dt.date = Field(description="first day")
    end: dt.date = Field(description="last day, included")
    granularity: Granularity = Field(description="how fine the text is")
    how: str = Field(min_length=1, description="id of the rule that resolved the expression")
    span: Span | None = Field(default=None, description="the time expression")

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.start > self.end:
            raise ValueError(f"a date range starts on {self.start}, after its end {self.end}; start comes first")
        return self

    @property
    def days(self) -> int:
        """Number of days, both ends counted."""
        return (self.end - self.start).days + 1
