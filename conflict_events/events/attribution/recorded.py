"""When what is put on record was: في فبراير، وثقت الشبكة | مقتل 112 مدنيا; the month is that of the deaths."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_RECORDS = frozenset({"statement.record_verb"})
_COUNTS = frozenset({"احصي", "احصت", "احصوا", "يحصي", "تحصي"})


def date_recorded(s: Sentence, events: list[Finished]) -> None:
    """Give a stretch of time in which somebody counted what others did to what was done; changes events in place.

    Args:
        s: A sentence.
        events: Its events, with all their times.
    """
    for saying in events:
        if saying.draft.type != "statement" or saying.content is None or not _records(s, saying):
            continue
        stretches = [t for t in saying.times if _lasts(t)]
        deeds = [e for e in events if e.draft.type != "statement" and _said_by(e, saying)] if stretches else []
        if deeds:
            saying.times = [t for t in saying.times if t not in stretches]
            for deed in deeds:
                deed.times = deed.times or list(stretches)


def _records(s: Sentence, saying: Finished) -> bool:
    return saying.draft.pattern.trigger in _RECORDS or s.tokens[saying.draft.hit.i].stem in _COUNTS


def _lasts(time: Unit) -> bool:
    """Whether a time is more than a day, so that nobody speaks all through it."""
    mention = time.time
    return mention is not None and mention.start is not None and mention.start != mention.end


def _said_by(deed: Finished, saying: Finished) -> bool:
    begin, end = saying.content or (0, 0)
    return begin <= deed.draft.hit.i < end
