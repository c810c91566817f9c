"""Asides that only tell of who stands before them: القوات | المدعومة من كذا; القاضي، | وهو كذا، | أمس."""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_FROM, _AND = "من", "و"
_WHO_HE = frozenset({"", _FROM})
_REACH = 10
_SECOND = 2  # the first unit that stands behind another and a comma
_DESCRIBING = frozenset({"NP", "P", "F"})
_BEING = _DESCRIBING | {"T"}  # الهجوم، وهو الثاني هذا الشهر، أوقع قتلى
_TELLING = _DESCRIBING | {"V", "R", "B"}
_WHO = frozenset({"الذي", "التي", "الذين"})
_CARRIERS = frozenset({"weapon", "vehicle", "vessel"})
_CLAUSE = frozenset({"NP", "T", "V", "P"})
_BACKERS = frozenset({"state", "org", "armed", "group", "force", "place"})
_STATES, _PEOPLE = frozenset({"state"}), frozenset({"person", "armed", "speech", "title"})
_PLACES = frozenset({"place", "state"})


def without_asides(row: Row, units: list[Unit], words: Mapping[str, frozenset[str]]) -> list[Unit]:
    """Return the units without the asides that tell neither what happened nor when.

    What stands behind them then stands beside what it belongs to, as it would without them.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        words: What leads to who backs a force, who somebody is, and what a town is.
    """
    backed = not row.bases.isdisjoint(words["backed"])
    for k in range(len(units) - 2, 0, -1) if backed or _may_tell(row, words) else ():
        marked = row.comma(units[k - 1])
        if not (backed or marked) or k + 1 >= len(units):  # most units; or what followed is gone
            continue
        end = (backed and _backed(row, units, k, words["backed"])) or (marked and _told(row, units, k, words))
        if not end:
            continue
        units[k - marked : end + (marked and _goes_on(row, units, end, words["sources"]))] = []
    return units


def _may_tell(row: Row, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a sentence has a word that may open a description between commas."""
    return "R" in row.classes or not (
        row.bases.isdisjoint(words["who_is"]) and row.bases.isdisjoint(words["what_town"])
    )


def _goes_on(row: Row, units: list[Unit], end: int, sources: frozenset[str]) -> bool:
    """Whether the clause goes on behind the comma at unit end, and no source or clause of another follows."""
    behind = units[end + 1] if end + 1 < len(units) and row.comma(units[end]) else None
    if behind is None or row.tokens[behind.first].form in sources:
        return False
    return behind.kind in _CLAUSE or row.tokens[behind.head].det  # أطلقت الشرطة، التي طوقت الحي، | النار


def _backed(row: Row, units: list[Unit], k: int, backed: frozenset[str]) -> int:
    """Return one past who backs the force before unit k, or 0: القوات | المدعومة من روسيا | قصفت البلدة."""
    unit, by = units[k], units[k + 1]
    lone = unit.kind in _DESCRIBING and unit.j - unit.i == 1 and not (unit.conj or unit.prep)
    if not lone or row.tokens[unit.head].base not in backed:
        return 0
    backers = by.kinds & _BACKERS or (row.tokens[unit.head].det and (row.tokens[by.head].pron or "person" in by.kinds))
    if by.kind != "NP" or by.prep != _FROM or not backers or by.trigger:
        return 0  # المدعومة من روسيا, المدعومة من حلفائها
    end = k + 2
    joined = _STATES if row.tokens[unit.head].det else _BACKERS  # شنت القوات، مدعومة من الطيران | والعشائر، هجوما
    while end < len(units) and units[end].conj and units[end].kinds & joined and not units[end].prep:
        end += 1  # المدعومة من روسيا وإيران
    return end


def _told(row: Row, units: list[Unit], k: int, words: Mapping[str, frozenset[str]]) -> int:
    """Return the comma that closes a description that the comma before unit k opens, or 0."""
    if k < _SECOND:
        return 0
    token, behind = row.tokens[units[k].head], units[k + 1]
    is_he = units[k].kind == "F" and token.base in words["who_is"]
    is_he = is_he and (token.conj == _AND or (not token.conj and _some(row, units, k - 2)))
    is_he = is_he and behind.kind == "NP" and behind.prep in _WHO_HE  # but وهو في منزله tells where
    if is_he or _what_town(row, units, k, words["what_town"]):
        end = _close(row, units, k, _BEING if is_he else _DESCRIBING)
        counted = not token.conj and end and end + 1 < len(units) and units[end + 1].conj
        return 0 if is_he and counted else end  # هم 20 مقاتلا، | و15 مدنيا
    return _close(row, units, k, _TELLING) if _whose_clause(row, units, k) else 0


def _some(row: Row, units: list[Unit], m: int) -> bool:
    """ثلاثة أشخاص، | هم امرأة وطفلاها، الأحد: whether a phrase names people without saying yet who they are."""
    unit = units[m - (units[m].kind == "F" and m > 0)]  # أربعة من عائلة | واحدة
    head = row.tokens[unit.head]
    return unit.kind == "NP" and bool(unit.kinds & _PEOPLE) and not (head.det or head.pron or unit.trigger)


def _close(row: Row, units: list[Unit], k: int, kinds: frozenset[str]) -> int:
    """Return the comma behind unit k, where nothing before it happens; else 0."""
    for m in range(k, min(k + _REACH, len(units))):
        if row.comma(units[m]):
            behind = units[m + 1] if m + 1 < len(units) else None
            inner = behind is not None and behind.kind == "R" and not behind.conj
            return 0 if inner else m  # جماعة كذا، التي قادها فلان، | الذي اعتقلته
        if units[m].kind not in kinds or units[m].trigger or (units[m].kind == "V" and units[m].i in row.triggers):
            return 0
    return 0


def _whose_clause(row: Row, units: list[Unit], k: int) -> bool:
    """القوات، | التي تدعمها روسيا، قصفت: whether unit k opens a clause about the body or place before the comma."""
    told = units[k - 2]
    about = units[k].kind == "R" and row.tokens[units[k].head].form in _WHO and not units[k].conj
    known = told.kind == "NP" and bool(told.kinds & (_BACKERS | _PLACES)) and not told.kinds & _CARRIERS
    return about and known and not told.trigger


def _what_town(row: Row, units: list[Unit], k: int, towns: frozenset[str]) -> bool:
    """مدينة حلب، | ثاني أكبر مدن البلاد، يوم السبت: whether unit k tells what the place before the comma is."""
    unit, place = units[k], units[k - 2]
    bare = unit.kind in ("NP", "F") and not (unit.conj or unit.prep or unit.trigger)
    return bare and place.kind == "NP" and bool(place.kinds & _PLACES) and row.tokens[unit.i].base in towns
