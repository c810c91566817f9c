"""Numbers whose noun and verb stand before them: خمس غارات على صنعاء | وثلاثا على الحديدة."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_ENDS = frozenset("VRSF")
_OTHERS = frozenset({"اخر", "اخري", "اخرون", "اخرين", "اخران", "اخريات"})
_FROM = "من"


def gapped(s: Sentence, counted: Unit, taken: Sequence[Unit]) -> Iterator[Unit]:
    """Yield the numbers that go on counting what one phrase names.

    Args:
        s: A sentence.
        counted: The phrase with the noun: خمس غارات, خمسة شبان.
        taken: Phrases whose numbers are reckoned already.

    Yields:
        Each joined phrase that has a number but no noun of its own and tells another place, up to the next verb, event
        or counted noun.
    """
    for unit in s.units[counted.at + 1 :]:
        if unit.kind in _ENDS or unit.trigger or (unit.kind == "." and s.tokens[unit.i].form not in COMMAS):
            return
        quantity = unit.quantity if unit.kind == "NP" and not unit.prep else None
        if quantity is None or any(unit.at == u.at for u in taken):
            continue
        if _behind_place(s, unit):
            yield unit
            continue
        if not unit.conj or quantity.unit or quantity.low is None or not _elsewhere(s, unit):
            return
        if counted.trigger and s.units[unit.at + 1 : unit.at + 2] and s.units[unit.at + 1].trigger:
            return  # أربعة في غارتين | وثلاثة في قصف are people
        yield unit


def other_targets(s: Sentence, draft: Draft) -> None:
    """Add the targets of the numbers that go on: على صنعاء وثلاثا | على الحديدة.

    Args:
        s: A sentence.
        draft: One of its attacks; changed in place.
    """
    targets = draft.roles.get("target", [])
    if draft.type != "strike" or draft.hit.verb or not targets:
        return
    for unit in gapped(s, draft.unit, []):
        place = s.units[unit.at + 1] if unit.conj and unit.at + 1 < len(s.units) else s.units[unit.at - 1]
        if place.prep == targets[0].prep and "place" in place.kinds:
            targets.append(place)


def _behind_place(s: Sentence, unit: Unit) -> bool:
    """وفي قباطية | سبعة, وفي برقين | ثلاثة آخرين."""
    before, behind = s.units[unit.at - 1], s.units[unit.at + 1 : unit.at + 2]
    placed = before.conj and bool(before.prep) and "place" in before.kinds and not unit.conj
    alone = unit.empty and not (behind and behind[0].kind in ("NP", "V"))
    known = unit.quantity is not None and unit.quantity.low is not None and not unit.quantity.unit
    return placed and known and (alone or (not unit.empty and s.tokens[unit.head].base in _OTHERS))


def _elsewhere(s: Sentence, unit: Unit) -> bool:
    """Whether a number without a noun counts in another place: وسبعة في قباطية, واثنين من جنين."""
    if not unit.empty and s.tokens[unit.head].base not in _OTHERS:
        return "place" in unit.kinds and s.tokens[unit.i - 1].form == _FROM
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else None
    return behind is not None and bool(behind.prep)
