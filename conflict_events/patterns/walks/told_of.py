"""Whom somebody else tells something of: اعتقل الجيش مسلحين | قال إنهم من الحركة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.unit_row import UnitRow

_SPOKEN = frozenset({"speech", "outlet", "outlet_noun"})
_OF_MANY = ("نهم", "نهما", "نهن")
_MANY = ("وا", "ون", "ان", "تا", "ن")
_WHERE = frozenset({"في", "علي", "ب", "قرب", "عند"})
_LAND = frozenset({"place", "direction", "state"})
_TELLER = 7  # units of كما ذكر المرصد السوري لحقوق الإنسان
_BEFORE_SOURCE = frozenset("VTF")
_NUMBERS, _PUT = frozenset({"plural", "dual"}), 3  # phrases that say where a device was put
_DOING = frozenset({"armed", "group", "force", "state", "org", "person", "person_name"})


def told_of_by_others(row: UnitRow, unit: Unit, k: int) -> bool:
    """Whether verb k is in the singular, and أن behind it takes up the many before it, who do not say it.

    Args:
        row: The sentence.
        unit: The phrase before the verb.
        k: The verb.
    """
    if row.kind(k + 1) != "S" or not row.form(row.units[k + 1]).endswith(_OF_MANY):
        return False
    verb = row.tokens[row.units[k].head]
    many = not row.tokens[unit.head].tags.isdisjoint(_NUMBERS) or unit.quantity is not None
    return many and verb.base not in row.words.suspects and not verb.stem.endswith(_MANY)


def past_where(row: UnitRow, m: int, k: int) -> Unit:
    """Return what verb k tells of behind كان: معسكرا على النهر | كان قد سقط, where a phrase between says where it is.

    Args:
        row: The sentence.
        m: The phrase before the auxiliaries of the verb.
        k: The verb.
    """
    if row.tokens[row.units[k].head].stem in row.words.bursts and (device := _device_before(row, m, k)) is not None:
        return device
    unit, before = row.units[m], row.units[m - 1] if m else row.units[m]
    was = m + 1 < k and row.tokens[row.units[m + 1].head].stem in row.words.being and not row.units[m + 1].conj
    where = unit.kind == "NP" and unit.prep in _WHERE and bool(unit.kinds & _LAND) and unit.definite
    told = before.kind == "NP" and not (before.definite or before.prep or before.trigger)
    return before if was and where and told and bool(before.kinds & _LAND) else unit


def _device_before(row: UnitRow, m: int, k: int) -> Unit | None:
    """زرعوا عبوة في سيارة القاضي | انفجرت: return the device that goes off, past where it was put, or None."""
    n = m
    while n > max(m - _PUT, 0) and row.units[n].kind == "NP" and row.units[n].prep and not row.units[n].conj:
        n -= 1
    device = row.units[n]
    if n == m or device.kind != "NP" or device.prep or device.definite or "weapon" not in device.kinds:
        return None
    hers = row.tokens[row.units[k].head].stem.endswith("ت")
    return device if hers == row.tokens[device.head].stem.endswith("ة") else None


def behind_source(row: UnitRow, m: int, k: int) -> bool:
    """Whether verb k opens the clause that a source before it says: وفقا لمصادر محلية | قصفت القوات المدينة.

    Args:
        row: The sentence.
        m: The phrase before the verb.
        k: The verb, which tells of the source if no doer stands behind it: وفقا لمصادر تحدثت للوكالة, لبيان نشرته.
    """
    sources = row.words.attribution
    told = row.tokens[row.units[m].head].base in sources
    told = told or row.tokens[row.units[max(m - 1, 0)].head].base in sources
    behind = row.units[k + 1] if told and k + 1 < len(row.units) else None
    if behind is None or behind.prep or behind.conj or row.tokens[row.units[k].head].pron:
        return False
    return bool(behind.kinds & _DOING)


def past_source(row: UnitRow, m: int) -> int:
    """Return the subject of a verb past the source that stands right behind it, or m: قتل بحسب المرصد | ثلاثة مدنيين.

    Where a comma or a place stands between, a number shows the subject: قتل فيها حسب مصادر طبية، | 374 شخصا.

    Args:
        row: The sentence.
        m: A phrase behind a verb.
    """
    unit = row.units[m]
    head, sources = row.tokens[unit.head], row.words.attribution
    if unit.conj or not (head.base in sources or head.form in sources):
        return m
    where = row.kind(m - 1) == "NP" and bool(row.units[m - 1].prep)
    if not (where or row.kind(m - 1) in _BEFORE_SOURCE) or row.kind(m + 1) != "NP":
        return m
    n = m + 2 + (row.kind(m + 2) == "F")  # بحسب المصدر نفسه
    marked = row.kind(n) == "." and row.is_mark(n, COMMAS)
    n += marked
    behind = row.units[n] if row.kind(n) == "NP" else unit
    if (where or marked) and behind.quantity is None:
        return m
    return m if behind is unit or behind.prep or behind.conj or behind.trigger else n


def past_teller(row: UnitRow, m: int) -> int:
    """Return what goes on behind the clause at m that only names a source between commas, or -1.

    قتل في الغارة، كما ذكر المرصد، | قيادي في التنظيم; قتلوا، كما ذكر المرصد، | في غارة; but كما أعلن، | في بيان.

    Args:
        row: The sentence.
        m: What stands behind the first comma.
    """
    if row.form(row.units[m]) not in row.words.as_told or row.kind(m + 1) != "V":
        return -1
    if row.tokens[row.units[m + 1].head].stem not in row.words.told_so:
        return -1
    closing = (k for k in range(m + 2, min(m + _TELLER, len(row.units))) if row.units[k].kind in ".SRV")
    k = next(closing, -1)
    if k < 0 or not row.is_mark(k, COMMAS) or row.kind(k + 1) != "NP":
        return -1
    behind = row.units[k + 1]
    if behind.conj or row.kind(k + 2) == "V":
        return -1
    if behind.prep:
        return k + 1 if behind.kinds.isdisjoint(_SPOKEN) else -1
    apposed = behind.definite and "place" not in behind.kinds  # كما ذكر الوزير، | القائد العسكري
    return -1 if apposed or behind.trigger else k + 1
