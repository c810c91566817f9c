"""Capitals that stand for their governments: موسكو تقصف."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import Group

_PLACE = frozenset({"place"})


def seated(group: Group, grammar: Grammar) -> Group:
    """Return a group of doers with the capitals among them told as states."""
    return [
        replace(u, kinds=u.kinds | {"state"})
        if u.kinds == _PLACE and not u.prep and grammar.tokens[u.head].base in grammar.words.seats
        else u
        for u in group
    ]
