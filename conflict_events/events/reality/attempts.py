"""What was tried: an attempt told of, whose aim stands behind ل: فشلت محاولة المسلحين للسيطرة على المدينة."""

from __future__ import annotations

from collections.abc import Collection

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AFTER
from conflict_events.events.sentence import Sentence

_TOLD = AFTER | {"", "من", "ب", "اثر"}  # of an attempt that was made; في محاولة only tells an aim
_AIM = "ل"
_OF = frozenset({"ل", "من", "by"})  # محاولة | لقوات المعارضة | للسيطرة, محاولة | من جانب المتمردين | لاقتحام
_REACH = 4


def attempt(s: Sentence, unit: Unit, attempts: Collection[str]) -> Unit | None:
    """Return the attempt that an event noun behind ل is the aim of, past whose attempt it is and when.

    Args:
        s: The sentence.
        unit: The event noun's phrase.
        attempts: Nouns of trying.
    """
    if unit.prep != _AIM or unit.conj:
        return None
    for before in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
        if before.kind == "NP" and before.prep in _TOLD and _tries(s, before, attempts):
            return before
        comma = before.kind == "." and s.tokens[before.head].form in COMMAS
        whose = before.kind == "NP" and before.prep in _OF and not before.trigger
        if not (whose or comma or before.kind == "T") or before.conj:
            return None
    return None


def _tries(s: Sentence, unit: Unit, attempts: Collection[str]) -> bool:
    """محاولة, محاولة المسلحين, إحباط محاولة: whether a phrase is an attempt, or what was done about one."""
    if any(s.tokens[k].base in s.grammar.words.any for k in range(unit.i, unit.head + 1)):
        return False  # أي محاولة للسيطرة ستفشل
    head, second = s.tokens[unit.head], s.tokens[min(unit.head + 1, unit.j - 1)]
    return s.tokens[unit.j - 1].base in attempts or (head.base in attempts and not head.det) or second.base in attempts
