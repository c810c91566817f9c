"""Who lends support to somebody else's act: بإسناد | من التحالف."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.grammar import Grammar


def backed(grammar: Grammar, unit: Unit) -> bool:
    """Whether من names who lends support, and not from whom a thing is taken: بإسناد من التحالف, المدعومة من روسيا.

    Args:
        grammar: The sentence.
        unit: A phrase behind من.
    """
    before = grammar.tokens[unit.first - 1] if unit.first > 0 else None
    words = grammar.words
    if before is None:
        return False
    if unit.prep == "من" and not before.det and (before.base in words.part_words or before.stem in words.being):
        return True  # كانت الضربة جزءا | من مخطط أوسع; الضحايا في الهجوم كانوا | من الحرس
    if before.tags >= {"adj"} and not before.det and before.i > 0:
        before = grammar.tokens[before.i - 1]  # بإسناد جوي | من التحالف
    form = before.form.removeprefix(before.conj)  # بمشاركة لواء | وبإسناد من
    return not {before.base, form.removeprefix("ب")}.isdisjoint(words.backing)


def lends(grammar: Grammar, unit: Unit) -> bool:
    """Whether a phrase names who leads or supports somebody else: بقيادة فلان, بإسناد من التحالف.

    Args:
        grammar: The sentence.
        unit: The phrase.
    """
    return unit.prep in grammar.words.led_by or (unit.prep == "من" and backed(grammar, unit))
