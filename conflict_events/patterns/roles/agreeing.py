"""Whether a noun may be what a pronoun points to, by number and gender: جنود … خطفهم, خلية … القضاء عليها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, accusative
from conflict_events.patterns.grammar import Grammar
from conflict_events.text.tokens import Token

_MANY, _ONE = frozenset({"هم", "هن"}), frozenset({"ه", "ها"})
_EITHER = frozenset({"رهينة", "ضحية", "شخصية"})  # of a man too: رهينة سويسري … اختطفته
_WOMEN, _FORCES = ("ات", "نساء"), ("قوات", "ميليشيات", "مليشيات", "جماعات", "كتائب")  # the forces are ها


def are_held(token: Token, unit: Unit, pron: str) -> bool:
    """Whether a phrase may be what a pronoun points to: 35 صحافيا … أفرج عنهم, 11 فتاة … عنهن."""
    if unit.quantity is None or pron not in ("هم", "هن"):
        return agrees(token, pron)
    return token.stem.endswith(("ة", *_WOMEN)) == (pron == "هن")


def many_counted(unit: Unit) -> bool:
    """25 مسلحا … مقتله: whether a number says that a phrase is of many, though its noun is in the singular."""
    return unit.quantity is not None and (unit.quantity.low or 0) > 1


def counted_alike(unit: Unit, pron: str, grammar: Grammar) -> bool:
    """14 شخصا … خطفهم, 21 امرأة … تحريرهن: what a number counts is many, though it stands in the singular."""
    token = grammar.tokens[unit.head]
    return pron in _MANY and many_counted(unit) and (pron == "هن") == token.stem.endswith(FEMININE)


def agrees(token: Token, pron: str) -> bool:
    """Whether a noun may be what a pronoun points to: هم people, ها one woman or things, ه the rest."""
    plural = "plural" in token.tags
    if pron in _ONE and token.base in _EITHER:
        return True
    if pron == "هن":
        return token.stem.endswith(_WOMEN)
    if pron in ("هم", "هما"):
        many = plural or "dual" in token.tags or bool(token.tags & {"armed", "armed_groups"})
        return many and not token.stem.endswith(_FORCES)
    if "dual" in token.tags and not plural:
        return False  # الوزيران … اعتقاله
    bare = token.stem.removesuffix("ا") if accusative(token) else token.base  # سيارته is سيارة
    if pron == "ها" and token.stem.endswith(_WOMEN[:1]) and "person_nouns" in token.tags:
        return False  # المجندات … القضاء عليها
    things = plural and "person_nouns" not in token.tags  # دخل المسلحون … قصفتها
    feminine = bare.endswith((*FEMININE, "ا")) or bool(token.tags & {"states", "cities"}) or things
    return feminine if pron == "ها" else not (feminine or plural) and "dual" not in token.tags
