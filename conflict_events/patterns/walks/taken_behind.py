"""Whom somebody takes, behind a comma: أوقفت السلطات الثلاثاء، رجل الأعمال فلانا; خطفت الجماعة، الطبيب."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.slots import STRUCK_OR_FIRED
from conflict_events.patterns.walks.unit_row import Group, UnitRow

_TAKERS = frozenset({"armed", "group", "force", "org", "state"})
_PERSONS = frozenset({"person", "title", "person_name", "gent"})
_FORCES, _DOING = frozenset({"armed", "force", "group"}), frozenset({"armed", "group", "force", "person", "state"})
_BETWEEN = 3  # units between who takes and the comma: a time, adverbs
_ON = "علي"


def taken_behind(row: UnitRow, k: int, m: int, bare: Sequence[Group]) -> bool:
    """Tell whether the phrase behind a comma is whom a verb of taking befalls.

    Args:
        row: The sentence.
        k: The word whose clause is read.
        m: The comma.
        bare: The bare phrases between.
    """
    token = row.tokens[row.units[k].head]
    if len(bare) != 1 or token.stem not in row.words.takes or token.pron or row.units[k].kind != "V":
        return False
    taker = bare[0]
    if taker[0].at != k + 1 or not taker[0].kinds & _TAKERS or m - taker[-1].at - 1 > _BETWEEN:
        return False
    if any(unit.kind not in "TBF" and not unit.prep for unit in row.units[taker[-1].at + 1 : m]):
        return False
    whom = row.units[m + 1]
    plain = whom.kind == "NP" and not (whom.prep or whom.conj or whom.trigger)
    behind = row.units[m + 3] if m + 3 < len(row.units) and row.is_mark(m + 2, COMMAS) else None
    at_once = m == taker[-1].at + 1
    if at_once and behind is not None and behind.kind == "NP" and not (behind.prep or behind.conj):
        return False  # احتجزت السلطات، فلانا، طالبة في الجامعة; but أوقفت السلطات الأحد، فلانا، المتهم بكذا
    people = whom.kinds & _PERSONS and (not whom.kinds & _TAKERS or (not at_once and "title" in whom.kinds))
    return plain and bool(people)


def opens_object(row: UnitRow, k: int, after: Unit) -> bool:
    """Tell whether a phrase behind a comma is what verb k befalls, whose subject stands before it.

    وكان الجيش قد حرر عام 2016، | مدينة المكلا; الغارة التي استهدفت فجر الأحد، | مستودعا.

    Args:
        row: The sentence.
        k: The verb.
        after: The phrase.
    """
    token, words = row.tokens[row.units[k].head], row.words
    known = token.stem in words.befalls or (token.stem in words.strikes and not token.pron)
    return known or (token.stem in words.takes_ground and "place" in after.kinds)


def asides_only(row: UnitRow, begin: int, m: int) -> bool:
    """Tell whether nothing but asides between commas stands before a comma.

    حررت القوات، السبت، بإسناد من الطيران، | مواقع.

    Args:
        row: The sentence.
        begin: The unit behind who takes.
        m: The comma.
    """
    if begin == m:
        return True
    between = row.units[begin:m]
    return row.is_mark(begin, COMMAS) and all(
        u.kind in "TBFP" or (u.kind == "NP" and u.prep not in ("", _ON) and not u.trigger) or row.is_mark(u.at, COMMAS)
        for u in between  # but أغارت طائرات، فجرا، على موقع، | غرب المدينة: the verb has what it hits
    )


def taken_after_comma(row: UnitRow, bare: Sequence[Group], m: int) -> bool:
    """Tell whether a place, or a number of people, stands behind a comma before what is taken: حررت القوات، | مواقع.

    Args:
        row: The sentence.
        bare: The bare phrases between.
        m: The comma.
    """
    place = row.units[m + 1]
    if len(bare) != 1 or not bare[0][0].kinds & _FORCES or not asides_only(row, bare[0][-1].at + 1, m):
        return False
    plain = place.kind == "NP" and not (place.prep or place.conj or place.trigger)
    told = place.quantity is not None or (place.definite and place.j - place.i > 1)  # مئات التجار, الصحفي فلان
    people = told and not place.empty and "person" in place.kinds
    thing = bool(place.kinds & STRUCK_OR_FIRED) and not place.kinds & _DOING  # إطلاق الحوثيين، السبت، | صاروخا
    return plain and (thing or people)
