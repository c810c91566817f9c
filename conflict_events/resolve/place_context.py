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
        fixed: Points of places that no other place shares its name with, by id, as degrees north and east.
        hints: Ids of those places by country.
    """

    countries: Counter[str] = field(default_factory=Counter)
    fixed: dict[str, tuple[float, float]] = field(default_factory=dict)
    hints: dict[str, set[str]] = field(default_factory=dict)
    _turn: int = 0
    _kinds: dict[str, tuple[int, Place]] = field(default_factory=dict)
    _ids: dict[str, tuple[int, Place]] = field(default_factory=dict)

    def fix(self, place: Place) -> None:
        """Note a place that is no other: its point, and its country."""
        if len(self.fixed) < _MOST_FIXED:
            self.fixed[place.id] = (place.latitude, place.longitude)
            if place.country:
                self.hints.setdefault(place.country, set()).add(place.id)

    def share(self, country: str | None) -> float:
        """Return how much of what the article says of countries is said of this one, from 0 to 1."""
        total = sum(self.countries.values()) + len(self.fixed)
        if country is None or not total:
            return 0.0
        return (self.countries[country] + len(self.hints.get(country, ()))) / total

    def speaks_of(self, place: Place) -> bool:
        """Whether the article speaks of a place's country, by other words than this place's own name."""
        if place.country is None or not (self.countries or self.fixed.keys() - {place.id}):
            return True
        return place.country in self.countries or bool(self.hints.get(place.country, set()) - {place.id})

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
        codes = self.countries.keys() | self.hints.keys()
        return tuple(sorted(codes, key=lambda code: (-self.share(code), code)))


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two points in kilometres, each given in degrees north and east, along the sphere."""
    north1, north2 = math.radians(a[0]), math.radians(b[0])
    half = math.sin((north1 - north2) / 2) ** 2
    half += math.cos(north1) * math.cos(north2) * math.sin(math.radians(a[1] - b[1]) / 2) ** 2
    return 12742 * math.asin(math.sqrt(half))
