"""Settings of what was done after a war, and not those of its dead: وقعا اتفاقا | في الدوحة بعد حرب قتل فيها كثيرون."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import AFTER
from conflict_events.events.sentence import Sentence

_ENDING = "ا"  # نزاعا
_WARS = frozenset({"نزاع", "صراع", "حرب", "قتال", "اقتتال", "تمرد", "ثورة", "انقلاب"})


def after_war(s: Sentence, k: int, setting: Unit) -> bool:
    """Whether a place or time stands before the war after which its clause was, and the event in what tells of the war.

    Args:
        s: The sentence.
        k: The unit of an event.
        setting: A place or a time.
    """
    if setting.at >= k:
        return False
    for unit in s.units[setting.at + 1 : k]:
        if unit.prep in AFTER and unit.kind == "NP" and not (unit.conj or unit.trigger or unit.definite):
            war = s.tokens[unit.head].base.removesuffix(_ENDING) in _WARS
            return war and s.units[unit.at - 1].kind != "."
    return False
