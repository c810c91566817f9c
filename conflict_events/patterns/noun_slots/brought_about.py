"""When and where what `تم` brings about or `هناك` tells of was: أمس تم القضاء على ستة, عام 2013 كانت هناك مواجهات."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.verb_slots.clause_fronts import front
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots

_RECEIVED = 7  # units behind a verb of receiving within which whom a hospital receives is counted


def when_brought_about(clauses: Clauses, k: int, slots: Slots) -> None:
    """Add the times and places of the clause that تم, جرى or هناك opens to what it brings about or tells of.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots, which take them.
    """
    if clauses.units[k].prep:
        return  # اعتقالات جرت لأشخاص على صلة بالهجوم
    m = k - 1
    while m >= 0 and (_circumstance(clauses.units[m]) or _comma_of_time(clauses, m, k)):
        m -= 1
    there = m >= 0 and clauses.head(m).form in clauses.words.there_is
    if m < 0 or clauses.units[m].kind != "F" or not (there or clauses.head(m).stem in clauses.words.bring_about):
        return
    known = {unit.at for unit in slots.times}
    for unit in clauses.units[m + 1 : k]:
        if unit.kind == "T":
            slots.times += [unit] if unit.at not in known else []
        elif unit.kind == "NP":
            slots.preps.setdefault(unit.prep, []).append([unit])
    if there and m and clauses.units[m - 1].kind == "F" and clauses.head(m - 1).stem in clauses.words.being:
        m -= 1  # كانت | هناك
    if not (clauses.units[m].conj or (there and slots.times)):
        front(clauses, m, slots)


def when_reached(clauses: Clauses, k: int, slots: Slots, verb: Callable[[int], Slots]) -> None:
    """Add to a toll that has no time that of what comes to it: خسائر العدو أمس تجاوزت 200 | قتيل.

    Args:
        clauses: The sentence.
        k: Unit of the dead or hurt.
        slots: Their slots, which take them.
        verb: Gives the slots of a verb, by its unit.
    """
    quantity, reaches = clauses.units[k].quantity, clauses.words.reaches
    if quantity is None or slots.times:
        return
    if not clauses.units[k].conj:
        if clauses.tokens[quantity.i].stem in reaches:  # the number begins with its verb
            front(clauses, k, slots)
            return
        m = clauses.walker.back(k - 1, "T")
        m -= m >= 0 and clauses.units[m].kind == "NP"
        if m >= 0 and clauses.units[m].kind == "V" and clauses.head(m).stem in reaches:  # بلغت الخسائر أمس 200 | قتيل
            slots.times += verb(m).times
            return
    if (m := _receives(clauses, k)) >= 0:
        slots.times += verb(m).times


def _receives(clauses: Clauses, k: int) -> int:
    """استقبل المستشفى أمس 12 قتيلا و40 | جريحا: return the verb of receiving before a toll, or -1."""
    m = k - 1
    while m >= max(k - _RECEIVED, 0) and clauses.units[m].kind in ("NP", "T"):
        m -= 1
    verb = m >= 0 and clauses.units[m].kind == "V" and not clauses.units[m].trigger
    return m if verb and clauses.head(m).stem in clauses.words.receives else -1


def _circumstance(unit: Unit) -> bool:
    """Whether a unit between تم and its noun only tells when or where: تم أمس في حلب | القضاء."""
    return unit.kind == "T" or (unit.kind == "NP" and bool(unit.prep) and not (unit.trigger or unit.conj))


def _comma_of_time(clauses: Clauses, m: int, k: int) -> bool:
    """تم، مساء الجمعة، | اعتقال ثلاثة, تم السبت، | تسليم الجثة: whether a comma sets off when it was brought about."""
    if clauses.units[k].conj or not clauses.walker.is_mark(m, COMMAS):
        return False
    return "T" in (clauses.walker.kind(m - 1), clauses.walker.kind(m + 1)) and m > 0
