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

    __slots__ = ("_at", "_countries", "_here", "_year", "asked", "said")

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
        self._at = [(one.span.start, one.span.end) for one in self.said]  # where each stands, to look places up in
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
        context = ActorContext((country, *self._countries), self._year, None, self._here)
        context.said, context._at = self.said, self._at
        return context

    def remember(self, span: Span, actor: ResolvedActor) -> None:
        """Add a resolved mention at its place in the text; one that stands there already gives way to it."""
        said, where = Said(span, words_of(span.text), actor), (span.start, span.end)
        at = bisect_left(self._at, where)
        if self._at[at : at + 1] == [where]:
            self.said[at] = said
        else:
            self.said.insert(at, said)
            self._at.insert(at, where)

    def backwards(self) -> Iterator[Said]:
        """Yield the last 200 mentions that end before this one begins, the last first."""
        self.asked = True
        said, here = self.said, self._here
        at = bisect_left(self._at, (here,))
        for i in range(at - 1, max(at - 1 - _REACH, -1), -1):
            if said[i].span.end <= here:
                yield said[i]
