"""What is fired, where its phrase is headed by how much of it there is or what is done to it: موجة صواريخ."""

from __future__ import annotations

from conflict_events.entities.word_kinds import kinds_of
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand
from conflict_events.patterns.unit_row import Group

_WEAPON = frozenset({"weapon"})
_NO_ARM = frozenset({"thing", "event"})


def salvo(group: Group, demand: Demand, grammar: Grammar) -> Group:
    """Return the weapons in idafa: موجات | الصواريخ التي استهدفت, اعتراض | أي صاروخ يستهدف; else the group itself.

    Args:
        group: What stands in a slot.
        demand: What asks for it.
        grammar: Its sentence.
    """
    if demand.kind != "weapon" or demand.slot != "agent" or not group:
        return group
    unit = group[0]
    if unit.trigger or unit.at < 0 or not unit.kinds or unit.kinds - _NO_ARM or grammar.head(unit.at).det:
        return group
    for k in range(unit.head + 1, unit.j):
        token = grammar.tokens[k]
        if "weapon" in kinds_of(token):
            any_of = k - 1 if k - 1 > unit.head and grammar.tokens[k - 1].base in grammar.words.any else k
            return [unit.part(any_of, _WEAPON)]
        if token.prep or token.conj:
            break
    return group
