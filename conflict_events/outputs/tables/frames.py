"""Rows as data frames of pandas and polars, and as Arrow tables; each library is asked for where it is used."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any

from conflict_events.errors import ConflictEventsError
from conflict_events.outputs.tables.columns import TableName, columns_of
from conflict_events.outputs.tables.rows import to_records

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from conflict_events.records import Extraction

# Nullable types throughout: a missing number stays missing and does not turn into a float.
_PANDAS = {"text": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean", "day": "datetime64[s]"}
_POLARS = {"text": "String", "integer": "Int64", "number": "Float64", "boolean": "Boolean", "day": "Date"}
_ARROW = {"text": "string", "integer": "int64", "number": "float64", "boolean": "bool_", "day": "date32"}


def to_pandas(results: Extraction | Iterable[Extraction], *, table: TableName = "events") -> pd.DataFrame:
    """Turn extractions into a pandas frame.

    Args:
        results: One extraction, or any number of them.
        table: `"events"`, one row an event; or `"arguments"`, one row an argument.

    Returns:
        A frame with the rows and columns of `to_records`, in nullable types: `string`, `Int64`, `Float64`, `boolean`;
        days are `datetime64[s]` at midnight, without a time zone. Without rows it has its columns all the same.

    Raises:
        ConflictEventsError: pandas is not installed.
        InputError: There is no such table, or something given is no extraction.

    >>> to_pandas([], table="arguments").dtypes["start"]
    Int64Dtype()
    """
    pandas = _library("pandas")
    rows = to_records(results, table=table)
    return pandas.DataFrame(
        {
            name: pandas.Series([row[name] for row in rows], dtype=_PANDAS[kind], name=name)
            for name, kind, _ in columns_of(table)
        }
    )


def to_polars(results: Extraction | Iterable[Extraction], *, table: TableName = "events") -> pl.DataFrame:
    """Turn extractions into a polars frame.

    Args:
        results: One extraction, or any number of them.
        table: `"events"`, one row an event; or `"arguments"`, one row an argument.

    Returns:
        A frame with the rows and columns of `to_records`; days are `Date`. Without rows it has its columns all the
        same.

    Raises:
        ConflictEventsError: polars is not installed.
        InputError: There is no such table, or something given is no extraction.

    >>> to_polars([]).schema["published"]
    Date
    """
    polars = _library("polars")
    schema = {name: getattr(polars, _POLARS[kind]) for name, kind, _ in columns_of(table)}
    frame: pl.DataFrame = polars.DataFrame(to_records(results, table=table), schema=schema)
    return frame


def to_arrow(results: Extraction | Iterable[Extraction], *, table: TableName = "events") -> pa.Table:
    """Turn extractions into an Arrow table, the way to Parquet and DuckDB.

    Args:
        results: One extraction, or any number of them.
        table: `"events"`, one row an event; or `"arguments"`, one row an argument.

    Returns:
        A table with the rows and columns of `to_records`; days are `date32`, and the meaning of each column is in the
        field's metadata. Without rows it has its columns all the same.

    Raises:
        ConflictEventsError: pyarrow is not installed.
        InputError: There is no such table, or something given is no extraction.

    >>> to_arrow([]).schema.field("count_min").type
    DataType(int64)
    """
    arrow = _library("pyarrow")
    fields = [
        arrow.field(name, getattr(arrow, _ARROW[kind])(), metadata={"meaning": meaning})
        for name, kind, meaning in columns_of(table)
    ]
    return arrow.Table.from_pylist(to_records(results, table=table), schema=arrow.schema(fields))


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise ConflictEventsError(
            f'{name} is not installed; install it alone, or with: pip install "conflict-events[frames]"'
        ) from None
