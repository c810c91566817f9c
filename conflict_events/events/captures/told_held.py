"""Who is only told to be held: لا يزال الجنود محتجزين لدى الحركة. Of no other event does it tell who, when or where."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.roles.reference import owner_of
from conflict_events.patterns.walks.agreeing import agrees

_HELD = frozenset({"capture.detention.held_so", "capture.detention.cast_them"})
_POWER = frozenset({"armed", "force", "group", "state"})
_REACH = 4  # units from the word for who is held to who holds him
_WITH_IT = frozenset({"لدي", "عند"})
_JAILS = frozenset({"في", "داخل", "ب"})


def besides_held(s: Sentence, events: list[Finished]) -> list[Finished]:
    """Return the events that lend each other what they share, and complete those that only tell who is held.

    Args:
        s: The sentence.
        events: Its events; those of people held are changed in place.
    """
    held = [e for e in events if e.draft.pattern.id in _HELD]
    if not held:  # mostly
        return events
    for event in held:
        if not event.roles.get("captor") and (holder := _holder(s, event.draft.unit.at)) is not None:
            event.roles["captor"] = [holder]
        for other in (e for e in events if e.draft.pattern.subtype == "release" and not e.roles.get("place")):
            if event.roles.get("place") and _same(event, other):  # الإفراج عن جنود كانوا | محتجزين في ثكنة
                other.roles["place"] = list(event.roles["place"])
    return [e for e in events if e.draft.pattern.id not in _HELD]


def _same(one: Finished, other: Finished) -> bool:
    """Whether two events tell of the same people."""
    mine = {u.i for u in one.roles.get("object", ())}
    return any(u.i in mine for u in other.roles.get("object", ()))


def _holder(s: Sentence, at: int) -> Unit | None:
    """Return the power behind لدى, or whose the prison is: محتجزين حاليا لدى | الحركة, معتقلا في سجون | الحركة."""
    for unit in s.units[at + 1 : at + 1 + _REACH]:
        form = s.tokens[unit.head].form
        if form[:-1] in _WITH_IT or form[:-2] in _WITH_IT:
            return _who_it_is(s, at, form)
        if unit.kind in "VS.R" or unit.conj:
            return None
        if unit.prep in s.grammar.words.at_hands or unit.prep == "by":
            return unit if unit.kinds & KINDS["power"] else None
        if unit.prep in _JAILS and s.tokens[unit.head].base in s.grammar.words.jails:
            owner = owner_of(s.grammar, unit)
            return owner if owner is not None and owner.kinds & KINDS["power"] else None
    return None


def _who_it_is(s: Sentence, at: int, form: str) -> Unit | None:
    """أعدمت الحركة ثلاثة جنود كانوا محتجزين | لديها: return the nearest power before that a pronoun agrees with."""
    pron = form.removeprefix("لدي").removeprefix("عند")
    before = (u for u in reversed(s.units[:at]) if u.kind == "NP" and not u.trigger and u.kinds & _POWER)
    return next((u for u in before if agrees(s.tokens[u.head], pron)), None)
