"""Forms with a pronoun that are verbs, for who does it stands behind: جنود | خطفهم التنظيم, بعد أن | خطفه التنظيم."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.text.tokens import Token

_THAT = "ان"
_PEOPLE = frozenset({"person", "person_nouns", "armed"})
_DOERS = frozenset({"armed", "armed_nouns", "armed_groups", "group", "org", "organisations", "states", "name_org"})
_NO_DOERS = frozenset({"time", "adj", "gent", "num", "preposition", "relative", "demonstrative", "event", "weapon"})
_BEFORE, _BEHIND_BEFORE, _REACH = "سبق", 2, 5  # words back from the verb: سبق | للجيش | السوري | أن
_TO_HIM = frozenset({"له", "لها", "لهم"})
_MANY = frozenset({"هم", "هن"})
_FEMININE = ("ة", "ات", "اء")


def tells_of(
    token: Token, tokens: Sequence[Token], classes: Sequence[str], words: Mapping[str, frozenset[str]]
) -> bool:
    """Whether a form with a pronoun is the verb of a clause about people before it, or behind بعد أن.

    Args:
        token: A form that is a perfect, and a masdar too.
        tokens: The sentence.
        classes: Class letters of the words before it.
        words: The word lists of the tagger.
    """
    alone = bool(token.pron) and "verb_perf" in token.tags and not (token.conj or token.prep)
    if not alone or not token.i or not _doer_behind(tokens, token.i + 1):
        return False
    previous = tokens[token.i - 1]
    if previous.form == _THAT:
        return token.i > 1 and tokens[token.i - 2].form in words["after"]
    return _told_of(token, tokens, classes)


def _doer_behind(tokens: Sequence[Token], k: int) -> bool:
    """Whether who does something may stand at k: التنظيم, مسلحون, قوات كذا."""
    if k >= len(tokens) or tokens[k].kind != "word":
        return False
    token = tokens[k]
    if token.conj or token.prep or token.pron:
        return False
    named = bool(token.det) or token.stem.endswith("ون")
    return bool(token.tags & _DOERS) or (named and not token.tags & _NO_DOERS)


def _told_of(token: Token, tokens: Sequence[Token], classes: Sequence[str]) -> bool:
    """Whether indefinite people whom the pronoun may mean stand right before: امرأة | قتلها, 14 شخصا | خطفهم."""
    k = token.i - 1
    while k > 0 and classes[k] == "A" and not tokens[k].det:
        k -= 1
    who = tokens[k]
    if who.det or who.pron or classes[k] != "N" or not who.tags & _PEOPLE:
        return False
    counted = k > 0 and classes[k - 1] == "Q"
    many = counted or "plural" in who.tags
    if token.pron in _MANY:
        return many
    return not many and (token.pron == "ها") == who.stem.endswith((*_FEMININE, "امراة"))


def did_before(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a form tells what was done before: سبق أن | نفى مقتله, سبق للجيش أن | قصف المدينة.

    Args:
        token: A form that is a perfect, and a noun too.
        tokens: Its sentence.
    """
    i = token.i
    if token.base == _BEFORE and i + 1 < len(tokens):  # حركة | سبق أن تبنت هجوما
        return not token.det and (tokens[i + 1].base == _THAT or tokens[i + 1].form in _TO_HIM)
    if i < _BEHIND_BEFORE or tokens[i - 1].base != _THAT or "verb_perf" not in token.tags or token.det or token.prep:
        return False
    return any(t.base == _BEFORE for t in tokens[max(i - _REACH, 0) : i - 1])
