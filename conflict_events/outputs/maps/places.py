"""What a map shows of each place: how many events of each type, and how exactly it is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from conflict_events.outputs.located import located

if TYPE_CHECKING:
    from conflict_events.records import Extraction, ResolvedPlace


@dataclass(slots=True)
class Spot:
    """A place with the events told of it.

    Attributes:
        place: The place.
        types: How many events of each type.
    """

    place: ResolvedPlace
    types: Counter[str] = field(default_factory=Counter)

    @property
    def events(self) -> int:
        """How many events in all."""
        return self.types.total()

    @property
    def main(self) -> str:
        """The type that most of them are of; of types alike, the first by name."""
        return min(self.types, key=lambda kind: (-self.types[kind], kind))

    @property
    def exact(self) -> bool:
        """Whether the point is the place itself or its town, not the middle of a region or a country."""
        return self.place.precision in {"point", "town"}


def spots(results: Extraction | Iterable[Extraction]) -> list[Spot]:
    """Gather the strikes, captures and casualties that are told as fact, by place.

    Args:
        results: One extraction, or any number of them.

    Returns:
        Places, those with the most events first, then by name.
    """
    found: dict[str, Spot] = {}
    for one in located(results):
        if one.event.type != "statement" and one.event.factuality == "actual":
            found.setdefault(one.place.id, Spot(one.place)).types[one.event.type] += 1
    return sorted(found.values(), key=lambda spot: (-spot.events, spot.place.name))
