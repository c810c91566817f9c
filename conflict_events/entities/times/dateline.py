"""The day of publication that an article says of itself: `[نُشر في 2016/12/07]`, `طرابلس 5 مايو 2018 (رويترز) -`.

Only a whole date counts. A day without its year is a day of any year, and nothing here looks at a clock.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

import regex

from conflict_events.entities.quantities.number_context import year_digits
from conflict_events.entities.times.time_days import read_day
from conflict_events.entities.times.time_mention import Scene, TimeMention
from conflict_events.entities.words.closed_words import Match
from conflict_events.entities.words.date_words import DateGrammar
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.clitics import Clitics
from conflict_events.text.tokens import Token, tokenize

_HEAD, _TAIL = 400, 200  # code points
_CUE_REACH = 6  # tokens between a cue and its date
_PLACE_REACH = 8  # tokens of "طرابلس، ليبيا -" before the date or the agency
_BRACKET_REACH = 5  # tokens of "(و م أ)"
_AFTER_AGENCY = 5  # tokens between the agency and a date behind it
_LINE_TOKENS = 24  # of a line that is a date alone
_OPENING = frozenset('[(|•·*-–—/:«»"”“')
_STROKES = frozenset("-–—")
_BARS = frozenset("|•·")
_MARKS = frozenset("-–—/:|()[]،,.")
_LINE = regex.compile(r"[^\r\n\u2028\u2029]++")
_ORDER = ("published", "wire", "line", "updated")


@dataclass(frozen=True, slots=True)
class Dateline:
    """The day of publication as an article gives it.

    Attributes:
        date: The day.
        start: Where the date begins in the text, in code points from 0.
        end: Just behind its end.
        how: What says so: "published" (`نشر في`), "wire" (place, date and agency), "line" (a line that is a date
            alone), or "updated" (`آخر تحديث`).
    """

    date: dt.date
    start: int
    end: int
    how: str


def find_dateline(text: str, language: str = "ar") -> Dateline | None:
    """Find the day of publication in the first 400 and the last 200 code points of an article.

    Args:
        text: The whole article.
        language: Whose words to use, an ISO 639-1 code.

    Returns:
        The day that is surest: of several, one said to be of publication before one that opens a dispatch, then one
        alone on its line, then one of the last change. None if there is none, or none with its year.

    Raises:
        InputError: No such language is shipped.

    Example:
        >>> found = find_dateline("صنعاء 14 يونيو 2018 (سبأ) - قصفت الطائرات ميناء الحديدة أمس.")
        >>> found.date.isoformat(), found.how
        ('2018-06-14', 'wire')
    """
    grammars = DateGrammar.load(language), NumberGrammar.load(language)
    analyze = Clitics({}, frozenset())
    found: list[Dateline] = []
    for start, end, whole in _lines(text):
        line = _Line(Scene(tokenize(text, start, end, analyze), None, *grammars), whole=whole)
        found += line.find()
    return min(found, key=lambda d: _ORDER.index(d.how), default=None)


def _lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """Give the lines of both ends of a text, and whether each is seen from its beginning."""
    edge = max(_HEAD, len(text) - _TAIL)
    for begin, end in ((0, min(_HEAD, len(text))), (edge, len(text))):
        for match in _LINE.finditer(text, begin, end):
            yield match.start(), match.end(), match.start() > begin or begin == 0


class _Line:
    """One line of the ends of an article."""

    def __init__(self, scene: Scene, *, whole: bool) -> None:
        self.scene, self.whole = scene, whole
        self.tokens: list[Token] = list(scene.tokens)

    def find(self) -> list[Dateline]:
        found = self._cued()
        if self.whole and self.tokens:
            found += self._wire() or self._alone()
        return found

    def _dateline(self, time: TimeMention, day: dt.date, how: str) -> Dateline:
        return Dateline(day, self.tokens[time.i].core, self.tokens[time.j - 1].end, how)

    def _full(self, k: int) -> TimeMention | None:
        """Read a day with its year at token `k`."""
        time = read_day(self.scene, k)
        return time if time and time.start and time.start == time.end else None

    def _cued(self) -> list[Dateline]:
        """نشر في: 3/5/2018, [نُشر في 2016/12/07], آخر تحديث: الثلاثاء 3 مايو 2018."""
        found = []
        for i in range(len(self.tokens)):
            cue = self.scene.dates.cues.match(self.tokens, i)
            time = self._behind(cue.j) if cue and self._is_cue(cue) else None
            if cue and time and time.start:
                found.append(self._dateline(time, time.start, cue.label))
        return found

    def _is_cue(self, cue: Match) -> bool:
        if cue.conj or cue.prep:
            return False
        opens = (cue.i == 0 and self.whole) or self.scene.form(cue.i - 1) in _OPENING
        return opens or self.scene.form(cue.j) == ":"

    def _behind(self, k: int) -> TimeMention | None:
        for j in range(k, min(k + _CUE_REACH, len(self.tokens))):
            time = self._full(j)
            if time:
                return time
            token = self.tokens[j]
            if token.kind == "word" and token.form not in self.scene.dates.dateline["filler"]:
                return None
        return None

    def _wire(self) -> list[Dateline]:
        """طرابلس 5 مايو 2018 (رويترز) -, بغداد/ 12 آذار 2018/ الأناضول, دمشق-سانا 12-3-2018."""
        agency = self._agency()
        if agency is None:
            return []
        end = min(agency.j + _AFTER_AGENCY, len(self.tokens))
        for k in range(end):
            if self.scene.plain(k - 1) in self.scene.dates.time_prepositions or agency.i <= k < agency.j:
                continue
            time = read_day(self.scene, k)
            if time and time.granularity == "day" and (k < agency.i or self._only_marks(agency.j, k)):
                day = time.start or self._with_year(time, end)
                return [self._dateline(time, day, "wire")] if day else []
        return []

    def _agency(self) -> Match | None:
        """Find the agency that opens a dispatch: in brackets, or between strokes."""
        dates = 0
        for k, token in enumerate(self.tokens[: 2 * _PLACE_REACH]):
            match = self.scene.dates.agencies.match(self.tokens, k) or self._bracketed(k)
            if match and not match.conj and not match.prep:
                return match if self._is_set_off(match) else None
            dates += token.kind == "number"
            if token.form in ".؟!" or token.tags or k - 2 * dates > _PLACE_REACH:
                return None
        return None

    def _bracketed(self, k: int) -> Match | None:
        """Take what stands in brackets before a stroke for an agency: (و م أ) -."""
        if self.scene.form(k - 1) != "(":
            return None
        closing = (j for j in range(k, min(k + _BRACKET_REACH, len(self.tokens))) if self.scene.form(j) == ")")
        end = next(closing, k)
        return Match(k, end, "agency", "", "") if end > k and self.scene.form(end + 1) in _STROKES else None

    def _is_set_off(self, agency: Match) -> bool:
        return self.scene.form(agency.i - 1) in _MARKS and agency.i > 1 and self._is_place(agency.i)

    def _is_place(self, end: int) -> bool:
        """Tell whether nothing but names, numbers and marks stands before token `end`."""
        small = self.scene.dates.prepositions | self.scene.dates.time_prepositions
        return not any(token.form in small for token in self.tokens[:end])

    def _only_marks(self, first: int, last: int) -> bool:
        return all(token.form in _MARKS for token in self.tokens[first:last])

    def _with_year(self, time: TimeMention, end: int) -> dt.date | None:
        """Return the day of a date whose year stands elsewhere in the dateline."""
        others = [t for k, t in enumerate(self.tokens[:end]) if not time.i <= k < time.j]
        year = next((y for t in others if (y := year_digits(t)) and not (t.conj or t.prep)), None)
        if year is None:
            return None
        scene = Scene(self.tokens, dt.date(year, 12, 31), self.scene.dates, self.scene.numbers)
        found = read_day(scene, time.i)
        return found.start if found and found.j == time.j else None

    def _alone(self) -> list[Dateline]:
        """الأربعاء، 25 يوليو 2018 - 14:30 بتوقيت غرينتش: a line, or a part between bars, that is nothing but a date."""
        bars = [-1, *(k for k, token in enumerate(self.tokens) if token.form in _BARS), len(self.tokens)]
        times = [self._only_date(i + 1, j) for i, j in itertools.pairwise(bars)]
        return [self._dateline(time, time.start, "line") for time in times if time and time.start]

    def _only_date(self, i: int, end: int) -> TimeMention | None:
        """Read the tokens from `i` to `end` as a day, its clock time and the same day of the other calendar."""
        days: list[TimeMention] = []
        if end - i > _LINE_TOKENS:
            return None
        while i < end:
            time = read_day(self.scene, i)
            if time and time.granularity == "day" and time.j <= end:
                days.append(time)
                i = time.j
            elif self._is_around(self.tokens[i]):
                i += 1
            else:
                return None
        return min((d for d in days if d.start), key=lambda d: d.how == "hijri", default=None)

    def _is_around(self, token: Token) -> bool:
        return token.kind in {"number", "punct"} or token.form in self.scene.dates.dateline["around"]
