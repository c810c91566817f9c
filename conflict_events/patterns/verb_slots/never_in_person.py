"""Who before a joined verb did not do what it tells of those counted behind it: زار الوزير القرية، | وقتل ستة جنود."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.deeds import acts_as_band
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import FORCES, Slots

_OFFICE, _MAN = "titles", "person_nouns"
_ARMED = FORCES | {"armed", "weapon", "state"}
_MEN, _BODY, _MANY = frozenset({"person", "title"}), frozenset({"org"}), "plural"


def befell_others(clauses: Clauses, k: int, previous: Slots) -> bool:
    """Whether the doer of the verb before has no part in what joined verb k tells, so that k is a passive.

    تظاهر الشبان | واعتقل عشرات منهم: the doing of many would be واعتقلوا. استقبل الرئيس سفراء، | وقتل ثلاثة جنود.

    Args:
        clauses: The sentence.
        k: Unit of a verb joined by و, with people behind it whom a number counts.
        previous: The slots of the verb before it.
    """
    words, stem = clauses.words, clauses.head(k).stem
    takes = stem in words.takes
    kills = not takes and (stem in words.harms or stem in words.kills)
    if not (kills or takes) or is_feminine(clauses, k) or clauses.head(k).pron:
        return False
    doer = next(iter(previous.agent or previous.patient), None)
    if doer is None or doer.at < 0 or doer.kinds & _ARMED or doer.trigger:
        return False
    if _many(clauses, doer) and doer.kinds & _MEN:
        return True
    calm = clauses.walker.after_comma(k) and not acts_as_band(clauses, previous.owner)
    office = (kills or calm) and _holds_office(clauses, doer)
    return office or (calm and bool(doer.kinds & _BODY))


def _holds_office(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase names a president, a minister, an envoy: nobody who kills with his own hands."""
    tags = clauses.tokens[unit.head].tags
    return _OFFICE in tags and _MAN not in tags


def _many(clauses: Clauses, unit: Unit) -> bool:
    counted = unit.quantity is not None and (unit.quantity.low or 0) > 1
    return counted or _MANY in clauses.tokens[unit.head].tags
