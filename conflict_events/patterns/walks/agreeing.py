"""Whether a noun may be what a pronoun points to, or who does what a verb says, by number and gender."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import FEMININE, accusative
from conflict_events.text.tokens import Token

_ONE = frozenset({"ه", "ها"})
_TWO = ("ان", "ين")
_EITHER = frozenset({"رهينة", "ضحية", "شخصية"})  # of a man too: رهينة سويسري … اختطفته
_WOMEN, _FORCES = ("ات", "نساء"), ("قوات", "ميليشيات", "مليشيات", "جماعات", "كتائب")  # the forces are ها


def agrees(token: Token, pron: str) -> bool:
    """Whether a noun may be what a pronoun points to: هم people, ها one woman or things, ه the rest.

    Args:
        token: The noun.
        pron: The pronoun.
    """
    plural = "plural" in token.tags
    if pron in _ONE and token.base in _EITHER:
        return True
    if pron == "هن":
        return token.stem.endswith(_WOMEN)
    if pron == "هما":
        return "dual" in token.tags or token.stem.endswith(_TWO)  # but المارة … يرديهما
    if pron == "هم":
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
