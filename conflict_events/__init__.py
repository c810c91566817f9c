"""Arabic conflict news in, typed event records with exact spans out.

>>> import conflict_events as ce
>>> ce.Article("قُتل جنديان أمس", published="2016-05-13").published.isoformat()
'2016-05-13'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from conflict_events.errors import ConflictEventsError, DataFileError, InputError, ModelError, SpanError, WorkerError
from conflict_events.records import (
    Arguments,
    Article,
    BaseEvent,
    CaptureEvent,
    CasualtyEvent,
    Event,
    EventTypes,
    Extraction,
    Span,
    StatementEvent,
    StrikeEvent,
)
from conflict_events.records.display import draw_with

if TYPE_CHECKING:
    from conflict_events.engines.batch import extract_batch as extract_batch
    from conflict_events.outputs.geojson import to_geojson as to_geojson
    from conflict_events.outputs.html import render as render
    from conflict_events.outputs.interop import to_acled as to_acled
    from conflict_events.outputs.interop import to_plover as to_plover
    from conflict_events.outputs.tables import to_arrow as to_arrow
    from conflict_events.outputs.tables import to_pandas as to_pandas
    from conflict_events.outputs.tables import to_polars as to_polars
    from conflict_events.outputs.tables import to_records as to_records
    from conflict_events.pipeline import load as load
    from conflict_events.streams.outcomes import Failure as Failure

__version__ = "0.1.0"

__all__ = [
    "Arguments",
    "Article",
    "BaseEvent",
    "CaptureEvent",
    "CasualtyEvent",
    "ConflictEventsError",
    "DataFileError",
    "Event",
    "EventTypes",
    "Extraction",
    "Failure",
    "InputError",
    "ModelError",
    "Span",
    "SpanError",
    "StatementEvent",
    "StrikeEvent",
    "WorkerError",
    "__version__",
    "extract_batch",
    "load",
    "render",
    "to_acled",
    "to_arrow",
    "to_geojson",
    "to_pandas",
    "to_plover",
    "to_polars",
    "to_records",
]


# Brought in when first asked for: `load` reads the code of every stage, records need none of it.
_LAZY = {
    "Failure": "conflict_events.streams.outcomes",
    "extract_batch": "conflict_events.engines.batch",
    "load": "conflict_events.pipeline",
    "render": "conflict_events.outputs.html",
    "to_acled": "conflict_events.outputs.interop",
    "to_plover": "conflict_events.outputs.interop",
    "to_geojson": "conflict_events.outputs.geojson",
    "to_arrow": "conflict_events.outputs.tables",
    "to_pandas": "conflict_events.outputs.tables",
    "to_polars": "conflict_events.outputs.tables",
    "to_records": "conflict_events.outputs.tables",
}


def __getattr__(name: str) -> object:
    """Bring in what is first asked for."""
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _draw(record: Extraction) -> str:
    from conflict_events.outputs.html import render

    return render(record)


draw_with(_draw)


def __dir__() -> list[str]:
    """The public names."""
    return list(__all__)
