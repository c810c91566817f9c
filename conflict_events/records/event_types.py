"""Which types and subtypes of events there are: the shipped ones, and those that a user adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import ValidationInfo, ValidatorFunctionWrapHandler  # noqa: TC002  # pydantic reads annotations

from conflict_events.errors import InputError
from conflict_events.records.base_event import BaseEvent


@dataclass(frozen=True, slots=True)
class EventTypes:
    """The types of events an extractor knows; `EventTypes()` is the shipped ones alone.

    Give it as `context` where events of your own are read back from JSON:
    `Extraction.model_validate_json(line, context=extractor.types)`.

    Attributes:
        own: Classes of event types of your own.
        more: Subtypes of your own as pairs of a type and a subtype.

    Raises:
        InputError: A class cannot be an event type.

    >>> EventTypes(more=(("strike", "ramming"),)).subtypes("strike")[-2:]
    ('other', 'ramming')
    >>> EventTypes().roles("casualty")
    ('victim', 'perpetrator', 'weapon', 'place', 'time')
    """

    own: tuple[type[BaseEvent], ...] = ()
    more: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for cls in self.own:
            problem = _problem(cls)
            if problem is not None:
                raise InputError(f"{getattr(cls, '__name__', cls)!s} cannot be a type of event: {problem}")
        names = [type_of(cls) for cls in self.own]
        twice = sorted({name for name in names if names.count(name) > 1 or name in _shipped()})
        if twice:
            raise InputError(f"two classes have the type {twice[0]!r}; give each event type one class of its own")

    @property
    def classes(self) -> dict[str, type[BaseEvent]]:
        """The class of each type, by its name."""
        return dict(_classes(self.own))

    def roles(self, kind: str) -> tuple[str, ...]:
        """Return the names of the roles of a type."""
        return _classes(self.own)[kind].ROLES

    def subtypes(self, kind: str) -> tuple[str, ...]:
        """Return the subtypes of a type, those of your own last."""
        added = tuple(subtype for of, subtype in self.more if of == kind)
        return _names(self.classes[kind], "subtype") + added

    def with_subtypes(self, pairs: Iterable[tuple[str, str]]) -> EventTypes:
        """Return these types with more subtypes."""
        return EventTypes(self.own, tuple(dict.fromkeys((*self.more, *pairs))))

    def build(self, kind: str, fields: Mapping[str, object]) -> BaseEvent:
        """Make an event of a type from its fields.

        Raises:
            pydantic.ValidationError: A field is wrong.
        """
        return _classes(self.own)[kind].model_validate(fields, context=self)


@cache  # asked for each event
def _classes(own: tuple[type[BaseEvent], ...]) -> dict[str, type[BaseEvent]]:
    return {**_shipped(), **{type_of(cls): cls for cls in own}}


@cache  # asked for each event
def type_of(cls: type[BaseEvent]) -> str:
    """Return the name of the type of event that a class stands for.

    >>> from conflict_events.records import StrikeEvent
    >>> type_of(StrikeEvent)
    'strike'
    """
    return _names(cls, "type")[0]


def _names(cls: type[BaseEvent], field: str) -> tuple[str, ...]:
    return tuple(_literals(cls.model_fields[field].annotation))


def _literals(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [name for inner in get_args(annotation) for name in _literals(inner)]


@cache
def _shipped() -> dict[str, type[BaseEvent]]:
    from conflict_events.records.events import EVENT_CLASSES

    return dict(EVENT_CLASSES)


def _problem(cls: Any) -> str | None:
    """Return what keeps a class from being a type of event, or None."""
    if not isinstance(cls, type) or not issubclass(cls, BaseEvent):
        return "it is no subclass of BaseEvent; write class ProtestEvent(BaseEvent)"
    for field in ("type", "subtype"):
        if field not in cls.model_fields or not _names(cls, field):
            return f'it has no field {field}; write {field}: Literal["..."]'
    if len(_names(cls, "type")) != 1 or cls.model_fields["type"].is_required():
        return 'its type must have one name, and it as its default; write type: Literal["protest"] = "protest"'
    missing = [role for role in cls.ROLES if role not in cls.model_fields]
    if missing:
        return f"its role {missing[0]!r} is no field; write {missing[0]}: Arguments = ()"
    if cls.COUNTED is not None and cls.COUNTED not in cls.ROLES:
        return f"COUNTED = {cls.COUNTED!r} is no role of it; take one of {list(cls.ROLES)}"
    return None


def own_event(value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    """Let an event of a user's own type through, or read it by its class, if the context names one."""
    if isinstance(value, BaseEvent):
        return value if type_of(type(value)) not in _shipped() else handler(value)
    kind = value.get("type") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind in _shipped():
        return handler(value)
    known = info.context if isinstance(info.context, EventTypes) else EventTypes()
    if kind not in known.classes:
        raise ValueError(
            f"{kind!r} is no shipped type of event; read it with context=extractor.types of the extractor that wrote "
            f"it, or context=EventTypes(own=(YourClass,))"
        )
    return known.build(kind, value)


def own_subtype(value: Any, handler: ValidatorFunctionWrapHandler, info: ValidationInfo) -> Any:
    """Let a subtype through that a user added to a shipped type, if the context names it."""
    if isinstance(info.context, EventTypes) and (info.data.get("type"), value) in info.context.more:
        return value
    return handler(value)
