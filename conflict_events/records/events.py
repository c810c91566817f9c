"""The four events. A new type of event is one class here, one member of `Event`, and one pattern file."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from conflict_events.records.base import Record
from conflict_events.records.mention import Argument, RoleArgument
from conflict_events.records.span import Span
from conflict_events.records.values import Count, DateRange, Factuality

StrikeSubtype = Literal["airstrike", "drone", "shelling", "bombing", "shooting", "assault", "clash", "other"]
CaptureSubtype = Literal["territory", "loss", "detention", "release"]
CasualtySubtype = Literal["killed", "wounded", "missing"]
StatementSubtype = Literal["assertion", "denial", "threat", "accusation", "claim", "warning", "condemnation", "demand"]

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
    """

    ROLES: ClassVar[tuple[str, ...]] = ("place", "time")

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


class StrikeEvent(BaseEvent):
    """Armed force is used: an air strike, shelling, a bomb, gunfire, an assault, a battle."""

    ROLES: ClassVar[tuple[str, ...]] = ("attacker", "participant", "target", "weapon", "place", "time")

    type: Literal["strike"] = "strike"
    subtype: StrikeSubtype
    attacker: Arguments = Field(default=(), description="who strikes")
    participant: Arguments = Field(default=(), description="the sides of a clash")
    target: Arguments = Field(default=(), description="who or what is struck")
    weapon: Arguments = Field(default=(), description="by what means")


class CaptureEvent(BaseEvent):
    """Control of a place or of persons changes hands: taken, lost, detained, released."""

    ROLES: ClassVar[tuple[str, ...]] = ("captor", "object", "loser", "place", "time")

    type: Literal["capture"] = "capture"
    subtype: CaptureSubtype
    captor: Arguments = Field(default=(), description="who takes; of a release, who held them")
    object: Arguments = Field(default=(), description="the place, facility or persons")
    loser: Arguments = Field(default=(), description="from whom")


class CasualtyEvent(BaseEvent):
    """People are killed, hurt, or missing because of the conflict."""

    ROLES: ClassVar[tuple[str, ...]] = ("victim", "perpetrator", "weapon", "place", "time")

    type: Literal["casualty"] = "casualty"
    subtype: CasualtySubtype
    victim: Arguments = Field(default=(), description="who is killed or hurt")
    perpetrator: Arguments = Field(default=(), description="by whom")
    weapon: Arguments = Field(default=(), description="by what means")


class StatementEvent(BaseEvent):
    """A source says something."""

    ROLES: ClassVar[tuple[str, ...]] = ("speaker", "content", "outlet", "place", "time")

    type: Literal["statement"] = "statement"
    subtype: StatementSubtype
    speaker: Arguments = Field(default=(), description="who says it")
    content: Arguments = Field(default=(), description="what is said, within its sentence")
    outlet: Arguments = Field(default=(), description="the paper, agency or channel that carries it")


Event = Annotated[StrikeEvent | CaptureEvent | CasualtyEvent | StatementEvent, Field(discriminator="type")]

EVENT_CLASSES: dict[str, type[StrikeEvent | CaptureEvent | CasualtyEvent | StatementEvent]] = {
    "strike": StrikeEvent,
    "capture": CaptureEvent,
    "casualty": CasualtyEvent,
    "statement": StatementEvent,
}
