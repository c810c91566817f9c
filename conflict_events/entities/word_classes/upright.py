"""What stands behind a form tells that it is a verb, or before it that it is a masdar: وأسر | آخرون, الهدف هو | طرد."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.text.tokens import Token

_MY = "ي"
_MANY, _PEOPLE = ("plural", "ون"), frozenset({"person_nouns", "person", "armed_nouns", "gent"})
_OTHERS = frozenset({"اخرون", "اخران", "طرفان", "جانبان"})
_IS = frozenset({"هو", "هي"})
_WAS = frozenset({"كان", "كانت"})
_REACH = 7  # words from a goal to what it is


def has_subject(token: Token, tokens: Sequence[Token]) -> bool:
    """وأسر | آخرون, خطفهم | مجهولون, ورفض | الطرفان: whether the ending of who stands behind it leaves it no masdar.

    Args:
        token: The form, which may be a verb and a noun.
        tokens: The sentence.
    """
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if behind is None or token.pron == _MY or token.prep or behind.conj or behind.prep or behind.pron:
        return False
    if behind.stem in _OTHERS:
        return True
    tag, ending = _MANY
    return behind.stem.endswith(ending) and tag in behind.tags and not behind.tags.isdisjoint(_PEOPLE)


def is_goal(token: Token, tokens: Sequence[Token], words: Mapping[str, frozenset[str]]) -> bool:
    """هدف العملية هو | طرد المسلحين, كان الهدف | خطف الوزير: whether a form tells what somebody is bent on.

    Args:
        token: The form, which may be a verb and a noun.
        tokens: The sentence.
        words: Sets of folded words by name.
    """
    if token.i == 0 or token.conj:
        return False
    before = tokens[token.i - 1]
    if before.form in _IS or before.form in _WAS:
        return any(t.base in words["goals"] for t in tokens[max(token.i - _REACH, 0) : token.i - 1])
    k = token.i - 1 - (token.i > 1 and before.det and tokens[token.i - 2].base in words["goals"])  # الغرض الأساسي
    return k > 0 and tokens[k].det and tokens[k].base in words["goals"] and tokens[k - 1].form in _WAS
