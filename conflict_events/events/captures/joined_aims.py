"""Masdars that و joins to what somebody is after: استعدت القوات لمواجهة المسلحين واستعادة المدينة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence

_REACH = 9
_TO, _FROM = "ل", "عن"
_SOUGHT = frozenset({"ب", "الي", "ل", "علي"})
_DEMANDS, _OPENING = frozenset({"demand", "threat"}), frozenset({"V", "S", "R"})
_MARKS = frozenset('«»“”"')


def joined_aim(s: Sentence, unit: Unit) -> Unit | None:
    """Return the masdar behind ل that event noun `unit` is joined to, or None.

    The nearest act before it that a preposition governs decides: تستعد لمواجهة التنظيم واستعادة المدينة, but
    أدى إلى مقتل جندي واعتقال آخر.
    """
    token = s.tokens[unit.head]
    if token.det and token.base not in s.grammar.words.grasps:  # لتحريرها | والسيطرة على التلة
        return None
    other = _joined_to(s, unit)
    return other if other is not None and _aim(s, other) else None


def joined_demand(s: Sentence, unit: Unit) -> Unit | None:
    """Return the verb that demands or threatens what event noun `unit` is joined to, or None.

    طالبت المنظمة الحكومة بتوفير الحماية للصحافيين | وإطلاق سراح المعتقلين.
    """
    other = _joined_to(s, unit)
    if other is not None and other.prep == _FROM and other.at and s.units[other.at - 1].kind == "NP":
        other = s.units[other.at - 1]  # بالتوقف | عن القبض على الصحفيين والإفراج عن المعتقلين
    if other is None or other.prep not in _SOUGHT:
        return None
    verb = next((u for u in reversed(s.units[: other.at]) if u.kind in _OPENING), None)
    if verb is None or verb.kind != "V":
        return None
    demands = any(d.unit.at == verb.at and d.pattern.subtype in _DEMANDS for d in s.drafts)
    return verb if demands else None


def _joined_to(s: Sentence, unit: Unit) -> Unit | None:
    """Return the nearest act behind a preposition that و joins an event noun to, in its clause, or None."""
    if not unit.conj or unit.prep:
        return None
    for other in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
        comma = other.at == unit.at - 1 and s.tokens[other.head].form in COMMAS  # لتحريرها، واستعادة المرفأ
        if other.kind in "VSR" or (other.kind == "." and s.tokens[other.head].form not in _MARKS and not comma):
            return None
        if other.kind == "NP" and other.prep and "event" in other.kinds:
            return other
    return None


def _aim(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase behind ل is an act somebody means to do: لمواجهة المسلحين, but انتقاما لمقتل القائد."""
    token = s.tokens[unit.head]
    return unit.prep == _TO and not token.det and token.base not in s.grammar.words.suffered and unit.i == unit.first
