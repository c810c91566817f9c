r"""CSV that spreadsheets open right: a byte order mark, Arabic as it is, and no cell that runs as a formula.

A text cell that a spreadsheet would take for a formula gets an apostrophe in front, and so does one that begins with an
apostrophe: `read` takes exactly one away from each, and finds what was written. Numbers are not text and stay.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from conflict_events.errors import InputError
from conflict_events.outputs.tables.columns import TableName, columns_of
from conflict_events.outputs.tables.rows import Row, iter_rows

if TYPE_CHECKING:
    from conflict_events.records import Extraction

BYTE_ORDER_MARK = "\ufeff"
_GUARD = "'"
# What Excel, LibreOffice or their Asian versions read as the beginning of a formula, and the guard itself.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", _GUARD)

_WRITE: dict[str, Callable[[Any], str]] = {
    "text": lambda value: guarded(value),  # noqa: PLW0108  # defined below
    "integer": str,
    "number": repr,
    "boolean": lambda value: "true" if value else "false",
    "day": lambda value: str(value.isoformat()),
}
_READ: dict[str, Callable[[str], object]] = {
    "text": lambda cell: cell.removeprefix(_GUARD),
    "integer": int,
    "number": float,
    "boolean": {"true": True, "false": False}.__getitem__,
    "day": dt.date.fromisoformat,
}


def write(results: Extraction | Iterable[Extraction], *, table: TableName = "events") -> Iterator[str]:
    r"""Write a table as CSV.

    Args:
        results: One extraction, or any number of them; taken one at a time.
        table: `"events"`, one row an event; or `"arguments"`, one row an argument.

    Yields:
        The head with its byte order mark, then each row, with their line ends (CR LF); ready for a file opened with
        `encoding="utf-8", newline=""`. What is not known is an empty cell.

    Raises:
        InputError: There is no such table, or something given is no extraction.

    >>> head = next(write([], table="arguments"))
    >>> head[0] == BYTE_ORDER_MARK, head[1:22], head[-2:]
    (True, 'article_id,event_id,e', '\r\n')
    """
    columns = columns_of(table)
    yield BYTE_ORDER_MARK + line_of([column.name for column in columns])
    for row in iter_rows(results, table):
        yield line_of([_cell(row[name], kind) for name, kind, _ in columns])


def read(lines: Iterable[str], *, table: TableName = "events") -> Iterator[Row]:
    """Read back what `write` wrote.

    Args:
        lines: A file opened with `newline=""`; the byte order mark may be there or not.
        table: The table that it holds.

    Yields:
        Rows as `to_records` makes them. An empty text comes back as None.

    Raises:
        InputError: The columns are not those of the table, or a cell is not of its column's type; the message says
            where, rows counted from 1 without the head.

    >>> from conflict_events.records import Extraction, Versions
    >>> made_with = Versions(package="0", data="0")
    >>> empty = Extraction(article_id="خبر", text_sha256="0" * 64, versions=made_with)
    >>> list(read(write(empty)))
    []
    """
    columns = columns_of(table)
    rows = csv.reader(lines)
    head = [name.removeprefix(BYTE_ORDER_MARK) for name in next(rows, [])]
    if head != [column.name for column in columns]:
        raise InputError(f"the columns are not those of the table {table!r}; give a file that `write` wrote for it")
    for number, cells in enumerate(rows, 1):
        if len(cells) != len(columns):
            raise InputError(f"row {number} has {len(cells)} cells; the table {table!r} has {len(columns)} columns")
        yield {column.name: _value(cell, column.kind, number) for cell, column in zip(cells, columns, strict=True)}


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run.

    >>> guarded("=1+1"), guarded("'قصف"), guarded("قصف")
    ("'=1+1", "''قصف", 'قصف')
    """
    return f"{_GUARD}{text}" if text.startswith(_FORMULA) else text


def line_of(cells: list[str]) -> str:
    """Return cells as one line of CSV with its line end, quoted where they must be."""
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _cell(value: object, kind: str) -> str:
    return "" if value is None else _WRITE[kind](value)


def _value(cell: str, kind: str, number: int) -> object:
    if not cell:
        return None
    try:
        return _READ[kind](cell)
    except (KeyError, ValueError):
        raise InputError(f"row {number}: {cell[:40]!r} is no {kind}; give a file that `write` wrote") from None
