"""The four events. A new type of event is one class here, one member of `Event`, and one pattern file."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, SerializeAsAny, WrapValidator

from conflict_events.records.base_event import Arguments, BaseEvent
from conflict_events.records.event_types import own_event, own_subtype

StrikeSubtype = Literal["airstrike", "drone", "shelling", "bombing", "shooting", "assault", "clash", "other"]
CaptureSubtype = Literal["territory", "loss", "detention", "release"]
CasualtySubtype = Literal["killed", "wounded", "missing"]
StatementSubtype = Literal["assertion", "denial", "threat", "accusation", "claim", "warning", "condemnation", "demand"]


class StrikeEvent(BaseEvent):
    """Armed force is used: an air strike, shelling, a bomb, gunfire, an assault, a battle."""

    ARMED: ClassVar[bool] = True
    ROLES: ClassVar[tuple[str, ...]] = ("attacker", "participant", "target", "weapon", "place", "time")

    type: Literal["strike"] = "strike"
    subtype: Annotated[SerializeAsAny[StrikeSubtype], WrapValidator(own_subtype)]
    attacker: Arguments = Field(default=(), description="who strikes")
    participant: Arguments = Field(default=(), description="the sides of a clash")
    target: Arguments = Field(default=(), description="who or what is struck")
    weapon: Arguments = Field(default=(), description="by what means")


class CaptureEvent(BaseEvent):
    """Control of a place or of persons changes hands: taken, lost, detained, released."""

    ARMED: ClassVar[bool] = True
    COUNTED: ClassVar[str | None] = "object"
    ROLES: ClassVar[tuple[str, ...]] = ("captor", "object", "loser", "place", "time")

    type: Literal["capture"] = "capture"
    subtype: Annotated[SerializeAsAny[CaptureSubtype], WrapValidator(own_subtype)]
    captor: Arguments = Field(default=(), description="who takes; of a release, who held them")
    object: Arguments = Field(default=(), description="the place, facility or persons")
    loser: Arguments = Field(default=(), description="from whom")


class CasualtyEvent(BaseEvent):
    """People are killed, hurt, or missing because of the conflict."""

    ARMED: ClassVar[bool] = True
    COUNTED: ClassVar[str | None] = "victim"
    ROLES: ClassVar[tuple[str, ...]] = ("victim", "perpetrator", "weapon", "place", "time")

    type: Literal["casualty"] = "casualty"
    subtype: Annotated[SerializeAsAny[CasualtySubtype], WrapValidator(own_subtype)]
    victim: Arguments = Field(default=(), description="who is killed or hurt")
    perpetrator: Arguments = Field(default=(), description="by whom")
    weapon: Arguments = Field(default=(), description="by what means")


class StatementEvent(BaseEvent):
    """A source says something."""

    ROLES: ClassVar[tuple[str, ...]] = ("speaker", "content", "outlet", "place", "time")

    type: Literal["statement"] = "statement"
    subtype: Annotated[SerializeAsAny[StatementSubtype], WrapValidator(own_subtype)]
    speaker: Arguments = Field(default=(), description="who says it")
    content: Arguments = Field(default=(), description="what is said, within its sentence")
    outlet: Arguments = Field(default=(), description="the paper, agency or channel that carries it")


_Shipped = Annotated[StrikeEvent | CaptureEvent | CasualtyEvent | StatementEvent, Field(discriminator="type")]
# An event of a user's own type is written out by its own class, and read back by the class that the reader names.
Event = Annotated[SerializeAsAny[_Shipped], WrapValidator(own_event)]

EVENT_CLASSES: dict[str, type[StrikeEvent | CaptureEvent | CasualtyEvent | StatementEvent]] = {
    "strike": StrikeEvent,
    "capture": CaptureEvent,
    "casualty": CasualtyEvent,
    "statement": StatementEvent,
}
