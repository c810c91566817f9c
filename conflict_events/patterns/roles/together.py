"""Whom a pronoun of several means together: خطفوا شرطيين وقرويا ثم أفرجوا عنهم, اعتقلوا الصحفي والمصور … سراحهما."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.unit_row import Group

_FROM = "من"
_TWO, _SEVERAL = "هما", frozenset({"هم", "هما", "هن"})
_PEOPLE = KINDS["people"]
_MANY = frozenset({"plural", "dual"})


def meant(units: Iterable[Unit], pron: str, grammar: Grammar, fits: Callable[[Unit], bool]) -> list[Group]:
    """Return the nearest phrase that a pronoun may mean, with those joined to it where it is of several; or nothing.

    Args:
        units: The phrases before it that are not ruled out, nearest first.
        pron: The pronoun.
        grammar: The sentence.
        fits: Whether a phrase agrees with the pronoun by itself.
    """
    if pron not in _SEVERAL:
        return [[unit] for unit in units if fits(unit)][:1]
    known = list(units)
    mine = {u.at for u in known if u.at >= 0}
    for unit in known:
        group = _joined(unit, mine, grammar)
        if len(group) > 1 and _as_many(group, pron, grammar):
            return [group]
        if fits(unit):
            return [[unit]]
    return []


def _joined(unit: Unit, mine: set[int], grammar: Grammar) -> Group:
    """Return a phrase for people with those that و joins to it, each of whom a pronoun may mean."""
    if unit.at < 0 or not unit.kinds & _PEOPLE:
        return [unit]
    first, row = unit.at, grammar.units
    while row[first].conj and not row[first].prep and first - 1 in mine and row[first - 1].kinds & _PEOPLE:
        first -= 1
    group = [row[first]]
    for then in row[first + 1 :]:
        if not then.conj or then.prep or then.at not in mine or not then.kinds & _PEOPLE:
            break
        group.append(then)
    return group


def _as_many(group: Group, pron: str, grammar: Grammar) -> bool:
    """Whether a pronoun may be of all in a group: هما of two, هم of more."""
    several = len(group) > 2 or any(_more_than_one(unit, grammar) for unit in group)
    return several != (pron == _TWO)


def _more_than_one(unit: Unit, grammar: Grammar) -> bool:
    counted = unit.quantity is not None and (unit.quantity.low or 0) > 1
    return counted or bool(grammar.tokens[unit.head].tags & _MANY)


def of_later_act(draft: Draft, grammar: Grammar) -> bool:
    """سيطرت على التلال بعد انسحابهم | منها: whether من with a pronoun belongs to an act later than a verb's."""
    if not draft.hit.verb:
        return False
    behind = grammar.units[draft.unit.at + 1 :]
    m = next((u.at for u in behind if u.kind == "F" and grammar.words.resumed(grammar.head(u.at)) == _FROM), -1)
    return any(u.trigger for u in grammar.units[draft.unit.at + 1 : max(m, 0)])
