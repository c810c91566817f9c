"""What goes in: one news article."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from typing import TYPE_CHECKING, Self

from pydantic import Field, ValidationError, field_validator, model_validator

from conflict_events.errors import InputError
from conflict_events.records.base import Record

if TYPE_CHECKING:
    from pydantic.functional_validators import ModelWrapValidatorHandler

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?=$|[T ])", re.ASCII)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Article(Record):
    """One news article, kept as it is.

    Attributes:
        text: The whole text. It is never changed: all offsets count its Unicode code points.
        id: The caller's name for the article, or None.
        published: Day of publication, from which `أمس` and `الثلاثاء` are counted, or None.
        language: ISO 639 code of the language.
        source: Who published it, such as the name of an agency, or None.
        url: Where it came from, or None. It is never opened.

    >>> Article("قُتل جنديان أمس في قصف على المدينة", id="a1", published="2016-05-13").published
    datetime.date(2016, 5, 13)
    """

    text: str = Field(description="the whole text, never changed")
    id: str | None = Field(default=None, description="the caller's name for the article")
    published: dt.date | None = Field(default=None, description="day of publication")
    language: str = Field(default="ar", min_length=2, description="ISO 639 code of the language")
    source: str | None = Field(default=None, description="who published it")
    url: str | None = Field(default=None, description="where it came from")

    def __init__(
        self, text: str, *, id: str | None = None, published: dt.date | str | None = None, **others: object
    ) -> None:
        """Make an article.

        Args:
            text: The whole text.
            id: The caller's name for it.
            published: A `date`, a `datetime` (its day is taken as written), or an ISO day such as `"2016-05-13"`.
            **others: `language`, `source` and `url`.

        Raises:
            InputError: A field has the wrong type or form; the message says which and what would be right.
        """
        fields = {"text": text, "id": id, "published": published, **others}
        try:
            super().__init__(**fields)
        except ValidationError as error:
            raise InputError(_explain(error)) from None

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text in UTF-8, as 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @model_validator(mode="wrap")
    @classmethod
    def _text_is_given(cls, value: object, handler: ModelWrapValidatorHandler[Self]) -> Self:
        # Without this, `model_validate` on a dict with no text would end in the TypeError of `__init__`.
        if isinstance(value, dict) and "text" not in value:
            raise ValueError("text: it is missing; give the whole article as a str")
        return handler(value)

    @field_validator("text", mode="before")
    @classmethod
    def _text_is_str(cls, value: object) -> object:
        if isinstance(value, bytes | bytearray):
            raise ValueError("it is bytes, not str; decode it first, for example with .decode('utf-8')")
        if not isinstance(value, str):
            raise ValueError(f"it is {type(value).__name__}; give the article as a str")
        if lone := _LONE_SURROGATE.search(value):
            raise ValueError(
                f"character {lone.start()} is U+{ord(lone.group()):04X}, half of a surrogate pair and no character; "
                "read the text with its own encoding, or decode it with errors='replace'"
            )
        return value

    @field_validator("published", mode="before")
    @classmethod
    def _published_is_a_day(cls, value: object) -> object:
        if isinstance(value, dt.datetime):
            return value.date()
        if value is None or isinstance(value, dt.date):
            return value
        # A number would be read as seconds since 1970 by pydantic: a day that nobody wrote.
        if isinstance(value, str) and (day := _ISO_DAY.match(value)):
            try:
                return dt.date.fromisoformat(day.group())
            except ValueError:
                raise ValueError(
                    f"{value!r} is no day of the calendar; write an ISO day such as '2016-05-13'"
                ) from None
        raise ValueError(f"{value!r} is no date; write an ISO day such as '2016-05-13', or None if it is unknown")


def _explain(error: ValidationError) -> str:
    """One line for all that is wrong with an article's fields."""
    parts = []
    for one in error.errors(include_url=False):
        field = ".".join(map(str, one["loc"])) or "article"
        if one["type"] == "extra_forbidden":
            known = ", ".join(Article.model_fields)
            parts.append(f"{field}: there is no such field; the fields of an article are {known}")
        else:
            parts.append(f"{field}: {one['msg'].removeprefix('Value error, ')}")
    return "; ".join(parts)
