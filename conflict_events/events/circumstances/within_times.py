"""Where a war was since which an event is counted: قتل الآلاف منذ اندلاع النزاع | في سوريا | عام 2011."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_IN = ("في", "ب")
_PLACE = frozenset({"place"})


def within_times(s: Sentence, event: Finished) -> list[Unit]:
    """Return the place inside the span of time that an event is told of, where a war or an unrest was there.

    Args:
        s: The sentence.
        event: An event with its times.
    """
    for time in event.times:
        if time.time is None or not time.time.since:
            continue
        inner = time.time.inner
        end = inner.i if inner is not None and inner.i > time.i else time.j
        start = next((k for k in range(time.i + 1, end) if _lies_in(s, time.i, k)), 0)
        if start:
            return [_phrase(s, time, start, end)]
    return []


def _lies_in(s: Sentence, first: int, k: int) -> bool:
    """Whether a place stands at token k behind في, and a noun for fighting or unrest before that."""
    token = s.tokens[k]
    parted = not token.prep
    if "place" not in kinds_of(token) or (token.prep or s.tokens[k - 1].form) not in _IN:
        return False
    m = k - 1 - parted
    while m > first and s.classes[m] == "A":  # الانقلاب العسكري في
        m -= 1
    return s.tokens[m].base in s.grammar.words.unrest


def _phrase(s: Sentence, time: Unit, start: int, end: int) -> Unit:
    j = start + 1
    while j < end and s.classes[j] in "NAX" and not (s.tokens[j].prep or s.tokens[j].conj):
        j += 1
    return replace(time, kind="NP", first=start, i=start, head=start, j=j, prep="في", kinds=_PLACE, time=None)
