"""What forces strike, or whom they harm, past a comma: قصفت المقاتلات، بصواريخ، مواقع; قتل قناص، طفلا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_BANDS = frozenset({"armed", "group", "force"})
_HIT = frozenset({"place", "thing", "weapon", "vehicle", "vessel", "armed", "direction"})
_PLACE, _STATE = frozenset({"place"}), frozenset({"state"})
_ASIDE = 9  # units of ردا على إطلاق صواريخ من القطاع
_BY, _OF, _FROM = "ب", "ل", "من"
_ONE = "singular"


def past_comma(clauses: Clauses, k: int, kept: list[Group]) -> list[Group]:
    """Return the phrases around verb k with what stands behind the comma after its one doer.

    With what and when it was done may stand before that comma, or between two.

    Args:
        clauses: The sentence.
        k: A verb of striking.
        kept: The bare phrases behind it.
    """
    if len(kept) != 1 or kept[0][0].at != k + 1 or clauses.head(k).pron:
        return kept
    raid = kept[0][0].trigger  # استهدفت غارات لمقاتلات التحالف، | مواقع المتمردين
    end = kept[0][-1].at + 1
    closed = _past_words(clauses, end) if kept[0][0].kinds & (_BANDS | _STATE) and not raid else -1
    if closed > 0:
        return [*kept, _with_joined(clauses, clauses.units[closed])]  # قصفت إسرائيل، ردا على إطلاق صواريخ، | مواقع
    if not (raid or kept[0][0].kinds & _BANDS):
        return kept
    behind = clauses.units[end] if end < len(clauses.units) else kept[0][0]
    end += bool(raid and behind.prep == _OF and behind.kinds & _BANDS)
    m = _past_asides(clauses, end)
    if m >= len(clauses.units) or not clauses.walker.is_mark(m - 1, COMMAS):
        return kept
    first = clauses.units[m]
    if first.kind != "NP" or first.prep or first.conj or first.trigger or not first.kinds & _HIT:
        return kept
    if "place" not in first.kinds and clauses.head(k).stem in clauses.words.takes_ground:
        return kept
    apposed = m == end + 1 or not first.kinds & _PLACE  # قصفت القوات، | الفرقة الرابعة
    if first.definite and apposed:
        return kept
    return [*kept, _with_joined(clauses, first)]


def _past_words(clauses: Clauses, m: int) -> int:
    """Return what is hit behind the comma that closes what the comma at m opens, where that has no verb; else -1."""
    units, walker = clauses.units, clauses.walker
    if m + 1 >= len(units) or not walker.is_mark(m, COMMAS) or units[m + 1].conj:
        return -1
    if clauses.tokens[units[m + 1].head].stem not in clauses.words.answering:
        return -1
    for k in range(m + 2, min(m + _ASIDE, len(units) - 1)):
        if walker.is_mark(k, COMMAS):
            hit = units[k + 1]
            bare = hit.kind == "NP" and not (hit.prep or hit.conj or hit.trigger)
            return k + 1 if bare and hit.kinds & _HIT else -1
        if units[k].kind not in "NPTFB":
            return -1
    return -1


def harmed_past_comma(clauses: Clauses, k: int, kept: list[Group]) -> list[Group]:
    """قتل قناص من الميليشيا، | طفلا: return the phrases around verb k with whom it befalls past a comma.

    Args:
        clauses: The sentence.
        k: A verb whose letters leave open whether it is active.
        kept: The bare phrases behind it.
    """
    doer = kept[0][0] if len(kept) == 1 and len(kept[0]) == 1 else None
    if doer is None or doer.at != k + 1 or not doer.kinds & _BANDS or doer.trigger or doer.quantity is not None:
        return kept
    m, words, stem = doer.at + 2, clauses.words, clauses.head(k).stem
    if m >= len(clauses.units) or not clauses.walker.is_mark(m - 1, COMMAS) or clauses.head(k).pron:
        return kept
    unit = clauses.units[m]
    if unit.kind != "NP" or unit.prep or unit.conj or unit.trigger or unit.definite or "person" not in unit.kinds:
        return kept
    told = stem in words.kills or stem in words.hurt or stem in words.harms or stem in words.takes
    return [*kept, _with_joined(clauses, unit)] if told and _no_other_name(clauses, doer, unit) else kept


def before_aim(clauses: Clauses, kept: list[Group]) -> list[Group]:
    """الصواريخ أطلقت من لبنان مستهدفة | قرى: return the phrases that stand before a participle of aiming, if any does.

    Args:
        clauses: The sentence.
        kept: The bare phrases behind a verb.
    """
    for n, group in enumerate(kept):
        head = clauses.head(group[0].at)
        if head.base in clauses.words.aiming and not (head.det or head.conj or head.prep):
            return kept[:n]
    return kept


def _no_other_name(clauses: Clauses, doer: Unit, unit: Unit) -> bool:
    """Whether an ending, a number or their kind tells that a phrase past a comma is not who stands before it."""
    head, one = clauses.tokens[unit.head], _ONE in clauses.tokens[doer.head].tags
    if unit.quantity is not None:
        return not unit.empty and (one or doer.definite)  # قتل جنود، | ثلاثة ضباط
    woman = _ONE in head.tags and head.stem.endswith(FEMININE) and not clauses.tokens[doer.head].stem.endswith("ة")
    return accusative(head) or (woman and one)


def own_past_comma(clauses: Clauses, k: int, before: Group) -> list[Group]:
    """كان الجيش قد حرر في نيسان 2016، | مدينة كذا: return the place that forces before verb k take, past a comma.

    Args:
        clauses: The sentence.
        k: A verb with nothing but times behind it.
        before: Its subject, or whom it befalls.
    """
    m = _past_asides(clauses, k + 1)
    if m == k + 1 or m >= len(clauses.units) or not clauses.walker.is_mark(m - 1, COMMAS):
        return []
    first, body = clauses.units[m], before[0].kinds & _BANDS and "person" not in before[0].kinds
    named = first.kind == "NP" and "place" in first.kinds and not (first.prep or first.conj or first.trigger)
    return [_with_joined(clauses, first)] if body and named else []


def _past_asides(clauses: Clauses, m: int) -> int:
    """Return the first unit from m on that is no comma, and tells neither when, how, nor with what."""
    units = clauses.units
    while m < len(units):
        unit = units[m]
        joined = unit.kind == "NP" and unit.conj and not unit.prep and units[m - 1].kind == "NP"
        aside = unit.kind in "TFB" or (unit.kind == "NP" and unit.prep == _BY and not unit.kinds & _PLACE)
        if not (aside or joined or _backs(clauses, m) or clauses.walker.is_mark(m, COMMAS)):
            break
        m += 1
    return m


def _backs(clauses: Clauses, m: int) -> bool:
    """Whether unit m tells who lends support: بدعم | من روسيا, بمساندة الطيران."""
    unit, led_by = clauses.units[m], clauses.words.led_by
    return unit.prep in led_by or (unit.prep == _FROM and clauses.units[m - 1].prep in led_by)


def _with_joined(clauses: Clauses, first: Unit) -> Group:
    """Return a phrase with those that و joins to it."""
    group = [first]
    for then in clauses.units[first.at + 1 :]:
        if then.kind != "NP" or not then.conj or then.prep:
            break
        group.append(then)
    return group
