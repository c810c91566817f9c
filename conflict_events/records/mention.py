"""What stretches of the text stand for: arguments of events, and entities."""

from __future__ import annotations

from pydantic import Field

from conflict_events.records.resolution import Resolution
from conflict_events.records.span import Span


class Argument(Span):
    """What fills a role of an event.

    Attributes:
        implied: True where no noun phrase names the filler, such as an attacker read from an adjective of
            origin (`غارات إسرائيلية`).
        kind: The kind of entity found there, such as `"group"`; None where it is a plain phrase.
        resolved: The actor or place it stands for, or why none; None where nothing was looked up.
    """

    implied: bool = Field(
        default=False, description="read from an adjective of origin and the like, not named as a phrase"
    )
    kind: str | None = Field(default=None, description="kind of entity, or null for a plain phrase")
    resolved: Resolution | None = Field(default=None, description="actor or place it stands for; null: not looked up")


class RoleArgument(Argument):
    """An argument together with the name of its role: an item of `event.arguments`."""

    role: str = Field(min_length=1, description="name of the role, one of the roles of the event's type")


class Entity(Span):
    """A named or described thing in the text: an actor, a place, a person, a weapon.

    Attributes:
        kind: What it is, such as `"group"` or `"place"`.
        resolved: The actor or place it stands for, or why none; None where nothing was looked up.
    """

    kind: str = Field(min_length=1, description="what it is, such as 'group' or 'place'")
    resolved: Resolution | None = Field(default=None, description="actor or place it stands for; null: not looked up")
