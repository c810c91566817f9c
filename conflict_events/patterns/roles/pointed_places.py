"""The places before a word that a pronoun on a preposition may point to: دخلت القوات المدينة بعد انسحابهم | منها."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_PLACE = frozenset({"place"})
_WHERE = frozenset({"place", "direction"})
_TIME = frozenset({"time"})
_HELD = frozenset({"", "عن", "علي"})  # دافعوا عن المدينة قبل أن تسقط, but نقلوا الأسلحة من المدينة
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


def fallen(draft: Draft, grammar: Grammar, units: Iterable[Unit], agrees: Callable[[Token, str], bool]) -> list[Group]:
    """حاصروا المدينة قبل أن | تسقط في أيدي الجيش: return what was told of before, where it is a place.

    Args:
        draft: A verb of falling.
        grammar: Its sentence.
        units: The phrases before it, nearest first.
        agrees: Whether a noun may be what a pronoun points to.
    """
    if draft.slots.patient or not any(u.prep == "by" for u in draft.slots.agent):
        return []
    pron = "ها" if is_feminine(grammar, draft.unit.at) else "ه"
    agreeing = (u for u in units if u.kinds and not u.kinds <= _TIME and agrees(grammar.tokens[u.head], pron))
    near = next(agreeing, None)
    return [[near]] if near is not None and near.prep in _HELD and "place" in near.kinds else []
