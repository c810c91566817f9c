"""What a device goes off at by where it goes off: under a car, as a bus comes past, amid a crowd."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.grammar import Grammar

_HIT = frozenset({"vehicle", "vessel", "person", "armed", "force", "weapon"})
_CROWD = frozenset({"person", "armed", "group"})


def passed_by(unit: Unit, grammar: Grammar) -> Unit | None:
    """Return what a phrase behind a device tells that it hits, or None.

    Args:
        unit: A phrase: لدى مرور حافلة, تحت مركبتهم, وسط حشد من المصلين.
        grammar: The sentence.
    """
    if unit.kind != "NP" or unit.trigger or not unit.prep:
        return None
    words, k = grammar.words, unit.head + 1
    if grammar.tokens[unit.head].base in words.passing:
        passing = unit.prep in words.upon and k < unit.j
        return unit.part(k, kinds_of(grammar.tokens[k])) if passing else None
    if unit.prep in words.beneath:
        return unit if unit.kinds & _HIT else None
    return unit if unit.prep in words.amid and unit.kinds & _CROWD and "place" not in unit.kinds else None
