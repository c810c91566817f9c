"""Who attacks in a relative clause that stands behind a place or a weapon: حزب الله في لبنان، الذي قصف."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.walks.band_within import band_within
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.whole_name import whole_name
from conflict_events.text.tokens import Token

_PLACE = frozenset({"place"})
_LAND = frozenset({"place", "state", "direction", "gent", "person_name"})
_LANDS = frozenset({"place", "state"})
_BANDS = frozenset({"armed", "group", "force"})
_SHOOTERS = _BANDS | {"person"}
_SOMEBODY = _SHOOTERS | {"title", "person_name"}
_RESUMED_REACH = 3
_OCCURRED_REACH = 5  # phrases behind an event that say where it was and whom it met


def whose(units: Sequence[Unit], tokens: Sequence[Token], words: ClauseWords, k: int, found: Unit) -> Unit:
    """Return who does what verb k of a relative clause says, where the phrase before it is a place or a weapon.

    Args:
        units: The sentence.
        tokens: Its tokens.
        words: The words that steer clauses.
        k: The verb.
        found: The phrase right before the clause.
    """
    verb = tokens[units[k].head]
    if (band := band_within(units, tokens, words, k, found)) is not None:
        return band
    found = _whole_behind(tokens, whole_name(units, tokens, found))
    acts = verb.base in words.acted if verb.pron else verb.base in words.occurred
    if acts and (event := _what_occurred(units, found)) is not None:
        return event  # الهجوم على القاعدة الذي | شنته الحركة, الذي | وقع
    if verb.base in words.began and not verb.pron:
        return _what_began(units, k, found)
    if verb.base in words.befalls_men and (somebody := _who_was_there(units, tokens, words, k, found)) is not None:
        return somebody
    if (shooter := who_fired(tokens, words, verb, found)) is not None:
        return shooter
    if (
        verb.pron
        or (verb.base not in words.strikes and verb.base not in words.acted)
        or _points_back(units, tokens, words, k)
    ):
        return found
    if found.kinds & {"weapon"} and tokens[found.head].base in words.fired:
        return _owner(tokens, found) or found
    n = found.at
    while n > 0 and (_lies(units[n]) or units[n].prep in words.led_by):
        n -= 1
    before = units[n]
    doer = before.kind == "NP" and (before.kinds & ACTORS or before.trigger) and not before.kinds & {"place"}
    return before if n < found.at and doer else found


def who_fired(tokens: Sequence[Token], words: ClauseWords, verb: Token, shots: Unit) -> Unit | None:
    """Return whose shots a phrase names, where a verb of firing tells of him: قتل برصاص | جندي أطلق عليه النار.

    Args:
        tokens: The sentence.
        words: The words that steer clauses.
        verb: The verb.
        shots: The phrase before it.
    """
    if "weapon" not in shots.kinds or verb.pron or verb.stem not in words.fires:
        return None
    return _owner(tokens, shots, _SHOOTERS) if tokens[shots.head].base in words.fired else None


def _whole_behind(tokens: Sequence[Token], found: Unit) -> Unit:
    """جزء من | الحي الذي: the clause of a definite pronoun tells of no indefinite part, but of the whole behind من."""
    if found.kinds & ACTORS or tokens[found.head].det:
        return found
    of = next((n for n in range(found.head + 1, found.j - 1) if tokens[n].form == "من"), -1)
    whole = of > 0 and "place" in kinds_of(tokens[of + 1])
    return found.part(of + 1, _PLACE) if whole else found


def _what_began(units: Sequence[Unit], k: int, found: Unit) -> Unit:
    """هجوم النظام | الذي بدأ في مارس: nobody begins as an attack does, so that his attack is meant."""
    lies = found.prep and not found.conj and found.kinds & _LANDS
    if lies and (event := _what_occurred(units, found)) is not None:
        return event  # الغارات على البلاد، التي بدأت السبت
    before = units[found.at - 1] if found.at > 0 else found
    behind = units[k + 1] if k + 1 < len(units) else None
    whole = behind is None or behind.kind == "T" or bool(behind.prep)  # النظام الذي بدأ | الهجوم
    theirs = before.kind == "NP" and before.trigger and before.j == found.first and "event" not in found.kinds
    return before if whole and theirs and not (found.prep or found.conj) and found.kinds & ACTORS else found


def _what_occurred(units: Sequence[Unit], found: Unit) -> Unit | None:
    """الهجوم على مسجد في المدينة، | الذي وقع الجمعة: no place happens, so that the event before it is meant."""
    n = found.at
    while n > max(found.at - _OCCURRED_REACH, 0) and _tells_where(units[n]):
        n -= 1
    ends, n = n, n - _owned(units, n)
    event = n < found.at and units[n].kind == "NP" and units[n].trigger and (units[n].definite or n < ends)
    return units[n] if event and "event" not in found.kinds else None


def _tells_where(unit: Unit) -> bool:
    """على حلبجة | شمال العراق: whether a phrase behind an event only tells where it was and whom it met."""
    return unit.kind == "NP" and not unit.trigger and (bool(unit.prep) or "direction" in unit.kinds)


def _owned(units: Sequence[Unit], n: int) -> bool:
    """هجوم | الكنيسة الكبرى، الذي وقع: whether a definite phrase is the genitive of the event noun before it."""
    unit, before = units[n], units[n - 1] if n > 0 else units[n]
    bare = unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger)
    known = unit.definite or bool(unit.kinds & _LANDS)
    return bare and known and before.kind == "NP" and before.trigger and before.j == unit.first


def _who_was_there(
    units: Sequence[Unit], tokens: Sequence[Token], words: ClauseWords, k: int, found: Unit
) -> Unit | None:
    """القيادي | في غزة الذي قتل, الصحفي | في صنعاء الذي اعتقلوه: who is meant, where nothing befalls a place."""
    n = found.at
    while n > 0 and _lies(units[n]):
        n -= 1
    who = units[n]
    if n == found.at or who.kind != "NP" or who.trigger or _points_there(units, tokens, words, k):
        return None
    if who.kinds & _SOMEBODY or "place" in who.kinds:
        return who if who.definite and "place" not in who.kinds else None
    inner = (m for m in range(who.head + 1, who.j) if tokens[m].det and kinds_of(tokens[m]) & _SOMEBODY)
    first = next(inner, None)  # مصير | الصحفي
    return None if first is None else who.part(first, kinds_of(tokens[first]))


def _points_there(units: Sequence[Unit], tokens: Sequence[Token], words: ClauseWords, k: int) -> bool:
    """Whether فيها behind verb k points back to the place, where عنه means somebody: القرية التي قتل فيها."""
    behind = units[k + 1 : k + 1 + _RESUMED_REACH]
    return any(words.resumed(tokens[u.head]) in IN for u in behind)


def _lies(unit: Unit) -> bool:
    """Whether a phrase only tells where: في لبنان."""
    return (
        unit.kind == "NP" and unit.prep in IN and not unit.trigger and not unit.kinds & _BANDS and unit.kinds <= _LAND
    )


def _points_back(units: Sequence[Unit], tokens: Sequence[Token], words: ClauseWords, k: int) -> bool:
    """Whether a pronoun behind verb k points back to the place: المدينة التي قصف فيها."""
    behind = units[k + 1 : k + 1 + _RESUMED_REACH]
    return any(words.resumed(tokens[u.head]) is not None for u in behind)


def _owner(tokens: Sequence[Token], unit: Unit, who: frozenset[str] = _BANDS) -> Unit | None:
    """رصاص قوات الاحتلال | التي داهمت: whose weapon it is."""
    k = unit.head + 1
    kinds = kinds_of(tokens[k]) if k < unit.j else frozenset()
    return unit.part(k, kinds) if kinds & who else None
