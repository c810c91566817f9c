"""Whose a time is that stands in an event's clause: that of a meeting, of what is planned, of what happened before."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_AFTER = frozenset({"بعد", "عقب", "منذ"})
_AT = frozenset({"في", "خلال", "اثناء"})
_LONG = frozenset({"year", "month"})


def of_meeting(s: Sentence, draft: Draft, phrase: Unit, meetings: frozenset[str]) -> bool:
    """Whether a phrase tells where or when a known event was talked of: الهجوم على إدلب في اجتماع | في طهران."""
    if draft.hit.verb or not s.tokens[draft.hit.i].det:
        return False
    between = s.units[draft.unit.at + 1 : phrase.at]
    return any(u.prep in _AT and s.tokens[u.head].base in meetings for u in between)


def of_plan(s: Sentence, draft: Draft, time: Unit, planned: frozenset[str]) -> bool:
    """Whether a time is that of something planned: هجمات قبل الانتخابات المقررة | في 20 أكتوبر."""
    k = time.first - 1
    return k > draft.unit.j - 1 and s.tokens[k].base in planned


def of_deed(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a long time is that of what an event came after: تتواصل المعارك بعد الإطاحة بالرئيس | عام 2011."""
    if time.time is None or time.time.granularity not in _LONG:
        return False
    for unit in s.units[draft.unit.at + 1 : time.at]:
        if unit.prep in _AFTER and "event" in unit.kinds and not (unit.trigger or s.tokens[unit.head].pron):
            return s.tokens[unit.head].base not in s.grammar.words.happening
    return False
