"""Verbs whose object no phrase of their sentence names, for one before it has: واعتقلته الشرطة, ثم سيطر عليها الجيش."""

from __future__ import annotations

from conflict_events.entities.words.particles import POINTING, THEM
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import Slots

_ONE = frozenset({"ه", "ها"})


def accompanied(slots: Slots) -> bool:
    """خطف الأضواء: whether anybody or anything stands beside a verb as its subject or object; واعتقل | في المطار.

    Who did it to one who is not named is no company: وخطف | على يد مسلحين.

    Args:
        slots: Slots of the verb.
    """
    doer = slots.agent and "by" not in slots.preps
    beside = any("direction" not in group[0].kinds for group in slots.bare)  # وخطف قرب كركوك
    return bool(beside or doer or slots.patient or slots.resumed) or slots.antecedent is not None


def points(slots: Slots, grammar: Grammar) -> bool:
    """واستهدفته طائرة, وسيطر عليها الجيش: whether a pronoun on a verb or behind it means what nothing here names.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    return slots.antecedent is None and (grammar.head(slots.owner).pron in POINTING or bool(slots.resumed))


def of_people(slots: Slots, grammar: Grammar) -> bool:
    """أفرج عنهم لاحقا, احتجزتهم, اعتقلته الشرطة: whether a pronoun on or behind a verb is people nothing else names.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    words, verb = grammar.words, grammar.head(slots.owner)
    if "علي" in slots.resumed and slots.antecedent is None:  # ألقي القبض عليه
        return True
    one = verb.pron in _ONE and verb.base in words.takes | words.harms
    if slots.antecedent is None and (verb.pron in THEM or one):
        return True
    k = slots.owner + 1
    behind = grammar.units[k] if k < len(grammar.units) and slots.antecedent is None else None
    return behind is not None and grammar.tokens[behind.head].form in words.of_people
