"""The columns of both tables: their order, types and meanings. What stands here is promised to stay."""

from __future__ import annotations

from typing import Literal, NamedTuple

from conflict_events.errors import InputError

Kind = Literal["text", "integer", "number", "boolean", "day"]
TableName = Literal["events", "arguments"]


class Column(NamedTuple):
    """One column of a table; every cell may be empty (None).

    Attributes:
        name: Its name, ASCII.
        kind: What a cell holds besides None: `str`, `int`, `float`, `bool` or `datetime.date`.
        meaning: What it says.
    """

    name: str
    kind: Kind
    meaning: str


# In the order that a reader asks: who, to whom, with what, what of it, who says so.
ROLES = (
    "attacker",
    "participant",
    "target",
    "weapon",
    "captor",
    "object",
    "loser",
    "victim",
    "perpetrator",
    "speaker",
    "outlet",
    "place",
    "time",
    "content",
)

EVENTS = (
    Column("article_id", "text", "the caller's name for the article"),
    Column("published", "day", "day of publication"),
    Column("event_id", "text", "name of the event inside its article"),
    Column("type", "text", "strike, capture, casualty or statement"),
    Column("subtype", "text", "subtype of that type"),
    Column("factuality", "text", "actual, attempted, planned, possible or negated"),
    Column("count_min", "integer", "the least number; empty where the text gives none"),
    Column("count_max", "integer", "the greatest number; empty where the text gives none"),
    Column("count_approximate", "boolean", "whether the text says that the number is rough; empty without a count"),
    Column("date_start", "day", "first day"),
    Column("date_end", "day", "last day, included"),
    Column("date_granularity", "text", "how fine the text is: day, week, month, year, range, duration or vague"),
    *(Column(role, "text", f"what fills the role `{role}`, joined with `; `") for role in ROLES),
    Column("place_id", "text", "id of the first place of the event that was resolved"),
    Column("place_name", "text", "its English name"),
    Column("country", "text", "its country, ISO 3166-1 alpha-2"),
    Column("latitude", "number", "degrees north of that place"),
    Column("longitude", "number", "degrees east of that place"),
    Column("place_precision", "text", "what that point stands for: point, town, district, region or country"),
    Column("reported_by", "text", "id of the statement that reports it"),
    Column("reporter", "text", "speakers of that statement, joined with `; `"),
    Column("trigger", "text", "the word that says it happened"),
    Column("trigger_start", "integer", "where it begins, in code points of the article from 0"),
    Column("trigger_end", "integer", "just after its end"),
    Column("sentence", "text", "the sentence that it stands in"),
    Column("pattern", "text", "id of the pattern that found it"),
    Column("text_sha256", "text", "SHA-256 of the article's text in UTF-8"),
)

ARGUMENTS = (
    Column("article_id", "text", "the caller's name for the article"),
    Column("event_id", "text", "name of the event inside its article"),
    Column("event_type", "text", "type of the event"),
    Column("event_subtype", "text", "subtype of the event"),
    Column("factuality", "text", "factuality of the event"),
    Column("role", "text", "role that the argument fills"),
    Column("text", "text", "the words of the article"),
    Column("start", "integer", "where they begin, in code points of the article from 0"),
    Column("end", "integer", "just after their end"),
    Column("kind", "text", "kind of entity, empty for a plain phrase"),
    Column("implied", "boolean", "whether no phrase of its own names the filler"),
    Column("resolved", "text", "actor or place where it was resolved, unresolved where it was looked up in vain"),
    Column("resolved_id", "text", "id in the catalogue of actors, or in the gazetteer"),
    Column("resolved_name", "text", "English name, or a transliteration"),
    Column("resolved_kind", "text", "kind of actor or place"),
    Column("country", "text", "its country, ISO 3166-1 alpha-2"),
    Column("latitude", "number", "degrees north of a place"),
    Column("longitude", "number", "degrees east of a place"),
    Column("precision", "text", "what a place's point stands for: point, town, district, region or country"),
    Column("score", "number", "how sure the resolution is, from 0 to 1"),
    Column("reason", "text", "why it was resolved so, or not at all"),
)

TABLES: dict[str, tuple[Column, ...]] = {"events": EVENTS, "arguments": ARGUMENTS}


def columns_of(table: TableName) -> tuple[Column, ...]:
    """Return the columns of a table in their order.

    Raises:
        InputError: There is no such table.

    >>> [column.name for column in columns_of("arguments")][:3]
    ['article_id', 'event_id', 'event_type']
    """
    if table not in TABLES:
        raise InputError(f"table={table!r} is unknown; take one of {list(TABLES)}")
    return TABLES[table]
