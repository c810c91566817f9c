"""Records: what goes in and what comes out. They know nothing of how events are found."""

from conflict_events.records.article import Article
from conflict_events.records.base_event import Arguments, BaseEvent
from conflict_events.records.event_types import EventTypes
from conflict_events.records.events import (
    EVENT_CLASSES,
    CaptureEvent,
    CasualtyEvent,
    Event,
    StatementEvent,
    StrikeEvent,
)
from conflict_events.records.extraction import Extraction, Note, Versions
from conflict_events.records.mention import Argument, Entity, RoleArgument
from conflict_events.records.resolution import Resolution, ResolvedActor, ResolvedPlace, Unresolved
from conflict_events.records.span import Span
from conflict_events.records.values import Count, DateRange, Factuality, Granularity

__all__ = [
    "EVENT_CLASSES",
    "Argument",
    "Arguments",
    "Article",
    "BaseEvent",
    "CaptureEvent",
    "CasualtyEvent",
    "Count",
    "DateRange",
    "Entity",
    "Event",
    "EventTypes",
    "Extraction",
    "Factuality",
    "Granularity",
    "Note",
    "Resolution",
    "ResolvedActor",
    "ResolvedPlace",
    "RoleArgument",
    "Span",
    "StatementEvent",
    "StrikeEvent",
    "Unresolved",
    "Versions",
]
