"""What only goes on around an event, and is no place of it: وقع الهجوم وسط مخاوف من تصعيد | في البحر الأحمر."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_AMID = "وسط"


def beside_what(s: Sentence, unit: Unit) -> bool:
    """بجانب | خسائر في المعدات: whether a word of place leads to what is nowhere, and says what else there was.

    Args:
        s: The sentence.
        unit: A phrase.
    """
    k = unit.head + 1
    return k < unit.j and s.tokens[k].base in s.grammar.words.nowhere and not s.tokens[k].det


def amid_what(s: Sentence, draft: Draft, place: Unit) -> bool:
    """وسط تحذيرات بشأن هجمات | في العاصمة: whether a place behind an event is that of what goes on around it.

    Args:
        s: The sentence.
        draft: The event.
        place: A phrase of place.
    """
    return amid_between(s, draft.unit.at, place)


def amid_between(s: Sentence, k: int, place: Unit) -> bool:
    """قتل جنديان وسط مخاوف من تصعيد | في البحر الأحمر: whether what goes on around it parts unit k from a place.

    A comma closes what goes on: اعتقلوا، وسط احتجاجات، | في الخرطوم.
    """
    around = False
    for unit in s.units[k + 1 : place.at]:
        if unit.kind == "." and s.tokens[unit.head].form in COMMAS:
            around = False
        around = around or (unit.prep == _AMID and s.tokens[unit.head].base in s.grammar.words.nowhere)
    return around
