"""Verbs whose object no phrase of their sentence names, for one before it has: واعتقلته الشرطة, ثم سيطر عليها الجيش."""

from __future__ import annotations

from itertools import pairwise, takewhile

from conflict_events.entities.words.particles import HANDS, POINTING, THEM
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import Slots

_ONE = frozenset({"ه", "ها"})
_APART = "VSR."
_LET_GO = 3  # units from a verb to the عنهم of those who are let go: أفرجت السلطات لاحقا عنهم


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


def led_up_to(slots: Slots, grammar: Grammar) -> bool:
    """التقط صورة في البلدة ثم سقطت في يد الشرطة: whether a phrase before a verb can be what it befalls.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    doers = {u.at for u in slots.agent}
    return any(u.kind == "NP" and u.at not in doers for u in grammar.units[: slots.owner])


def in_hands(slots: Slots, grammar: Grammar) -> bool:
    """وسقطت بيد التنظيم: whether what fell is named before, and in whose hands it is stands right behind.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    at, tokens = grammar.units[slots.owner].j, grammar.tokens
    if slots.patient or slots.antecedent is not None or at >= len(tokens):
        return False
    if grammar.head(slots.owner).stem.endswith("وا"):  # وسقطوا في أيدي الشرطة: people
        return False
    hands = tokens[at]
    if hands.form == "في" and at + 1 < len(tokens):
        return tokens[at + 1].base in HANDS
    return hands.form.startswith("ب") and hands.form[1:] in HANDS  # على يد: who killed somebody


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
    return slots.antecedent is None and _let_go(slots, grammar)


def _let_go(slots: Slots, grammar: Grammar) -> bool:
    """أفرج عنهم, أفرجت السلطات عن بعضهم: whether عن with a pronoun of people, or some of them, belongs to a verb."""
    units = grammar.units[slots.owner + 1 : slots.owner + 2 + _LET_GO]
    forms = [grammar.tokens[u.head].form for u in takewhile(lambda u: u.kind not in _APART, units)]
    some = any(form in grammar.words.some_of and before == "عن" for before, form in pairwise(forms))
    return some or any(form in grammar.words.of_people for form in forms[:_LET_GO])
