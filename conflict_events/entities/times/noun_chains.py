"""Nouns inside times, with what they govern: `منذ | بدء عملية تحرير المدينة`, `قبل | انطلاق اجتماع المجلس`."""

from __future__ import annotations

from conflict_events.entities.times.time_mention import Scene
from conflict_events.entities.words.marks import QUOTATION_MARKS
from conflict_events.text.tokens import Token

_NOUN_REACH = 5
_QUOTE_REACH = 8
_NOUNS = frozenset({"event", "noun", "person", "place", "thing", "org", "facilities", "armed", "group", "gent", "adj"})
_VERBS = frozenset({"verb_perf", "verb_impf"})
_NAMES = frozenset({"name_place", "name_person", "cities", "states", "surnames"})


def noun_end(scene: Scene, k: int) -> int:
    """Return the place behind a head noun and what it governs: بدء الهجوم, بدء عملية تحرير المدينة, بدء معركة "كذا".

    Args:
        scene: The sentence.
        k: The head noun, 0-based.
    """
    j = _chain_end(scene, k)
    while j < min(k + _NOUN_REACH, len(scene.tokens)) and scene.tokens[j].kind == "word" and scene.tokens[j].det:
        token = scene.tokens[j]
        if token.conj or token.prep or token.form in scene.dates.links["relative_pronouns"]:
            break
        j += 1
    return j


def _chain_end(scene: Scene, k: int) -> int:
    """Return the last place of a chain of nouns, which a definite word or a quotation closes; else the one behind k."""
    j, tokens = k + 1, scene.tokens
    while j < min(k + _NOUN_REACH, len(tokens)) and _governs(tokens[j - 1]) and _goes_on(tokens[j - 1], tokens[j]):
        j += 1
    if j < len(tokens) and scene.form(j) in QUOTATION_MARKS and _governs(tokens[j - 1]):
        shut = (n + 1 for n in range(j + 2, min(j + _QUOTE_REACH, len(tokens))) if scene.form(n) in QUOTATION_MARKS)
        return next(shut, k + 1)
    ends = j == len(tokens) or tokens[j].kind != "word" or "preposition" in tokens[j].tags
    return j if ends or not _governs(tokens[j - 1]) else k + 1


def _governs(token: Token) -> bool:
    """Whether a noun may have a genitive behind it: no name, as in بدء معركة حلب."""
    return token.kind == "word" and not (token.det or token.pron or token.tags & _NAMES)


def _goes_on(before: Token, token: Token) -> bool:
    """Whether a word may be more of a chain of nouns; not a verb behind an adjective: منذ بدء حملة عسكرية | قتل."""
    if token.kind != "word" or token.conj or token.prep or not (token.det or token.tags & (_NOUNS | _NAMES)):
        return False
    return not (_VERBS & token.tags and "adj" in before.tags)
