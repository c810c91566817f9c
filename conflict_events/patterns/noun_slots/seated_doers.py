"""Who does what a masdar says and who is only named behind it: احتجاز أنقرة | القس, قتل الأخ الأكبر | للرئيس."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.past_verbs import told_between
from conflict_events.patterns.walks.slots import Slots

_PLACE = frozenset({"place"})
_PEOPLE = frozenset({"person", "gent", "title", "armed", "person_name", "vessel"})
_WHOM = ("عن", "ل")


def seat_doer(clauses: Clauses, slots: Slots) -> None:
    """Make a capital in idafa the power that sits there, where somebody whom it holds follows; changes the slots.

    Args:
        clauses: The sentence.
        slots: The slots of an event noun, with its genitive.
    """
    _leave_to_kin(clauses, slots)
    slots.parted = told_between(clauses.walker, slots.genitive[-1].at) if slots.genitive else 0
    if len(slots.genitive) != 1 or slots.genitive[0].kinds != _PLACE or slots.genitive is not slots.bare[0]:
        return
    seat, words = slots.genitive[0], clauses.words
    if seat.prep or clauses.head(slots.owner).base not in words.done_by_powers:
        return
    if clauses.head(seat.at).base not in words.seats:
        return
    whom = [group[0] for group in (*slots.bare[1:2], *(g for prep in _WHOM for g in slots.preps.get(prep, ())[:1]))]
    if any(_held(seat, unit) for unit in whom):
        slots.bare[0] = slots.genitive = [replace(seat, kinds=seat.kinds | {"state"})]


def _leave_to_kin(clauses: Clauses, slots: Slots) -> None:
    """Tell that ل behind somebody's kin in idafa is whose they are, not whom they harm: قتل الأخ | للرئيس."""
    kin = slots.genitive[0] if slots.genitive else None
    slots.of_kin = kin is not None and clauses.head(kin.at).base in clauses.words.kin_to


def _held(seat: Unit, unit: Unit) -> bool:
    return unit.at == seat.at + 1 and not (unit.conj or unit.trigger) and bool(unit.kinds & _PEOPLE)
