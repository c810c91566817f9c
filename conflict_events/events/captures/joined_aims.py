"""Masdars that و joins to what somebody is after: استعدت القوات لمواجهة المسلحين واستعادة المدينة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence

_REACH = 9
_TO = "ل"
_MARKS = frozenset('«»“”"')


def joined_aim(s: Sentence, unit: Unit) -> Unit | None:
    """Return the masdar behind ل that event noun `unit` is joined to, or None.

    The nearest act before it that a preposition governs decides: تستعد لمواجهة التنظيم واستعادة المدينة, but
    أدى إلى مقتل جندي واعتقال آخر.
    """
    if not unit.conj or unit.prep or s.tokens[unit.head].det:
        return None
    for other in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
        if other.kind in "VSR" or (other.kind == "." and s.tokens[other.head].form not in _MARKS):
            return None
        if other.kind == "NP" and other.prep and "event" in other.kinds:
            return other if _aim(s, other) else None
    return None


def _aim(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase behind ل is an act somebody means to do: لمواجهة المسلحين, but انتقاما لمقتل القائد."""
    token = s.tokens[unit.head]
    return unit.prep == _TO and not token.det and token.base not in s.grammar.words.suffered and unit.i == unit.first
