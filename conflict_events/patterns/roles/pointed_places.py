"""The places before a word that a pronoun on a preposition may point to: دخلت القوات المدينة بعد انسحابهم | منها."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_PLACE = frozenset({"place"})
_WHERE = frozenset({"place", "direction"})
_BANDS = frozenset({"armed", "group", "force", "org"})
_SIDES = "بين"
_STATE = frozenset({"state"})
_WITHIN = frozenset({"في", "ب"})
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
        if _near_it(unit, grammar) or _between(unit, grammar):
            continue
        if where and grammar.tokens[unit.head].base in grammar.words.edges:
            inner = place_inside(unit, grammar)
            yield unit if inner is None else inner
        elif where == _PLACE:
            yield unit
        elif where and (inner := place_inside(unit, grammar)) is not None:
            around.append(inner)
        elif (
            "event" in unit.kinds
            and unit.kinds.isdisjoint(_BANDS)
            and (inner := place_inside(unit, grammar)) is not None
        ):
            yield inner  # بعد دخول المدينة
        elif unit.quantity is not None and unit.kinds & _ARMS:
            break  # 11 بندقية كان المسلحون استولوا عليها
    yield from around


def whole_place(unit: Unit, grammar: Grammar, may_be: Callable[[Unit], bool]) -> Unit:
    """Return the place that a phrase only tells the whereabouts of: بلدة كذا | في محافظة كذا … سيطروا عليها.

    Args:
        unit: A place that a pronoun may point to.
        grammar: Its sentence.
        may_be: Whether the pronoun may point to a phrase.
    """
    found, town = unit, grammar.units[unit.at] if unit.at >= 0 else unit
    while town.at > 0 and _only_where(town, grammar):
        town = grammar.units[max(grammar.walker.skip_marks(town.at - 1, -1), 0)]
        if town.kind != "NP" or town.trigger or town.conj or town.kinds.isdisjoint(_WHERE):
            break
        found = town if town.kinds & _WHERE == _PLACE and may_be(town) else found
    return found


def _only_where(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase tells in what land or on what side of a town something lies: في محافظة كذا, قرب كذا."""
    if "direction" in unit.kinds:
        return True
    land = grammar.tokens[unit.head].base in grammar.words.regions or bool(unit.kinds & _STATE)
    return unit.prep in _WITHIN and land


def place_meant(draft: Draft, grammar: Grammar, units: Iterable[Unit], may_be: Callable[[Unit], bool]) -> list[Group]:
    """Return the nearest place that a pronoun on an act may point to: على مشارف | المدينة استعدادا لتحريرها.

    Args:
        draft: The act.
        grammar: Its sentence.
        units: The phrases before it, nearest first.
        may_be: Whether the pronoun may point to a phrase, as far as its gender is known.
    """
    found = next((u for u in places_before(units, grammar) if may_be(u)), None)
    if found is None:
        return []
    last = grammar.tokens[found.j - 1]
    if found.at == draft.unit.at - 1 and found.j - found.head > 1 and last.base in grammar.words.to_be:
        return [[replace(found, j=found.j - 1)]]  # المناطق | المزمع تحريرها
    return [[whole_place(found, grammar, may_be)]]


def _near_it(unit: Unit, grammar: Grammar) -> bool:
    """بلدة قريبة من | الحدود … سيطروا عليها: whether a place only tells what another lies near to."""
    return bool(unit.prep) and unit.first > 0 and grammar.tokens[unit.first - 1].base in grammar.words.near


def _between(unit: Unit, grammar: Grammar) -> bool:
    """القمة بين واشنطن وبيونغيانغ … الانسحاب منها: whether a place is one of two sides, and no ground."""
    k = unit.at - 1
    joined = unit.conj and not unit.prep and k >= 0 and grammar.units[k].prep == _SIDES
    return unit.prep == _SIDES or joined


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
