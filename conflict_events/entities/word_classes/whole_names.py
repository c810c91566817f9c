"""Names whose first letters look like و, ف or كال and بال: قال الجنرال ويسترهوف إن, أشار كالمنسون إلى أن."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

_BEARERS = frozenset({"ranks", "titles", "given_names"})
_NAMED = frozenset({"ranks", "given_names"})
_VERBS = frozenset({"verb_perf", "verb_impf"})
_TO, _SHORT = "الي", 3
_NAME = frozenset({"surnames"})
_OPEN = frozenset({":", '"', "«", "“"})
_MARKS = _OPEN | {"،", ","}


def whole_names(tokens: Sequence[Token], language: str) -> None:
    """Put together again a name that no list has, between who bears it or a verb and أن; changes its token in place.

    Args:
        tokens: The sentence.
        language: ISO 639-1 code.
    """
    that = _that(language)
    for token in tokens[1:-1]:
        if token.tags or not (token.conj or token.prep) or token.pron or len(token.stem) < _SHORT:
            continue
        bearer = bool(tokens[token.i - 1].tags & (_NAMED if token.prep else _BEARERS))  # الناطقة | بالفلمنكية
        opened = tokens[token.i + 1].form in (_MARKS if bearer else _OPEN) or _opens(tokens, token.i + 1, that)
        if _cut(token) and opened and (bearer or _verb(tokens[token.i - 1])):
            token.conj = token.prep = ""
            token.det, token.core = False, token.start
            token.stem = token.base = token.form
            token.tags = _NAME


def _cut(token: Token) -> bool:
    """Whether a conjunction alone was cut off, or a preposition with the article."""
    return not token.prep if token.conj else bool(token.prep and token.det and token.prep != "ل")


def _opens(tokens: Sequence[Token], k: int, that: frozenset[str]) -> bool:
    """Whether what is said is opened at token k: إن, أن, إلى أن."""
    k += tokens[k].form == _TO
    return k < len(tokens) and tokens[k].form in that


def _verb(before: Token) -> bool:
    return bool(before.tags & _VERBS) and not before.tags - _VERBS


@cache
def _that(language: str) -> frozenset[str]:
    return fold_all(table(language, "speech")["that"])
