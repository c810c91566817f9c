"""What an article has said of places so far, for mentions that only make sense in it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from conflict_events.resolve.gazetteer import Place

_MOST_FIXED = 40  # points; more would tell nothing new of an article, and cost time


@dataclass(slots=True)
class PlaceContext:
    """What an article says around a mention: filled while it is read, in text order.

    Attributes:
        countries: How often the article speaks of each country, by code.
        fixed: Points of places that no other place shares its name with, as degrees north and east.
    """

    countries: Counter[str] = field(default_factory=Counter)
    fixed: list[tuple[float, float]] = field(default_factory=list)
    _turn: int = 0
    _kinds: dict[str, tuple[int, Place]] = field(default_factory=dict)
    _ids: dict[str, tuple[int, Place]] = field(default_factory=dict)

    def fix(self, place: Place) -> None:
        """Note a place that is no other: its point, and its country."""
        point = (place.latitude, place.longitude)
        if point not in self.fixed and len(self.fixed) < _MOST_FIXED:
            self.fixed.append(point)
        if place.country:
            self.countries[place.country] += 1

    def remember(self, place: Place) -> None:
        """Note a place that was resolved; call it in text order."""
        self._turn += 1
        self._kinds[place.kind] = self._ids[place.id] = (self._turn, place)

    def last(self, kinds: Iterable[str]) -> Place | None:
        """Return the last place of one of these kinds."""
        return max((self._kinds[k] for k in kinds if k in self._kinds), key=lambda one: one[0], default=(0, None))[1]

    def last_of(self, ids: Iterable[str]) -> Place | None:
        """Return the last place that has one of these ids."""
        return max((self._ids[i] for i in ids if i in self._ids), key=lambda one: one[0], default=(0, None))[1]

    @property
    def country(self) -> str | None:
        """The country that the article is most about, or None."""
        return next(iter(self.ranked()), None)

    def ranked(self) -> tuple[str, ...]:
        """Return the countries that the article speaks of, the most named first."""
        return tuple(code for code, _ in sorted(self.countries.items(), key=lambda one: (-one[1], one[0])))


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two points in kilometres, each given in degrees north and east, along the sphere."""
    north1, north2 = math.radians(a[0]), math.radians(b[0])
    half = math.sin((north1 - north2) / 2) ** 2
    half += math.cos(north1) * math.cos(north2) * math.sin(math.radians(a[1] - b[1]) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))
