"""One time and place for what happened and what was done then: قتل خمسة | عندما دمرت طائرة منزلا في المدينة فجر السبت.

The time may stand in either clause, and the one that has none takes it from the other; the place is that of عندما.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.events.circumstances.named_by_day import in_its_name
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.joined_casualties import voice
from conflict_events.events.sharing.lone_times import may_have_day
from conflict_events.patterns.walks.unit_row import SINCE

_SOMEWHERE = frozenset({"strike", "casualty", "capture"})
_GROUND, _NO_GROUND = frozenset({"territory", "loss", "release"}), frozenset({"vehicle", "weapon", "person", "time"})
_CLAUSE = 12  # units of such a clause
_REACH = 6  # units behind عندما within which the verb of its clause stands
_WHILE = frozenset({"بينما", "فيما"})
_WHILE_IN = "في"  # في حين is no time


def share_when(s: Sentence, events: list[Finished]) -> None:
    """Date the events of two clauses that عندما joins, where only one has a time; changes them in place.

    Args:
        s: A sentence.
        events: Its events, with what an attack and its casualties share.
    """
    for unit in s.units:
        if unit.kind != "S" or unit.conj or not _opens(s, unit):
            continue
        before = [e for e in events if may_have_day(s, e) and _leads(s, e, unit) and not _tells_since(s, unit)]
        behind = [e for e in events if may_have_day(s, e) and _follows(s, e, unit)]
        told = _dated(behind) or _of_verb(s, unit)
        _lend(before, told, unit)
        lacking = [e for e in events if _lacks_place(e) and _leads(s, e, unit)]
        others = {e.draft.unit.at for e in events if e.draft.type != "strike"}  # عندما | قتل فلان is another death
        if lacking and (place := _place_of_verb(s, unit, others)) is not None:
            for event in lacking:
                event.roles["place"] = [place]
        _lend(behind, [t for t in _dated(before) if not in_its_name(s, t)], unit)


def _opens(s: Sentence, unit: Unit) -> bool:
    """Whether a clause begins at a unit that tells when that before it happened.

    بينما may set two clauses against each other, but not where nobody new does what it says: بينما كانوا في طريقهم.
    """
    form = s.tokens[unit.head].form
    if form in _WHILE:
        was, then = (s.units[n] if n < len(s.units) else unit for n in (unit.at + 1, unit.at + 2))
        being = was.kind == "F" and s.tokens[was.head].stem in s.grammar.words.being
        return being and (then.kind == "V" or bool(then.prep))
    return form in s.grammar.words.when and s.tokens[unit.first - 1].form != _WHILE_IN


def _tells_since(s: Sentence, when: Unit) -> bool:
    """أعنف قصف منذ مايو 2016، | حين قتل ستة: whether the clause tells of the time since which nothing was like it."""
    k = when.at - 1
    k -= s.tokens[s.units[k].head].form in COMMAS
    time = s.units[k].time
    return s.units[k].kind == "T" and (s.units[k].prep in SINCE or (time is not None and time.since))


def _leads(s: Sentence, event: Finished, when: Unit) -> bool:
    """Whether an event is told in the clause right before عندما, or in one that و joins to it."""
    between = s.units[event.draft.unit.at + 1 : when.at]
    return event.draft.unit.at < when.at and not any(u.kind == "S" for u in between)


def _follows(s: Sentence, event: Finished, when: Unit) -> bool:
    """Whether an event is told in the clause of عندما itself, or in what describes its phrases."""
    between = s.units[when.at + 1 : event.draft.unit.at]
    return event.draft.unit.at > when.at and not any(u.kind in "SV" for u in between)


def _dated(events: list[Finished]) -> list[Unit]:
    return next((e.times for e in events if any(_tells_day(t) for t in e.times)), [])


def _lacks_place(event: Finished) -> bool:
    """Whether an event of harm or arrest is told without its place: أصيب شرطي."""
    known = event.draft.type in _SOMEWHERE and event.draft.pattern.subtype not in _GROUND and event.draft.hit.verb
    return known and event.factuality == "actual" and not event.roles.get("place")


def _place_of_verb(s: Sentence, when: Unit, others: set[int]) -> Unit | None:
    """عندما | مرت مركبتهم على لغم | قرب المدينة, بينما كانوا يصلون | في المسجد: return where that was."""
    doing = False
    for unit in s.units[when.at + 1 : when.at + 1 + _CLAUSE]:
        if unit.kind in "SR" or unit.trigger or (unit.kind == "." and s.tokens[unit.head].form not in COMMAS):
            return None
        if unit.kind == "V":
            if unit.at in others or (doing and s.units[unit.at - 1].kind != "F"):
                return None
            doing = True
        elif doing and unit.kind == "NP" and unit.kinds.isdisjoint(_NO_GROUND):
            compass = not unit.prep and "direction" in unit.kinds and unit.j - unit.i > 1
            if compass or (unit.prep in IN and "place" in unit.kinds and not s.tokens[unit.head].pron):
                return unit
    return None


def _of_verb(s: Sentence, when: Unit) -> list[Unit]:
    """عندما | دمرت طائرة منزلا | فجر السبت: a verb that is no event tells the time as well.

    So does what somebody was about: عندما كان المصلون يغادرون المسجد | الجمعة, كانوا في طريقهم إلى عملهم | صباح اليوم.
    """
    was = False
    for unit in s.units[when.at + 1 : when.at + 1 + _REACH]:
        if unit.kind == "V":
            return [t for t in s.grammar.verb(unit.at).times if t.at > unit.at and _tells_day(t) and _fits(t, was)]
        was = was or (unit.kind == "F" and s.tokens[unit.head].stem in s.grammar.words.being)
        if was and unit.kind == "T" and _tells_day(unit):
            return [unit] if _fits(unit, was) else []
        if unit.kind not in "FBP" and not (was and unit.kind == "NP" and not unit.trigger):
            return []
    return []


def _fits(time: Unit, was: bool) -> bool:
    """Whether a time may be that of what somebody was about, who is so on a day; شهر رمضان may be why he is."""
    return not was or (time.time is not None and time.time.granularity == "day")


def _tells_day(time: Unit) -> bool:
    return time.time is not None and time.time.start is not None and not time.time.since and time.prep != "منذ"


def _lend(events: list[Finished], times: list[Unit], when: Unit) -> None:
    """Give events of one clause the times of the other, within one source's words."""
    for event in events:
        reporter = voice(event)
        content = reporter.content if reporter is not None else None
        said = content is None or all(content[0] <= k < content[1] for k in (*(t.i for t in times), when.i))
        if not event.times and times and said:
            event.times = list(times)
