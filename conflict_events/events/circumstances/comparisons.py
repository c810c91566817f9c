"""Whether a time only says since when nothing was like an event: أعنف هجوم منذ 2016, أول غارة منذ الهدنة قبل عام."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import SINCE

_DAYS = frozenset({"time"})
_FOR = "ل"
_COMPARED = 2  # phrases before منذ that may say that nothing was like it
_GOVERNING = 3  # phrases before an event that may say that nothing was like it
_FIRST_REACH = 10  # words before an event in which the first time that it happens stands


def compares(s: Sentence, draft: Draft, time: Unit, superlative: frozenset[str], occurrence: frozenset[str]) -> bool:
    """Whether a time behind منذ only says since when nothing was like it: الهجوم الأكثر دموية منذ 2016."""
    outer = time.time.outer if time.time is not None else None
    if _how_often(s, time, occurrence):
        return True
    since = time.prep in SINCE or (time.time is not None and time.time.since)  # منذ أن فقدوا المدينة | في مارس
    if not since and (outer is None or not outer.since or outer.i <= draft.hit.i < outer.j):
        return False  # الأعنف منذ | هجوم نفذ عام 2015: the year is that of the attack
    begin = max(min(_governing_phrase(s, draft), time.first) - 2, 0)
    described = _described(s, draft)
    if described is not None:
        begin = max(described.first - 1, 0)  # أول هجوم يوقع قتلى منذ
    spots = [*_first_time(s, draft, time, occurrence), *range(min(begin, _phrase_start(s, time)), time.first)]
    return any(s.tokens[k].base in superlative and (s.tokens[k].det or s.tokens[k + 1].form != "من") for k in spots)


def _how_often(s: Sentence, time: Unit, occurrence: frozenset[str]) -> bool:
    """للمرة الثانية | خلال أسبوع: whether a length of time only tells within how long something came again."""
    turn = s.units[time.at - 1] if time.at else time
    length = time.time is not None and time.time.start is None
    return length and turn.kind == "NP" and turn.prep == _FOR and s.tokens[turn.head].base in occurrence


def _described(s: Sentence, draft: Draft) -> Unit | None:
    """Return what the clause of a verb before an event describes: أول | هجوم يوقع قتلى, أكثر | يوم يشهد سقوط قتلى."""
    for unit in reversed(s.units[max(draft.unit.at - _GOVERNING, 1) : draft.unit.at]):
        if unit.kind == "V":
            described = s.units[unit.at - 1]
            return described if described.trigger or _DAYS & described.kinds else None
        if unit.kind != "NP" or unit.at != draft.unit.at - 1:
            return None
    return None


def _governing_phrase(s: Sentence, draft: Draft) -> int:
    """Return where the phrases before an event that it belongs to begin: في أول استخدام لسلاح في | هجوم منذ 2014."""
    k = draft.unit.at
    while draft.unit.prep and k and s.units[k - 1].kind == "NP" and draft.unit.at - k < _GOVERNING:
        k -= 1
    return s.units[k].first


def _first_time(s: Sentence, draft: Draft, time: Unit, occurrence: frozenset[str]) -> range:
    """Return the tokens around "time" before an event: هي المرة الأولى التي يشنون فيها | هجوما منذ 2014."""
    before = range(max(draft.unit.first - _FIRST_REACH, 0), min(draft.unit.first, time.first))
    k = next((k for k in reversed(before) if s.tokens[k].base in occurrence), None)
    return range(0) if k is None else range(max(k - 1, 0), k + 2)


def _phrase_start(s: Sentence, time: Unit) -> int:
    """Return where the phrases right before a time begin: في أول هجوم من نوعه | منذ عامين، قتل."""
    k = time.at
    while k and s.units[k - 1].kind == "NP" and time.at - k < _COMPARED:
        k -= 1
    return s.units[k].first
