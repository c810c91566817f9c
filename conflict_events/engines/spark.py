"""Spark: a data frame of articles in, a data frame of events out.

    from conflict_events.engines import spark

    events = spark.events(articles)

Nothing of Spark is imported before that call; the extra is `[spark]`. Each Python process of an executor builds its
extractor once, whatever the number of partitions that it reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflict_events.errors import ConflictEventsError, InputError
from conflict_events.outputs.tables.columns import TableName, columns_of
from conflict_events.outputs.tables.frames import to_arrow
from conflict_events.outputs.tables.rows import to_records
from conflict_events.pipeline import Extractor, load
from conflict_events.records import Article, Extraction
from conflict_events.streams.memory import settle
from conflict_events.streams.outcomes import Failure

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame

_TYPES = {"text": "string", "integer": "bigint", "number": "double", "boolean": "boolean", "day": "date"}
_STRETCH = 256  # articles whose rows are held at a time: Spark's own batches have 10,000


def events(articles: DataFrame, extractor: Extractor | None = None, *, table: TableName = "events") -> DataFrame:
    """Read the events of a data frame of articles.

    Args:
        articles: A row an article, with the column `text` and, where they are known, `id` (string or integer) and
            `published` (date, timestamp, or string with an ISO day); other columns are passed over.
        extractor: What `load` made, of the version of package and data that the executors have; None for `load()`.
        table: `"events"`, one row an event; or `"arguments"`, one row an argument.

    Returns:
        A frame with the columns of that table, and `error`. It is None where an article was read; one that could not be
        has one row, with its `article_id` and `error`. An article without events has no row.

    Raises:
        ConflictEventsError: pyspark, pyarrow or pandas is not installed.
        InputError: There is no column `text`, or no such table.
    """
    for name in ("pyspark", "pyarrow", "pandas"):  # Spark takes Arrow's batches only where pandas is installed
        _need(name)
    schema = schema_of(table)
    if "text" not in articles.columns:
        raise InputError(f"there is no column 'text' among {articles.columns}; rename the one with the articles to it")
    known = articles.select([_column(articles, name) for name in articles.columns if name in Article.model_fields])
    return known.mapInArrow(partial(_rows, extractor or load(), table), schema)


def schema_of(table: TableName = "events") -> str:
    """Return the schema of a frame that `events` makes, as Spark writes schemas.

    Raises:
        InputError: There is no such table.

    >>> schema_of()[:60]
    '`article_id` string, `published` date, `event_id` string, `t'
    """
    columns = [f"`{name}` {_TYPES[kind]}" for name, kind, _ in columns_of(table)]
    return ", ".join([*columns, "`error` string"])


def _column(articles: DataFrame, name: str) -> Column:
    """A column; of a moment its day, by the clock of the session."""
    column = articles[name]
    moment = name == "published" and articles.schema[name].dataType.typeName().startswith("timestamp")
    return column.cast("date").alias(name) if moment else column


def _rows(extractor: Extractor, table: TableName, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Read the articles of one partition."""
    import pyarrow as pa

    schema = to_arrow([], table=table).schema.append(pa.field("error", pa.string()))
    for batch in batches:
        for start in range(0, batch.num_rows, _STRETCH):
            articles = batch.slice(start, _STRETCH).to_pylist()
            found = extractor.pipe(articles, on_error="collect")
            rows = [row for result in found for row in _rows_of(result, table)]
            settle()  # behind the first articles, which load the model
            yield pa.RecordBatch.from_pylist(rows, schema=schema)


def _rows_of(result: Extraction | Failure, table: TableName) -> list[dict[str, Any]]:
    if isinstance(result, Failure):
        # What is not named is empty.
        return [{"article_id": result.article_id, "error": result.message}]
    return to_records(result, table=table)


def _need(name: str) -> None:
    try:
        import_module(name)
    except ImportError:
        raise ConflictEventsError(
            f'{name} is not installed; install it alone, or with: pip install "conflict-events[spark]"'
        ) from None
