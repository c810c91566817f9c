"""What is fired, where its phrase is headed by how much of it there is or what is done to it: موجة صواريخ."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand
from conflict_events.patterns.walks.ridden import rides
from conflict_events.patterns.walks.unit_row import Group

_WEAPON = frozenset({"weapon"})
_NO_ARM = frozenset({"thing", "event"})
_OF = "من"
_LAUNCH = "اطلاق"
_FIRED = frozenset({"agent", "patient"})  # يستهدف, أطلق


def salvo(group: Group, demand: Demand, grammar: Grammar) -> Group:
    """Return the weapons of a salvo; else the group itself.

    In idafa: موجات | الصواريخ التي استهدفت, اعتراض | أي صاروخ يستهدف; behind من: أطلقت وابلا | من الصواريخ.

    Args:
        group: What stands in a slot.
        demand: What asks for it.
        grammar: Its sentence.
    """
    if demand.kind not in ("weapon", "explosive") or not group or group[0].at < 0:
        return group
    unit = group[0]
    if grammar.head(unit.at).base in grammar.words.titled:
        return []  # أطلق عليها | اسم مسيرات العودة
    if demand.slot == "genitive" and not unit.definite and _is_hit(unit, grammar):
        return []  # تفجير | حافلة ركاب, but هجوم | الحافلة
    if of_it := _behind_of(group, grammar):
        return of_it
    if demand.slot not in _FIRED or unit.trigger:
        return group
    if not unit.kinds or unit.kinds - _NO_ARM or grammar.head(unit.at).det:
        return group
    for k in range(unit.head + 1, unit.j):
        token = grammar.tokens[k]
        if "weapon" in kinds_of(token):
            any_of = k - 1 if k - 1 > unit.head and grammar.tokens[k - 1].base in grammar.words.any else k
            return [unit.part(any_of, _WEAPON)]
        if token.prep or token.conj:
            break
    return group


def _is_hit(unit: Unit, grammar: Grammar) -> bool:
    """Whether a bus or a ship behind an attack is hit; but إطلاق | سفن حربية صواريخ: who fires is no target."""
    fires = grammar.head(unit.at - 1).base == _LAUNCH
    return not fires and rides(grammar.tokens, grammar.words, unit)


def _behind_of(group: Group, grammar: Grammar) -> Group:
    """Return the weapons that من names behind a noun of many at once, with those that و joins to them."""
    unit = group[0]
    if unit.trigger or grammar.head(unit.at).base not in grammar.words.salvos:
        return []
    found: Group = []
    for then in grammar.units[unit.at + 1 :]:
        fits = then.kind == "NP" and not then.trigger and "weapon" in then.kinds
        if not fits or not (then.prep == _OF if not found else then.conj and not then.prep):
            break
        found.append(then)
    return found
