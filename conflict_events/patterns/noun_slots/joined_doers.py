"""Whose a masdar is that و joins to another whose doer stands in idafa: تدخل | رواندا في الكونغو وسيطرتها على مدينة."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_REACH = 7


def whose_joined(tokens: Sequence[Token], units: Sequence[Unit], k: int, pron: str) -> Group:
    """Return who did the act to which a masdar with a pronoun is joined, where the pronoun may mean him.

    زعزعة | روسيا الاستقرار في أوكرانيا وضمها القرم.

    Args:
        tokens: The tokens of the sentence.
        units: Its units.
        k: Unit of the masdar.
        pron: The pronoun on it.
    """
    if not units[k].conj or units[k].prep:
        return []
    for unit in reversed(units[max(k - _REACH, 0) : k]):
        if unit.kind in "VSR":
            return []
        if unit.kind != "NP" or not (unit.trigger or "event" in unit.kinds) or tokens[unit.head].det:
            continue
        inner = unit.head + 1
        if inner < unit.j and not tokens[unit.head].pron and agrees(tokens[inner], pron):
            kinds = kinds_of(tokens[inner])
            return [unit.part(inner, kinds)] if kinds & ACTORS else []
    return []
