"""The forms that `conflict-events extract --format` writes: each turns extractions into pieces of the output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.outputs import geojson, jsonl, standoff
from conflict_events.outputs.html.rendering import write_page
from conflict_events.outputs.interop import acled, plover
from conflict_events.outputs.tables import csv_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from conflict_events.records import Extraction

    Writes: TypeAlias = Callable[[Iterable[Extraction]], Iterator[str]]


def _arguments_csv(extractions: Iterable[Extraction]) -> Iterator[str]:
    return csv_file.write(extractions, table="arguments")


FORMATS: dict[str, Writes] = {
    "jsonl": jsonl.write,
    "standoff": standoff.write,
    "csv": csv_file.write,
    "arguments-csv": _arguments_csv,
    "html": write_page,
    "geojson": geojson.write,
    "acled-csv": acled.write,
    "plover-jsonl": plover.write,
}

LINES = frozenset({"jsonl", "standoff"})
"""Forms with one line for each article, which a run can go on with in the middle."""
