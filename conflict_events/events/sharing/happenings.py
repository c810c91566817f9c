"""When people fell in what a noun names that is no attack: أعمال العنف التي شهدتها المدينة أمس | وخلفت عشرة قتلى.

The clause that describes الحادث, الأحداث, الاحتجاجات tells the day, and the dead are told of around it or in it.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import CAUSE, DURING, IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.joined_casualties import voice
from conflict_events.events.sharing.lone_times import is_real

_AMID = CAUSE | DURING | IN
_LONG = frozenset({"month", "year"})
_REACH = 12  # units behind a happening in which its clause tells what came of it


def date_by_happenings(s: Sentence, events: list[Finished]) -> None:
    """Date the dead, hurt and taken by what they fell in; changes them in place.

    Args:
        s: A sentence.
        events: Its events, with what an attack and its casualties share.
    """
    undated = [e for e in events if e.draft.type in ("casualty", "capture") and not e.times and is_real(e)]
    for unit in s.units if undated else ():
        if unit.kind != "R":
            continue
        named, times = _happening(s, unit)
        for event in undated:
            if named is not None and times and not event.times and _fell_in(s, event, named, unit):
                event.times = _in_same_words(event, times)


def _happening(s: Sentence, relative: Unit) -> tuple[Unit | None, list[Unit]]:
    """Return what a relative clause describes, if it is a happening but no attack, and the days its verb tells."""
    verb = next((u for u in s.units[relative.at + 1 : relative.at + 3] if u.kind == "V"), None)
    slots = s.grammar.verb(verb.at) if verb is not None else None
    named = slots.antecedent if slots is not None else None
    if verb is None or slots is None or named is None or named.trigger or "event" not in named.kinds:
        return None, []
    begun = s.tokens[verb.head].base in s.grammar.words.begun or "light_happen" in s.grammar.carries(verb.at)
    return named, [t for t in slots.times if t.at > verb.at and _tells_day(t, begun)]


def _tells_day(time: Unit, begun: bool) -> bool:
    """Whether a time has days; that of what began in a month or a year is not that of all its dead."""
    dated = time.time is not None and time.time.start is not None and time.prep != "منذ" and not time.time.since
    return dated and not (begun and time.time is not None and time.time.granularity in _LONG)


def _fell_in(s: Sentence, event: Finished, named: Unit, relative: Unit) -> bool:
    """Whether a casualty came of a happening: قتل ستة في | الحادث الذي, الحادث الذي وقع أمس أسفر عن | مقتل ستة."""
    unit = event.draft.unit
    if unit.at < named.at:
        between = s.units[unit.at + 1 : named.at]
        return named.prep in _AMID and not any(u.kind in "VSR." or (u.trigger and u.conj) for u in between)
    if not relative.at < unit.at <= relative.at + _REACH:
        return False
    outer = event.draft.slots.outer
    led = unit.at if event.draft.hit.verb or outer is None else outer.owner
    caused = "light_cause" in s.grammar.carries(led) or event.draft.hit.verb
    opened = any(u.kind in "SR" or u.trigger for u in s.units[relative.at + 1 : led])
    verb = s.grammar.verb(led) if s.units[led].kind == "V" else None
    mine = s.units[led].conj or (verb is not None and any(u.at == named.at for u in (*verb.agent, *verb.patient)))
    return caused and bool(mine) and not opened and s.units[led].at > relative.at


def _in_same_words(event: Finished, times: list[Unit]) -> list[Unit]:
    """Return the times, if they stand in the words of the source that tells of the casualty."""
    reporter = voice(event)
    content = reporter.content if reporter is not None else None
    return [t for t in times if content is None or content[0] <= t.i < content[1]]
