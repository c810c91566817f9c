"""Two who are joined, whom a dual pronoun means: اللواء فلان والعقيد فلان … اغتيالهما, بلدتي كذا وكذا … منهما."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import Group

_PAIR = 2


def joined(unit: Unit, grammar: Grammar) -> Group:
    """Return a phrase with what it is joined to: بلدتي حمورية | وسقبا … منهما.

    Args:
        unit: The last of the phrases.
        grammar: The sentence.
    """
    group = [unit]
    while group[0].conj and not group[0].prep and group[0].at > 0 and grammar.units[group[0].at - 1].kind == "NP":
        group.insert(0, grammar.units[group[0].at - 1])
    return group


def pair_before(units: Iterable[Unit], grammar: Grammar, kinds: frozenset[str], mine: set[int]) -> list[Group]:
    """Return two persons who are joined, in one group, or nothing: القاضي فلان والمحامي فلان … اغتيالهما.

    Args:
        units: Phrases that a pronoun may point to, nearest first.
        grammar: The sentence.
        kinds: What each of them must be.
        mine: Identities of phrases that it cannot mean.
    """
    for unit in units:
        both = joined(unit, grammar) if unit.conj and not unit.prep else []
        one = all("singular" in grammar.tokens[u.head].tags and u.kinds & kinds and id(u) not in mine for u in both)
        if len(both) == _PAIR and one:
            return [both]
    return []
