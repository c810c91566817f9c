"""What all events have in common, shipped ones and those of a user."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from conflict_events.records.base import Record
from conflict_events.records.mention import Argument, RoleArgument
from conflict_events.records.span import Span
from conflict_events.records.values import Count, DateRange, Factuality

Arguments = tuple[Argument, ...]


class BaseEvent(Record):
    """What all events have in common.

    Attributes:
        id: Name of the event inside its article, such as `"e3"`.
        trigger: The word, or fixed expression, that says it happened.
        sentence: The sentence that the trigger stands in.
        factuality: Whether it happened: as fact, as attempt, as plan, as possibility, or not at all.
        factuality_cues: The words that decided the factuality, in text order; empty for `actual`.
        count: How many, or None.
        place: Where it happened.
        time: The time expressions.
        date: The days they mean, or None where they cannot be resolved.
        pattern: Id of the pattern that found the event.
        reported_by: Id of the statement that reports it, or None.

    An event of your own is a subclass with a `type`, a `subtype` and its roles, which are its fields of the type
    `Arguments`; `place` and `time` it has already. Three class variables say the rest: `ROLES` (made from the fields
    where it is not given), `COUNTED`, the role whose number counts the event, and `ARMED`, whether the event is
    believed only where the talk is of armed conflict.

    >>> from typing import Literal
    >>> class FloodEvent(BaseEvent):
    ...     COUNTED = "victim"
    ...     type: Literal["flood"] = "flood"
    ...     subtype: Literal["river", "sea"]
    ...     victim: Arguments = ()
    >>> FloodEvent.ROLES
    ('victim', 'place', 'time')
    >>> text = "غمرت المياه أحياء المدينة"
    >>> trigger, sentence = Span.of(text, 0, 4), Span.of(text, 0, 25)
    >>> FloodEvent(id="e1", subtype="river", trigger=trigger, sentence=sentence, pattern="p").type
    'flood'
    """

    ROLES: ClassVar[tuple[str, ...]] = ("place", "time")
    COUNTED: ClassVar[str | None] = None
    ARMED: ClassVar[bool] = False

    id: str = Field(min_length=1, description="name of the event inside its article, such as 'e3'")
    trigger: Span = Field(description="the word that says it happened")
    sentence: Span = Field(description="the sentence of the trigger")
    factuality: Factuality = Field(default="actual", description="whether it happened")
    factuality_cues: tuple[Span, ...] = Field(default=(), description="the words that decided the factuality")
    count: Count | None = Field(default=None, description="how many")
    place: Arguments = Field(default=(), description="where it happened")
    time: Arguments = Field(default=(), description="the time expressions")
    date: DateRange | None = Field(default=None, description="the days that the time expressions mean")
    pattern: str = Field(min_length=1, description="id of the pattern that found it")
    reported_by: str | None = Field(default=None, description="id of the statement that reports it")

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        """Name the roles of a class that does not: its fields of arguments, place and time last."""
        super().__pydantic_init_subclass__(**kwargs)
        if "ROLES" not in vars(cls):
            roles = [name for name, field in cls.model_fields.items() if field.annotation == Arguments]
            cls.ROLES = (*(role for role in roles if role not in BaseEvent.ROLES), *BaseEvent.ROLES)

    @model_validator(mode="after")
    def _trigger_in_sentence(self) -> Self:
        trigger, sentence = self.trigger, self.sentence
        offset = trigger.start - sentence.start
        if offset < 0 or trigger.end > sentence.end or not sentence.text.startswith(trigger.text, offset):
            raise ValueError(
                f"event {self.id}: its trigger {trigger.text!r} [{trigger.start}:{trigger.end}] does not stand in its "
                f"sentence [{sentence.start}:{sentence.end}]; give the sentence that the trigger is cut from"
            )
        return self

    @property
    def arguments(self) -> tuple[RoleArgument, ...]:
        """All that fills a role, in text order, whatever the type of the event.

        >>> from conflict_events.records import StrikeEvent
        >>> text = "قصف عنيف على المدينة"
        >>> strike = StrikeEvent(
        ...     id="e1", subtype="shelling", trigger=Span.of(text, 0, 3), sentence=Span.of(text, 0, 20),
        ...     pattern="strike.shelling", target=(Argument.of(text, 13, 20),),
        ... )
        >>> [(one.role, one.text) for one in strike.arguments]
        [('target', 'المدينة')]
        """
        found = [
            RoleArgument(
                role=role,
                start=one.start,
                end=one.end,
                text=one.text,
                implied=one.implied,
                kind=one.kind,
                resolved=one.resolved,
            )
            for role in self.ROLES
            for one in getattr(self, role)
        ]
        # Role names break ties, so that two roles of one phrase always come out in the same order.
        return tuple(sorted(found, key=lambda one: (one.start, one.end, one.role)))
