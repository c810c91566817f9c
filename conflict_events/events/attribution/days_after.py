"""Times that come a while after an event: شن الجيش غارات السبت، غداة تفجير; قتل الأحد بعد أيام من خطفه."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.document_days import forget_days_of_sayings
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DAY_AFTER = "غداة"
_OF = "من"


def forget_days_after(s: Sentence, events: list[Finished]) -> None:
    """Take the time of what came a while after from events told behind it; changes them in place.

    Args:
        s: A sentence.
        events: Its events, with all their times.
    """
    forget_days_of_sayings(events)
    for first in events:
        unit = first.draft.unit
        if first.draft.hit.verb or not unit.at or not _long_before(s, unit):
            continue
        end = _clause_end(s, unit)
        for event in events:
            if event.times and unit.at <= event.draft.unit.at < end:
                event.times = [t for t in event.times if t.at > unit.at]


def _long_before(s: Sentence, unit: Unit) -> bool:
    """Whether an event noun stands behind غداة or بعد ساعات من."""
    governor = unit.prep or s.tokens[unit.first - 1].form
    return governor in (_DAY_AFTER, _OF) and s.grammar.walker.apart(unit)


def _clause_end(s: Sentence, noun: Unit) -> int:
    """Return the unit behind a noun that opens a clause of its own, or one past the last."""
    behind = s.units[noun.at + 1 :]
    return next((u.at for u in behind if u.kind == "S" or (u.kind == "V" and u.conj)), len(s.units))
