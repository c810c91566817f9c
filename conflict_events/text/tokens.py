"""Tokens of one sentence: words with their clitics apart, numbers, Latin words, marks; raw offsets throughout."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import regex

from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL, fold, fold_with_offsets

_LETTER = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc"
_INSIDE = f"{_LETTER}{MARKS}{TATWEEL}{CONTROLS}"
_TOKEN = regex.compile(
    rf"""
      (?P<number> (?:[وف]?[بلك]?(?:ال)?{TATWEEL}*+)? \d++ (?:[.,/:٫٬]\d++)*+ )
    | (?P<word> [{_LETTER}] [{_INSIDE}]*+ )
    | (?P<latin> [\p{{L}}&&[^{_LETTER}]] [\p{{L}}\p{{M}}\d&&[^{_LETTER}]]*+ )
    | (?P<punct> [^\s_\#{MARKS}{TATWEEL}{CONTROLS}] )
    """,
    regex.VERBOSE | regex.V1,
)
_TRAILING = frozenset("\u061c\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(frozen=True, slots=True)
class Analysis:
    """One word form taken apart, all in folded letters.

    Attributes:
        form: The whole form.
        conj: A proclitic conjunction, و or ف, or nothing.
        prep: A proclitic preposition, ب, ل or ك, or nothing.
        future: Whether the future marker س stands before the verb.
        det: Whether the word has the article.
        stem: The word without conjunction, preposition, future marker and article.
        base: The stem without its attached pronoun, ta marbuta restored.
        pron: The attached pronoun, or nothing.
        cut: How many folded letters of `form` stand before the word proper (the article is inside it).
        tags: Word classes and lexicon classes of the base, ASCII names.
    """

    form: str
    conj: str
    prep: str
    future: bool
    det: bool
    stem: str
    base: str
    pron: str
    cut: int
    tags: frozenset[str]


class Token:
    """One word, number or mark of a sentence; see `Analysis` for the parts of a word."""

    __slots__ = ("base", "conj", "core", "det", "end", "form", "future", "i", "kind", "prep", "pron", "raw", "start", "stem", "tags")

    def __init__(self, i: int, start: int, end: int, core: int, kind: str, raw: str, a: Analysis) -> None:
        self.i, self.start, self.end, self.core, self.kind, self.raw = i, start, end, core, kind, raw
        self.form, self.conj, self.prep, self.future, self.det = a.form, a.conj, a.prep, a.future, a.det
        self.stem, self.base, self.pron, self.tags = a.stem, a.base, a.pron, a.tags

    def __repr__(self) -> str:
        return f"Token({self.i}, {self.start}:{self.end}, {self.kind}, {self.form!r})"


Analyzer = Callable[[str], Analysis]
_NO_TAGS: frozenset[str] = frozenset()


def tokenize(text: str, start: int, end: int, analyze: Analyzer) -> list[Token]:
    """Take one sentence apart.

    Args:
        text: The whole text.
        start: Where the sentence begins, in code points.
        end: Where it ends.
        analyze: Takes a folded Arabic word form apart; see `conflict_events.text.clitics.Clitics`.

    Returns:
        Tokens in text order, with raw offsets into `text`.
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        kind = match.lastgroup or "punct"
        raw = match.group()
        a, b = match.span()
        while raw[-1] in _TRAILING and len(raw) > 1:
            raw, b = raw[:-1], b - 1
        if kind == "word":
            analysis = analyze(fold(raw))
            if not analysis.form:
                continue
            core = a + (_raw_index(raw, analysis.cut) if analysis.cut else 0)
        elif kind == "number":
            analysis = _number(fold(raw))
            core = a + (_raw_index(raw, analysis.cut) if analysis.cut else 0)
        else:
            analysis, core = _plain(raw), a
        tokens.append(Token(len(tokens), a, b, core, kind, raw, analysis))
    return tokens


@lru_cache(maxsize=65536)
def _raw_index(raw: str, cut: int) -> int:
    """Return where folded letter `cut` begins in the raw word."""
    view = fold_with_offsets(raw)
    return view.offsets[cut]


def _number(form: str) -> Analysis:
    head = form.rstrip("0123456789.,/:")
    conj = head[0] if head[:1] in ("و", "ف") else ""
    rest = head[len(conj) :]
    prep = rest[0] if rest[:1] in ("ب", "ل", "ك") else ""
    det = rest[len(prep) :] == "ال"
    digits = form[len(head) :]
    cut = len(conj) + len(prep)
    return Analysis(form, conj, prep, False, det, digits, digits, "", cut, _NO_TAGS)


@lru_cache(maxsize=4096)
def _plain(raw: str) -> Analysis:
    return Analysis(raw, "", "", False, False, raw, raw, "", 0, _NO_TAGS)
