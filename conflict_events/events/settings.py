"""Where and when: the place and time of an event's own clause, and what events of one sentence lend each other."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.match import Draft
from conflict_events.patterns.scan import Group

_IN = ("في", "ب", "داخل", "قرب", "قبالة", "خارج", "حول")
_ON = ("علي",)
_ON_HEADS = frozenset({"حدود", "طريق", "اطراف", "مشارف", "شاطئ", "ساحل", "ضفة", "شريط", "سياج", "جبهة", "محور", "تخوم", "حاجز", "معبر", "امتداد", "طول", "جزيرة", "سواحل", "ضفاف", "مدخل"})
_PLACE = frozenset({"place", "direction"})
_OTHER = frozenset({"time", "event", "weapon", "speech", "armed", "person", "outlet", "outlet_noun", "org", "group", "title"})


def places(s: Sentence, draft: Draft) -> Group:
    """Return the phrases that say where an event happened, from its own slots."""
    slots = draft.slots
    taken = {id(u) for role in ("object", "target", "speaker", "outlet") for u in draft.roles.get(role, ())}
    options: list[tuple[int, Group]] = []
    for prep in _IN + _ON:
        for group in slots.preps.get(prep, ()):
            if _is_place(s, group[0], prep) and id(group[0]) not in taken:
                options.append((group[0].at, group))
    for group in slots.bare:
        if "direction" in group[0].kinds and id(group[0]) not in taken:
            options.append((group[0].at, group))
    if not options:
        return []
    k = draft.unit.at
    after = [o for o in options if o[0] > k]
    _, group = min(after or options, key=lambda o: abs(o[0] - k))
    return [u for u in group if u.kinds & _PLACE or not u.kinds]


def _is_place(s: Sentence, unit: Unit, prep: str) -> bool:
    if unit.kind != "NP" or unit.trigger or unit.empty or "weapon" in unit.kinds:
        return False
    if prep in _ON:
        return s.tokens[unit.head].base in _ON_HEADS
    if unit.kinds & _PLACE:
        return True
    return prep == "في" and not unit.kinds & _OTHER and s.classes[unit.head] == "X"


def zone_places(s: Sentence, begin: int, end: int, k: int) -> Group:
    """Return the nearest phrase of place to unit k within a range of tokens, with what is joined to it."""
    options = [u for u in s.units if begin <= u.i < end and u.kind == "NP" and not u.conj and _stands_for_place(s, u)]
    if not options:
        return []
    best = min(options, key=lambda u: (abs(u.at - k), u.at))
    group = [best]
    for unit in s.units[best.at + 1 :]:
        if not (unit.kind == "NP" and unit.conj and not unit.prep and not unit.trigger and unit.kinds & _PLACE):
            break
        group.append(unit)
    return group


def _stands_for_place(s: Sentence, unit: Unit) -> bool:
    if unit.trigger or unit.empty:
        return False
    if unit.prep in _IN or unit.prep in _ON:
        return bool(unit.kinds & _PLACE) and _is_place(s, unit, unit.prep)
    return unit.prep == "" and "direction" in unit.kinds


def times(draft: Draft) -> list[Unit]:
    """Return the time units of an event's own clause, the nearest first."""
    k = draft.unit.at
    options = sorted(draft.slots.times, key=lambda t: (abs(t.at - k), t.at))
    dated = [t for t in options if t.time is not None and t.time.start is not None]
    if not (dated or options):
        return []
    first = (dated or options)[0]
    return [first, *(t for t in options if t is not first and abs(t.at - first.at) == 1 and max(t, first, key=lambda u: u.at).conj)]


def nearest(units: Iterable[Unit], k: int) -> Unit | None:
    """Return the unit nearest to unit k."""
    return min(units, key=lambda u: abs(u.at - k), default=None)
