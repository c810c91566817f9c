"""When and where what an attack brought about happened, which is when and where it was made.

`دخل الجيش فجر الأحد القرية في | هجوم`, `احترق مصنع الأربعاء جراء | قصف`: the verb is no attack, carries none, and tells
what was done in the course of it or came of it at once.
"""

from __future__ import annotations

from conflict_events.entities.words.particles import CAUSE
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots

_COURSE, _WHERE = "في", frozenset({"في", "ب", "داخل", "قرب"})


def in_course(clauses: Clauses, k: int, slots: Slots) -> None:
    """Add to the slots of an attack the times and places of the clause that tells what was done in it.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots, which take them.
    """
    verb, unit = slots.outer, clauses.units[k]
    if verb is None or slots.carriers or slots.times or unit.conj or unit.definite:
        return
    course = unit.prep == _COURSE
    head = clauses.head(verb.owner)
    if not course and not (unit.prep in CAUSE and head.stem in clauses.words.harmed):
        return
    between = clauses.units[verb.owner + 1 : k]
    told = "verb_perf" in head.tags and head.stem not in clauses.words.kills | clauses.words.takes
    if not told or any(u.kind not in ("NP", "T") or u.trigger for u in between):
        return
    slots.borrow(verb, preps=_WHERE if course else frozenset())
    if not (course or slots.scene or _WHERE & slots.preps.keys()):
        slots.happens_at([u for u in between if u.prep in _WHERE][:1])
