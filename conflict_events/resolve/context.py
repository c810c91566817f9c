"""What an article has said so far, for mentions that only make sense in it."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from conflict_events.records.resolution import ResolvedActor
from conflict_events.records.span import Span
from conflict_events.resolve.mention import Words, words_of

_REACH = 200
"""Mentions a reference goes back: no reader goes further, and an article of 10,000 must not be walked from each."""


@dataclass(frozen=True, slots=True)
class Said:
    """A mention that was resolved: where it stands, its words, and whom it names."""

    span: Span
    words: Words
    actor: ResolvedActor


class ActorContext:
    """What one article gives to its mentions; made anew for each article.

    Args:
        countries: ISO 3166-1 alpha-2 codes of the countries it is about, the likeliest first.
        year: Year of publication, or None.
        said: Mentions resolved so far, in text order.
        here: Where the mention that is read now begins; only what stands before it can be pointed back to.

    Attributes:
        asked: Whether anybody has looked at the article: an answer for which nobody has holds in every article.
    """

    __slots__ = ("_countries", "_here", "_year", "asked", "said")

    def __init__(
        self,
        countries: tuple[str, ...] = (),
        year: int | None = None,
        said: list[Said] | None = None,
        here: int = sys.maxsize,
    ) -> None:
        self._countries = countries
        self._year = year
        self.said: list[Said] = [] if said is None else said
        self._here = here
        self.asked = False

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries that the article is about."""
        self.asked = True
        return self._countries

    @countries.setter
    def countries(self, countries: tuple[str, ...]) -> None:
        self._countries = countries

    @property
    def year(self) -> int | None:
        """Year of publication."""
        self.asked = True
        return self._year

    @year.setter
    def year(self, year: int | None) -> None:
        self._year = year

    @property
    def here(self) -> int:
        """Where the mention that is read now begins."""
        self.asked = True
        return self._here

    @here.setter
    def here(self, here: int) -> None:
        self._here = here

    def led_by(self, country: str) -> ActorContext:
        """Return the context with one country before all others."""
        self.asked = True
        return ActorContext((country, *self._countries), self._year, self.said, self._here)

    def remember(self, span: Span, actor: ResolvedActor) -> None:
        """Add a resolved mention at its place in the text; one that stands there already gives way to it."""
        said = Said(span, words_of(span.text), actor)
        if not self.said or self.said[-1].span.start < span.start:  # in text order, as they mostly come
            self.said.append(said)
            return
        at = bisect_left(self.said, (span.start, span.end), key=lambda s: (s.span.start, s.span.end))
        if at < len(self.said) and self.said[at].span == span:
            self.said[at] = said
        else:
            self.said.insert(at, said)

    def backwards(self) -> Iterator[Said]:
        """Yield the last 200 mentions that end before this one begins, the last first."""
        self.asked = True
        said, here = self.said, self._here
        at = bisect_left(said, here, key=_begin)
        for i in range(at - 1, max(at - 1 - _REACH, -1), -1):
            if said[i].span.end <= here:
                yield said[i]


def _begin(said: Said) -> int:
    return said.span.start
