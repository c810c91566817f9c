"""Adjectives of people or forces that are somebody's: أحد خصومه السياسيين, من عناصرها الفارين, قواتنا المسلحة."""

from __future__ import annotations

from conflict_events.entities.word_classes.surroundings import ADJECTIVES
from conflict_events.text.tokens import Token

_PLURAL = frozenset({"plural", "person"})
_LAND = frozenset({"states", "gent", "name_place", "cities"})
_FORCES = ("قوات", "ميليشيات", "مليشيات", "مقاتلات")
_SHE, _NISBA = "ة", "يا"
_MAN, _HOW = frozenset({"person_nouns", "gent"}), frozenset({"adv", "particle", "states", "cities"})
_BY_OTHERS = frozenset({"مدعومة", "ممولة", "مسنودة", "مدربة", "محظورة", "مصنفة", "موجهة", "مملوكة", "مصنوعة"})


def somebody_behind(last: Token, token: Token) -> bool:
    """قتلت قوة إسرائيلية | فلسطينيا, خطفت حركة محلية | قياديا: whether one man stands behind a feminine word.

    What she is by somebody's help does not name him: ميليشيات مدعومة | إيرانيا.

    Args:
        last: The word before.
        token: A word in the accusative that may be an adjective.
    """
    if not token.stem.endswith(_NISBA) or not last.stem.endswith(_SHE) or last.base in _BY_OTHERS:
        return False
    one = "singular" in token.tags and not token.tags.isdisjoint(_MAN) and token.tags.isdisjoint(_HOW)
    return one and not (token.det or token.pron or last.det)


def of_his_men(last: Token, token: Token, before: Token | None, some: frozenset[str]) -> bool:
    """Whether forces, or many who stand behind من or أحد, are only described by a word with the article.

    Args:
        last: The noun with its pronoun.
        token: The word behind it.
        before: The word before the noun, if any.
        some: Tags of words like أحد.
    """
    if token.tags.isdisjoint(ADJECTIVES):
        return False
    if last.base.endswith(_FORCES) and token.stem.endswith(_SHE) and token.tags.isdisjoint(_LAND):
        return True  # قواتنا المسلحة, but التحالف الذي تقود قواته | السعودية
    if before is None or not token.tags & last.tags >= _PLURAL:
        return False
    return bool(last.prep or "preposition" in before.tags or before.tags & some) and not last.conj
