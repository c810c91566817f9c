"""Ranges that من opens: قتل من 20 إلى 30 مسلحا; and أكثر without its من."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.words.number_words import NumberGrammar
from conflict_events.text.tokens import Token

_VERBS, _MORE = frozenset({"verb_perf", "verb_impf"}), "اكثر"


def opens_span(tokens: Sequence[Token], grammar: NumberGrammar, i: int) -> bool:
    """Whether من right behind a verb, or its subject, may open a range; but مجموعة من 20, ارتفع من 5 إلى 7.

    Args:
        tokens: The sentence.
        grammar: Number words.
        i: The token of من.
    """
    if not 0 < i < len(tokens) - 1 or tokens[i].form not in grammar.links["from"]:
        return False
    behind, verb = tokens[i + 1], tokens[i - 1]
    number = behind.kind == "number" or behind.form in grammar.words
    return number and (verb.det or bool(verb.tags & _VERBS)) and verb.stem not in grammar.change


def more_than(tokens: Sequence[Token], i: int) -> bool:
    """أكثر 220 شخصا: whether أكثر has lost its من right before digits.

    Args:
        tokens: The sentence.
        i: The word before a number.
    """
    return i >= 0 and tokens[i + 1].kind == "number" and tokens[i].form.removeprefix("ب") == _MORE
