"""What the readers of time expressions share: the sentence, the day of publication, and what they give back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from conflict_events.entities.quantities.numbers import Finder
from conflict_events.entities.times.days import Days
from conflict_events.entities.words.closed_words import CONJUNCTIONS, Closed, Phrases, without_conjunction
from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

Granularity = Literal["day", "week", "month", "year", "range", "duration", "vague"]
CLOSING_QUOTES = frozenset('"»”')
DASHES = frozenset("-–—/")

_YEARS = range(100, 9900)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A time expression: tokens `i:j` (half-open, 0-based), without the preposition that governs it.

    Attributes:
        i: First token; a proclitic preposition on it is not part of the mention (cut at `Token.core`).
        j: Token behind the last one.
        start: First day, None where no days can be told.
        end: Last day, included; None with `start`.
        granularity: How fine the text is.
        how: Id of the rule, short ASCII.
        since: Whether `منذ` governs it, so that it runs to the day of publication.
        inner: The time named inside a longer phrase (`عام 2011` in `منذ ثورة عام 2011`), for events of that phrase;
            behind `منذ` the time alone, without what came after it: the month in `منذ مارس 2016`, and for
            `منذ أسبوع` the day a week ago, on which a single act took place.
        outer: The phrase behind `منذ` that a time stands in, for events before it: `منذ بدء القتال في أبريل`.
    """

    i: int
    j: int
    start: dt.date | None
    end: dt.date | None
    granularity: Granularity
    how: str
    since: bool = False
    inner: TimeMention | None = None
    outer: TimeMention | None = None


class Scene:
    """One sentence to read times from.

    Args:
        tokens: The sentence.
        published: The day of publication; None where it is not known.
        dates: Time words.
        numbers: Number words.
    """

    def __init__(
        self, tokens: Sequence[Token], published: dt.date | None, dates: DateGrammar, numbers: NumberGrammar
    ) -> None:
        self.tokens, self.dates, self.numbers = tokens, dates, numbers
        # A day at the ends of the calendar is a slip, and to count back from it would leave the calendar.
        self.published = published if published and published.year in _YEARS else None
        self.quantities = Finder(tokens, numbers, dates)
        # Looked up once: each reader of times asks for the words around it.
        self._words = list(map(dates.words.get, [token.form for token in tokens]))

    def form(self, i: int) -> str:
        """Return the folded form of token `i`, "" outside the sentence."""
        return self.tokens[i].form if 0 <= i < len(self.tokens) else ""

    def plain(self, i: int) -> str:
        """Return the form of token `i` without a conjunction (وفي, ففي: في)."""
        form = self.tokens[i].form if 0 <= i < len(self._words) else ""
        return without_conjunction(form) if form.startswith(CONJUNCTIONS) else form

    def stem(self, i: int) -> str:
        """Return the stem of token `i`, "" outside the sentence."""
        return self.tokens[i].stem if 0 <= i < len(self.tokens) else ""

    def opens(self, i: int) -> bool:
        """Whether a time may begin at token `i`, which is in the sentence: all readers of times want such a word."""
        return self.dates.opens.at(self.tokens, i) or self.numbers.begins(self.tokens[i])

    def word(self, i: int) -> Closed | None:
        """Return token `i` as a time word."""
        return self._words[i] if 0 <= i < len(self._words) else None

    def joined(self, i: int) -> bool:
        """Tell whether token `i` has a proclitic conjunction."""
        word = self.word(i)
        return bool(word.conj) if word else 0 <= i < len(self.tokens) and bool(self.tokens[i].conj)

    def skip(self, i: int, phrases: Phrases) -> int:
        """Return the place behind a phrase at `i`, or `i`."""
        match = phrases.match(self.tokens, i) if i < len(self.tokens) else None
        return match.j if match else i

    def skip_links(self, i: int, *links: str) -> int:
        """Return the place behind the small words (names of lists in the data) at `i`, each at most once."""
        for link in links:
            i += self.form(i) in self.dates.links[link]
        return i

    def is_name(self, i: int) -> bool:
        """Tell whether the word before token `i` makes a name with it: سوق الجمعة, ثورة 17 فبراير."""
        return i > 0 and not self.tokens[i - 1].det and self.stem(i - 1) in self.dates.names_before

    def is_named_day(self, i: int) -> bool:
        """Tell whether a weekday at token `i` is part of a name: سوق الجمعة, but المتحدث خالد محمد | الجمعة."""
        return self.is_name(i) and self.stem(i - 1) not in self.dates.persons

    def is_definite(self, i: int) -> bool:
        """Tell whether a number word or a word at token `i` has the article, and no other proclitic: السبع."""
        word = self.numbers.words.get(self.form(i))
        return word.det and word.bare if word else self.tokens[i].det

    def glued(self, i: int) -> bool:
        """Tell whether token `i` touches the one before it."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end


def mention(i: int, j: int, days: Days | None, granularity: Granularity, how: str) -> TimeMention:
    """Make a mention; `days` may be unknown."""
    start, end = days or (None, None)
    return TimeMention(i, j, start, end, granularity, how)


def widen(inner: TimeMention, i: int, j: int | None = None, how: str = "") -> TimeMention:
    """Return the mention with a larger span and the same days."""
    return replace(inner, i=i, j=inner.j if j is None else j, how=how or inner.how)
