"""Times that come a while after an event: شن الجيش غارات السبت، غداة تفجير; قتل الأحد بعد أيام من خطفه."""

from __future__ import annotations

from collections.abc import Iterator

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.document_days import forget_days_of_sayings
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DAY_AFTER = "غداة"
_OF = "من"


def forget_days_after(s: Sentence, events: list[Finished]) -> None:
    """Take the time of what came a while after, and a "now" of another clause, from events; changes them in place.

    Args:
        s: A sentence.
        events: Its events, with all their times.
    """
    forget_days_of_sayings(events)
    for event in events:
        own = {t.at for t in event.draft.slots.times}
        event.times = [t for t in event.times if t.at in own or s.tokens[t.head].form not in s.grammar.words.now]
    if not any(event.times for event in events):
        return
    for unit in _long_before(s, {e.draft.unit.at for e in events if not e.draft.hit.verb}):
        end = _clause_end(s, unit)
        for event in events:
            told = unit.at <= event.draft.unit.at < end and not _of_clause_before(event, unit)
            if event.times and told:
                event.times = [t for t in event.times if t.at > unit.at]


def _long_before(s: Sentence, nouns: set[int]) -> Iterator[Unit]:
    """Yield the event nouns behind غداة or بعد ساعات من; behind غداة any noun: غداة يوم دام قتل فيه ستة."""
    for unit in s.units:
        if unit.kind != "NP" or not unit.at:
            continue
        governor = unit.prep or s.tokens[unit.first - 1].form
        if governor == _DAY_AFTER or (governor == _OF and unit.at in nouns and s.grammar.walker.apart(unit)):
            yield unit


def _of_clause_before(event: Finished, unit: Unit) -> bool:
    """شن الجيش الأحد غداة مقتل جنديين | غارات: whether the verb of an event noun stands before what it came after."""
    draft = event.draft
    bare = not (draft.hit.verb or draft.unit.prep or draft.unit.conj) and draft.unit.at > unit.at
    return bare and draft.slots.outer is not None and draft.slots.outer.owner < unit.at


def _clause_end(s: Sentence, noun: Unit) -> int:
    """Return the unit behind a noun that opens a clause of its own, or one past the last."""
    behind = s.units[noun.at + 1 :]
    return next((u.at for u in behind if u.kind == "S" or (u.kind == "V" and _opens(s, u))), len(s.units))


def _opens(s: Sentence, verb: Unit) -> bool:
    """Whether a verb begins a clause: it is joined, or stands behind a comma: الأحد، غداة إعلان الهدنة، | قتل."""
    return bool(verb.conj) or s.grammar.walker.is_mark(verb.at - 1, COMMAS)
