"""Whom a place is taken from, where a pronoun means him: استعادها الجيش | منهم, انتزاع القرية | من أيديهم."""

from __future__ import annotations

from itertools import islice

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import HANDS, POINTING
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH, Group

_GROUND = frozenset({"territory", "loss"})
_BANDS = frozenset({"armed", "group", "force"})
_FROM, _BEHIND = "من", 3
_HOLDS = HANDS | {"سيطرة", "قبضت", "سيطرت"}
_THING, _OF_HER = "thing", "منها"
_THINGS = frozenset({"place", "weapon", "vehicle"})


def asks_from_whom(slot: str, kind: str, draft: Draft) -> bool:
    """Whether a demand is for whom somebody takes a place from.

    Args:
        slot: Slot of the demand.
        kind: Its kind.
        draft: The act.
    """
    return slot == "from" and kind == "actor" and draft.type == "capture" and draft.pattern.subtype in _GROUND


def from_them(draft: Draft, grammar: Grammar) -> list[Group]:
    """Return whom a pronoun behind من means, or one on the hands behind it, where he held the place.

    Args:
        draft: The act.
        grammar: Its sentence.
    """
    for group in draft.slots.preps.get(_FROM, ()):  # من | أيديهم
        head = grammar.tokens[group[0].head]
        if group[0].j - group[0].head == 1 and head.pron in POINTING and head.base in _HOLDS:
            return meant(head.pron, draft, grammar)
    if _FROM not in draft.slots.resumed or draft.slots.antecedent is not None:
        return []
    for unit in grammar.units[draft.unit.at + 1 : draft.unit.at + 2 + _BEHIND]:
        form = grammar.tokens[unit.head].form
        if unit.kind == "F" and grammar.words.resumptive.get(form) == _FROM:
            if _THING in grammar.units[unit.at - 1].kinds and form == _OF_HER:
                return []  # سيطروا على مساحة واسعة | منها
            return meant(form.removeprefix(_FROM), draft, grammar)
    return []


def led_back(groups: list[Group], draft: Draft, grammar: Grammar) -> bool:
    """Whether a من with a pronoun stands before the first of the phrases behind من: طرد القوات | منها بقرار من المجلس.

    Args:
        groups: The phrases behind من.
        draft: The act.
        grammar: Its sentence.
    """
    if draft.pattern.subtype not in _GROUND or _FROM not in draft.slots.resumed or not groups:
        return False
    units = grammar.units[draft.unit.at + 1 : max(groups[0][0].at, draft.unit.at + 1)]
    return any(u.kind == "F" and grammar.words.resumed(grammar.tokens[u.head]) == _FROM for u in units)


def meant(pron: str, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the nearest force or group before an act that a pronoun may mean, but for who acts.

    Args:
        pron: The pronoun.
        draft: The act.
        grammar: Its sentence.
    """
    mine = {u.i for role in ("captor", "object") for u in draft.roles.get(role, ())}
    mine |= {u.i for u in (*draft.slots.agent, *draft.slots.light, *draft.slots.said)}
    before = reversed(grammar.units[max(draft.unit.at - REACH, 0) : draft.unit.at])
    held = (u for u in before if _may_hold(u) and u.i not in mine and agrees(grammar.tokens[u.head], pron))
    return [[unit] for unit in islice(held, 1)]


def _may_hold(unit: Unit) -> bool:
    plain = unit.kind == "NP" and not (unit.trigger or unit.empty)
    return plain and bool(unit.kinds & _BANDS) and not unit.kinds & _THINGS
