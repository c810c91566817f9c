"""The places before a word that a pronoun on a preposition may point to: دخلت القوات المدينة بعد انسحابهم | منها."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.grammar import Grammar

_PLACE = frozenset({"place"})
_WHERE = frozenset({"place", "direction"})
_ARMS = frozenset({"weapon", "vehicle"})


def places_before(units: Iterable[Unit], grammar: Grammar) -> Iterator[Unit]:
    """Yield the places among phrases, nearest first, then those inside what tells where: وسط | مدينة كذا.

    Args:
        units: The phrases before a word, nearest first.
        grammar: Their sentence.
    """
    around: list[Unit] = []
    for unit in units:
        where = unit.kinds & _WHERE
        if _near_it(unit, grammar):
            continue
        if where == _PLACE:
            yield unit
        elif where and (inner := place_inside(unit, grammar)) is not None:
            around.append(inner)
        elif "event" in unit.kinds and (inner := place_inside(unit, grammar)) is not None:
            yield inner  # بعد دخول المدينة
        elif unit.quantity is not None and unit.kinds & _ARMS:
            break  # 11 بندقية كان المسلحون استولوا عليها
    yield from around


def _near_it(unit: Unit, grammar: Grammar) -> bool:
    """بلدة قريبة من | الحدود … سيطروا عليها: whether a place only tells what another lies near to."""
    return bool(unit.prep) and unit.first > 0 and grammar.tokens[unit.first - 1].base in grammar.words.near


def place_inside(unit: Unit, grammar: Grammar) -> Unit | None:
    """Return the place in idafa behind the head of a phrase."""
    for k in range(unit.head + 1, unit.j):
        token = grammar.tokens[k]
        kinds = kinds_of(token)
        if "place" in kinds and "direction" not in kinds and "gent" not in token.tags:
            return unit.part(k, _PLACE)
        if "direction" not in kinds or token.prep:
            return None
    return None
