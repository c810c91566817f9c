"""Verbs that their letters or their object tell from nouns: وحمّل, كذّب, where it is written double; فجر نفسه; تبناه."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from conflict_events.text.tokens import Token

_SHADDA = "\u0651"
_FOLLOWED = "تلا"
_DEVICES = frozenset({"weapon", "weapons", "vehicles"})
_ONESELF = 3  # words from فجر to نفسه


def doubled(token: Token, verbs: Collection[str]) -> bool:
    """Whether a word has a letter before its last written double, as of these words only the verb has.

    Args:
        token: A word that may be a verb and a noun.
        verbs: Verbs whose middle letter may be written double, without it.
    """
    if token.stem not in verbs:
        return False
    last = token.raw.rfind(token.stem[-1])  # not there in letters of old screens (ﻞ)
    return _SHADDA in token.raw[token.core - token.start : max(last, 0)]


def bursts(tokens: Sequence[Token], i: int, words: Mapping[str, frozenset[str]]) -> bool:
    """فجر انتحاري | نفسه, فجر | المتمردون: whether what may be an hour is done to oneself or a device, or by many.

    Args:
        tokens: The tokens of a sentence.
        i: Which of them may be the verb.
        words: The words of the tagger.
    """
    if tokens[i].stem not in words["bursting"] or tokens[i].prep:
        return False
    behind = [t for t in tokens[i + 1 : i + 2] if not (t.conj or t.prep)]
    if any(t.tags & _DEVICES or t.base in words["belts"] or _doers(t) for t in behind):
        return True
    for token in tokens[i + 1 : i + 1 + _ONESELF]:
        if token.form in words["oneself"]:
            return True
        if token.kind != "word" or "time" in token.tags:
            return False
    return False


def _doers(token: Token) -> bool:
    """فجر | المتمردون: whether the ending of many tells that they do something; an hour is theirs in another."""
    return "plural" in token.tags and token.stem.endswith("ون") and "person_nouns" in token.tags


def only_perfect(token: Token) -> bool:
    """Whether ا before a pronoun stands for the ى of a perfect: هجوم تبناه التنظيم; the masdar keeps its ي, تبنيه.

    Nor has a hill a pronoun: انفجار | تلاه إطلاق نار.
    """
    written = (token.base.endswith("ي") or token.base == _FOLLOWED) and token.form.endswith("ا" + token.pron)
    return bool(token.pron) and written and "verb_perf" in token.tags
