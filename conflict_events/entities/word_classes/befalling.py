"""Whether a word that may be an adjective is whom or what an act befalls: مقتل | مدني, استهداف | مدمرة."""

from __future__ import annotations

from collections.abc import Mapping

from conflict_events.text.tokens import Token

_ONE_MAN, _NOT_HE = frozenset({"adj", "singular", "titles"}), ("ون", "ين", "ات", "ة")
PEOPLE = frozenset({"gent", "person", "person_nouns"})
"""Tags of words for people, and for who is from somewhere."""
CALLED = frozenset({"given_names", "given_names_ambiguous", "name_person"})
"""Tags of words that may be the name of somebody."""
_NUMBERED = frozenset({"singular", "dual", "plural"})
_HUMAN = PEOPLE | {"armed", "armed_nouns", "titles", "ranks"}
_FOLK = frozenset({"gent", "plural"})
_CRAFT = frozenset({"weapon", "weapons"})
_TITLE, _MANY = "titles", "plural"
_WOMAN, _NISBA = "ة", ("ي", "ية")


def may_befall(token: Token) -> bool:
    """Whether a word may be for somebody, or for a craft, so that it is worth a look at the noun before it."""
    return bool(_somebody(token) or token.tags & CALLED or _craft(token))


def befalls(token: Token, last: Token, before: Token, words: Mapping[str, frozenset[str]]) -> bool:
    """Return whether a noun of what befalls people or craft governs the word behind it, which is no adjective of it.

    Args:
        token: A word that may be an adjective, without article.
        last: The noun right before it, without article and pronoun.
        before: The word before that noun, or the noun itself at the beginning.
        words: Sets of folded words by name.
    """
    if _craft(token) and last.base in words["befalls_craft"]:
        return not _of_hers(before)
    somebody = _somebody(token)
    if not (somebody or token.tags & CALLED):
        return False
    if last.base in words["befalls_people"] or (token.base in words["of_no_act"] and not last.tags & _HUMAN):
        return True  # مقتل | مدني, إطلاق سراح | أسير; but شاب لاجئ
    woman = token.stem.endswith(_WOMAN)
    someone = token.stem.endswith(_NISBA) or _TITLE in token.tags  # اغتيال | مسؤول أمني
    someone = someone or token.tags >= _FOLK  # اعتقال | أتراك
    someone = someone or _MANY in token.tags  # إطلاق سراح | أجانب: no adjective of one act
    someone = someone or token.base in words["men_by_trait"]  # اعتقال | مسلح, but هجوم مسلح
    known = somebody and someone and last.base in words["befalls_her" if woman else "befalls"]
    known = known or (token.base in words["women_by_trade"] and last.base in words["befalls"])  # قتل | شرطية
    return known and not (woman and _of_hers(before))


def _somebody(token: Token) -> bool:
    nisba = token.stem.endswith(_NISBA)
    return bool(token.tags & PEOPLE) and (nisba or bool(token.tags & _NUMBERED))


def _craft(token: Token) -> bool:
    """مدمرة, مروحية: a feminine noun; a masculine masdar before it has no such adjective."""
    return token.stem.endswith(_WOMAN) and not token.tags.isdisjoint(_CRAFT)


def _of_hers(before: Token) -> bool:
    """عملية | اغتيال سياسية: whether a feminine noun stands before the masdar, that an adjective describes."""
    return before.stem.endswith(_WOMAN) and not (before.pron or before.det)


def holds_office(token: Token, last: Token | None) -> bool:
    """Whether one man stands behind many or behind a woman, so that he does not describe them: مسلحون | مسؤول الأمن.

    Args:
        token: A word that may describe: مسؤول.
        last: The word before it.
    """
    one = token.tags >= _ONE_MAN and not token.stem.endswith("ة")
    return one and last is not None and last.stem.endswith(_NOT_HE)
