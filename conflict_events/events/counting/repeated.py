"""How often an attack was done: قصفت البلدة ثلاث مرات, استهدفت المطار مرتين."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_CLAUSE_ENDS = frozenset("VRS.")
_OBJECTS = frozenset({"", "ل", "الي", "ب"})  # تعرض لقصف ثلاث مرات; in عن الهجوم مرتين something else was done twice


def how_often(s: Sentence, draft: Draft, grammar: NumberGrammar) -> Quantity | None:
    """Return how many times an attack is said to have been done.

    Args:
        s: Its sentence.
        draft: The attack.
        grammar: The words of numbers.

    Returns:
        The number before مرة or that of مرتين in the clause of the attack, behind it and before the next event.
    """
    if not draft.hit.verb and (draft.unit.prep not in _OBJECTS or _condemned(s, draft)):
        return None
    for unit in s.units[draft.unit.at + 1 :]:
        if unit.kind in _CLAUSE_ENDS or (unit.trigger and not draft.hit.start <= unit.head < draft.hit.end):
            return None
        if (found := _times(s, unit, grammar)) is not None:
            return found
    return None


def _condemned(s: Sentence, draft: Draft) -> bool:
    """ندد بالهجوم مرتين: what was done twice is to condemn."""
    return draft.unit.prep == "ب" and any(d.pattern.subtype == "condemnation" for d in s.drafts)


def _times(s: Sentence, unit: Unit, grammar: NumberGrammar) -> Quantity | None:
    quantity, k = unit.quantity, unit.head
    if quantity is None and unit.i < unit.j and s.tokens[k].form in grammar.times["twice"]:
        quantity = Quantity(k, k + 1, 2, 2)
        quantity = replace(quantity, high=None) if at_least(s, k + 1) else quantity
    elif quantity is None or quantity.unit != "times" or quantity.post or unit.prep == "ب":  # معرضون أكثر ب25 مرة
        return None
    behind = s.tokens[k + 1].base if k + 1 < len(s.tokens) else ""
    return None if behind in grammar.times["no_times"] else quantity


def at_least(s: Sentence, k: int) -> bool:
    """قتيلين على الأقل: whether a bound stands at token k, behind a dual."""
    behind = s.tokens[k : k + 2]
    return len(behind) == 2 and behind[0].form == "علي" and behind[1].base == "اقل"
