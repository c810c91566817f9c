"""ورد الوزير قائلا: whether the letters that also spell "it came" are و and "he replied" where they open a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.languages import table
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

_PERFECT = frozenset({"verb_perf"})
_MARKS = frozenset({"،", ",", "؛", ".", ":"})
_ACTORS = frozenset({"state", "armed", "group", "force", "org", "person", "title", "gent"})
_ANSWER = 3  # words behind the doer of an answer within which it is told
_CAME = "و"


def part_reply(tokens: Sequence[Token], language: str) -> None:
    """Part و from a verb of replying that opens a sentence; changes its token in place.

    Args:
        tokens: The sentence.
        language: ISO 639-1 code.
    """
    replies, came, said_by, told_as, guards = _words(language)
    found = [token.i for token in tokens if token.form in replies]
    if not found:  # mostly
        return
    for i in found:
        within = 0 < i < len(tokens) - _ANSWER and tokens[i - 1].form not in told_as and _answers(tokens, i)
        joined = tokens[i].form[0] == _CAME
        if within and (joined or (_ends_clause(tokens[i - 1]) and tokens[i + 1].base not in guards)):
            _part(tokens[i])
    if len(tokens) < 3 or found[0] != 0:
        return
    first, behind = tokens[0], tokens[1]
    if first.form[0] != _CAME or behind.kind != "word" or behind.base in came or behind.form in came or behind.prep:
        return
    if tokens[2].base in said_by:  # ورد على لسان الوزير
        return
    _part(first)


def _part(first: Token) -> None:
    first.conj, first.core = first.form[0], first.core + 1
    first.stem = first.base = first.form[1:]
    first.tags = _PERFECT


def _answers(tokens: Sequence[Token], i: int) -> bool:
    """Whether somebody answers by or to something behind a comma: أطلقوا صواريخ، | وردت إسرائيل بقصف."""
    if tokens[i + 1].prep or not kinds_of(tokens[i + 1]) & _ACTORS:
        return False
    near = tokens[i + 2 : i + 2 + _ANSWER]
    return any(t.form == "علي" or (t.prep == "ب" and "event" in t.tags) for t in near)


def _ends_clause(token: Token) -> bool:
    """Whether a clause may end before فرد: أطلقوا النار على الدورية | فرد الجنود; but مقتل | فرد الأمن."""
    return token.form in _MARKS or token.det or bool(token.pron) or token.kind == "number"


@cache
def _words(language: str) -> tuple[frozenset[str], ...]:
    words = table(language, "tagging")
    return tuple(fold_all(words[name]) for name in ("replies", "came", "said_by", "told_as", "guards"))
