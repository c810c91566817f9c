"""When a war is waged that is told to have cost lives: منذ 7 أكتوبر تشن إسرائيل حربا | أوقعت 40 ألف قتيل."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_REACH = 12  # units before a war in which the time stands at which it is waged
_HARM = "casualty"


def of_war(s: Sentence, draft: Draft) -> list[Unit]:
    """Return the time of the clause that tells of a war, for those who fall in it.

    A clause describes the war by what it costs; the war itself is no event.

    Args:
        s: The sentence.
        draft: An event without a time of its own.

    Returns:
        One time, or nothing.
    """
    outer = draft.slots.outer
    cost = draft.unit.at if draft.hit.verb else (outer.owner if outer is not None else -1)
    if draft.type != _HARM or cost < 0 or s.units[cost].kind != "V":
        return []
    war = _war(s, cost)
    if war is None:
        return []
    between = next((u for u in s.units[war.at + 1 : cost] if u.kind == "T"), None)
    time = between or _before(s, war)
    return [time] if time is not None else []


def _war(s: Sentence, cost: int) -> Unit | None:
    """حربا | على أوكرانيا | أوقعت: return the war before the verb of what it costs, or None."""
    for unit in reversed(s.units[:cost]):
        if unit.kind != "NP" or unit.trigger:
            return None
        if not unit.prep:
            word = s.tokens[unit.head].base
            told = not unit.definite and {word, word.removesuffix("ا")} & s.grammar.words.unrest
            return unit if told else None
    return None


def _before(s: Sentence, war: Unit) -> Unit | None:
    """Return the time before a war in its own clause, with its verb or at the front."""
    verbs = 0
    for unit in reversed(s.units[max(war.at - _REACH, 0) : war.at]):
        if unit.kind == "T":
            return unit
        verbs += unit.kind == "V"
        ends = unit.kind == "." and s.tokens[unit.head].form not in COMMAS
        if ends or unit.kind in "SR" or verbs > 1 or unit.trigger:
            return None
    return None
