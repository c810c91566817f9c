"""Arabic conflict news in, typed event records with exact spans out.

>>> import conflict_events as ce
>>> ce.Article("قُتل جنديان أمس", published="2016-05-13").published.isoformat()
'2016-05-13'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from conflict_events.errors import ConflictEventsError, DataFileError, InputError, ModelError, SpanError
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

if TYPE_CHECKING:
    from conflict_events.pipeline import load as load

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
    "InputError",
    "ModelError",
    "Span",
    "SpanError",
    "StatementEvent",
    "StrikeEvent",
    "__version__",
    "load",
]


def __getattr__(name: str) -> object:
    """Bring in the pipeline when `load` is first asked for: it reads the code of every stage, records do not."""
    if name == "load":
        from conflict_events.pipeline import load

        return load
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """The public names."""
    return list(__all__)
