"""Phrases behind a verb that are none of its own: what they bear, whose act tells when, whose على it is."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.unit_row import UnitRow

_THINGS = frozenset({"thing", "speech", "event"})
_ON, _ACT, _JOINED = "علي", frozenset({"event"}), 2  # the masdar and its object stand before على


def tells_along(row: UnitRow, unit: Unit) -> bool:
    """Whether a phrase only tells more of the doer: اعتقل هو | الآخر, سيطرت القوات | مسنودة بالطيران على المدينة."""
    head = row.tokens[unit.head]
    if laden_with(row, unit) or _whose_act(row, unit) or _of_joined_act(row, unit):
        return True
    if head.form == "الاخر" and "pronoun" in row.tokens[unit.head - 1].tags:
        return True
    return head.base in row.words.apposed and not (head.det or unit.prep or unit.conj or unit.j - unit.i > 1)


def _whose_act(row: UnitRow, unit: Unit) -> bool:
    """Whether a phrase is of an act that only tells when: قبض عليه بعد تقديم | اثنين شكوى, بعد نشر صحيفة | تقريرا."""
    if unit.prep or unit.conj or not unit.at:
        return False
    act = row.units[unit.at - 1]
    if unit.quantity is not None:
        return _of_when(row, act) and act.j == unit.first and act.j - act.head == 1 and not row.tokens[act.head].pron
    if unit.definite or not unit.kinds or not unit.kinds <= _THINGS:
        return False
    if act.quantity is not None and not act.prep and unit.at > 1:  # بعد رفع ثلاثة من موظفيه | دعوى
        return _whose_act(row, act)
    governs = act.j - act.head > 1 or bool(row.tokens[act.head].pron)
    return governs and act.j == unit.first and _of_when(row, act)


def _of_when(row: UnitRow, act: Unit) -> bool:
    told = act.prep in row.words.temporal and act.kinds == _ACT
    return told and not (act.trigger or row.tokens[act.head].det)


def _of_joined_act(row: UnitRow, unit: Unit) -> bool:
    """اقتحام المنازل ونصب مدافع | على الأسطح: whether على belongs to a masdar that و joins before it."""
    if unit.prep != _ON or unit.conj or unit.at < _JOINED:
        return False
    act = row.units[unit.at - 1]
    owns = act.j > act.head + 1
    if not act.conj and act.kind == "NP":
        owns = not (act.prep or act.trigger)
        act = row.units[unit.at - 2]
    masdar = act.kind == "NP" and bool(act.conj) and not (act.prep or act.trigger) and act.kinds == _ACT
    shared = row.units[act.at - 1]  # تحرير | وتأمين مناطق على الطريق
    return masdar and owns and not (shared.trigger and shared.j == shared.head + 1)


def laden_with(row: UnitRow, unit: Unit) -> bool:
    """رجال مدججون | بالسلاح: whether a phrase only tells what those before it bear, and with nothing they do."""
    bears = row.units[unit.at - 1] if unit.prep == "ب" and "weapon" in unit.kinds and unit.at else unit
    return bears.kind == "F" and "armed_nouns" in row.tokens[bears.head].tags
