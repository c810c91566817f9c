"""An event in the making: a pattern met at a trigger, and the phrases that fill its roles."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.model import Pattern
from conflict_events.patterns.triggers import Hit
from conflict_events.patterns.walks.slots import Slots


@dataclass(slots=True)
class Draft:
    """An event in the making.

    Attributes:
        pattern: The pattern that found it.
        hit: Its trigger.
        unit: The unit its trigger heads.
        slots: The grammar around it.
        roles: Role to phrases, in the order found.
        type: Event type.
    """

    pattern: Pattern
    hit: Hit
    unit: Unit
    slots: Slots
    roles: dict[str, list[Unit]] = field(default_factory=lambda: defaultdict(list))
    type: str = field(init=False)  # a field, for it is asked for all the time

    def __post_init__(self) -> None:
        self.type = self.pattern.type
