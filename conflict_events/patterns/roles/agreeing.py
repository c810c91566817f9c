"""Whether a noun may be what a pronoun points to, by number and gender: جنود … خطفهم, خلية … القضاء عليها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.text.tokens import Token

_MANY = frozenset({"هم", "هن"})
_WOMEN = ("ات", "نساء")


def are_held(token: Token, unit: Unit, pron: str) -> bool:
    """Whether a phrase may be what a pronoun points to: 35 صحافيا … أفرج عنهم, 11 فتاة … عنهن."""
    if unit.quantity is None or pron not in ("هم", "هن") or "plural" in token.tags:  # ثلاثة بحارة … عنهم
        return agrees(token, pron)
    return token.stem.endswith(("ة", *_WOMEN)) == (pron == "هن")


def many_counted(unit: Unit) -> bool:
    """25 مسلحا … مقتله: whether a number says that a phrase is of many, though its noun is in the singular."""
    return unit.quantity is not None and (unit.quantity.low or 0) > 1


def counted_alike(unit: Unit, pron: str, grammar: Grammar) -> bool:
    """14 شخصا … خطفهم, 21 امرأة … تحريرهن: what a number counts is many, though it stands in the singular."""
    token = grammar.tokens[unit.head]
    women = token.stem.endswith(FEMININE) and "plural" not in token.tags  # 21 امرأة, but ثلاثة بحارة
    return pron in _MANY and many_counted(unit) and (pron == "هن") == women


def may_be_of(unit: Unit, pron: str, grammar: Grammar) -> bool:
    """Whether a phrase may be what a pronoun points to, by its head or by the number that counts it."""
    return agrees(grammar.tokens[unit.head], pron) or counted_alike(unit, pron, grammar)
