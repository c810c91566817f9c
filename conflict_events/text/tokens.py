"""Tokens of one sentence: words with their clitics apart, numbers, Latin words, marks; raw offsets throughout."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

import regex

from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL, fold, fold_with_offsets

# Letters of the Arabic blocks and their presentation forms; not the ornate brackets and signs that stand among those.
_LETTER = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f\u0870-\u0887"
    "\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
)
_LOOSE = f"{MARKS}{TATWEEL}{CONTROLS}"
_PAD = f"[{_LOOSE}]*+"
# A prefix glued to digits begins with a letter, so that no run of marks or tatweel is read twice. Behind its tatweel
# one space may stand: `الـ 27`, `بـ 5`.
_ARTICLE = f"ا{_PAD}ل{_PAD}"
_ATTACHED = f"(?: ل{_PAD}ل{_PAD} | [بلك]{_PAD}(?:{_ARTICLE})? )"
_GAP = f"(?: (?<={TATWEEL}) [\\ \u00a0] )?"
_PREFIX = f"(?: (?: [وف]{_PAD} (?:{_ATTACHED}|{_ARTICLE})? | {_ATTACHED} | {_ARTICLE} ) {_GAP} )"
# Most words stand before no digit and are no prefix of a number: they are told first, by a look at what follows.
_TOKEN = regex.compile(
    rf"""
      (?P<word> [{_LETTER}] [{_LETTER}{_LOOSE}]*+ (?! {_GAP} \d ) )
    | (?P<number> {_PREFIX}? \d++ (?:[.,/:٫٬]\d++)*+ )
    | (?P<word> [{_LETTER}] [{_LETTER}{_LOOSE}]*+ )
    | (?P<latin> [\p{{L}}&&[^{_LETTER}{_LOOSE}]] [\p{{L}}\p{{M}}\d&&[^{_LETTER}]]*+ )
    | (?P<punct> {TATWEEL}++ | [^\s_\#{_LOOSE}] )
    """,
    regex.VERBOSE | regex.V1,
)
_MARKS_OF = regex.compile(_PAD)
_TRAILING = "".join(
    map(chr, (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF))
)


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

    __slots__ = (
        *("i", "start", "end", "core", "kind", "raw"),
        *("form", "conj", "prep", "future", "det", "stem", "base", "pron", "tags"),
    )

    def __init__(self, i: int, start: int, end: int, core: int, kind: str, raw: str, a: Analysis) -> None:
        self.i = i
        self.start = start
        self.end = end
        self.core = core
        self.kind = kind
        self.raw = raw
        self.form = a.form
        self.conj = a.conj
        self.prep = a.prep
        self.future = a.future
        self.det = a.det
        self.stem = a.stem
        self.base = a.base
        self.pron = a.pron
        self.tags = a.tags

    def bears(self, mark: str) -> bool:
        """Whether a vowel mark is written on the first letter of the word proper: the damma of وقُتل."""
        letter = self.core - self.start
        marks = _MARKS_OF.match(self.raw, letter + 1)
        return marks is not None and mark in marks.group()

    def __repr__(self) -> str:
        return f"Token({self.i}, {self.start}:{self.end}, {self.kind}, {self.form!r})"


Analyzer = Callable[[str, bool], Analysis]
_FIGURES = "0123456789.,/:"
_SHORT_NAME = 4  # letters; what stands behind a و in so short a word would be a common word, and listed
_LONG = 40  # no memory is kept of words longer than this: most would never be seen again
_MOST_PIECES = 32768
_Piece = tuple[str, str, int, Analysis]
# What each analyzer has made of the words it has seen; a piece of text is the same wherever it stands.
_MEMORIES: WeakKeyDictionary[Analyzer, dict[str, _Piece]] = WeakKeyDictionary()
_NO_TAGS: frozenset[str] = frozenset()


def tokenize(text: str, start: int, end: int, analyze: Analyzer) -> list[Token]:
    """Take one sentence apart.

    Args:
        text: The whole text.
        start: Where the sentence begins, in code points.
        end: Where it ends.
        analyze: Takes a folded Arabic word form apart, given whether its second or third letter is إ; see
            `conflict_events.text.clitics.Clitics`.

    Returns:
        Tokens in text order, with raw offsets into `text`.
    """
    memory = _MEMORIES.setdefault(analyze, {})
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        raw = match.group()
        piece = memory.get(raw)
        if piece is None:
            piece = _piece(raw, match.lastgroup or "punct", analyze)
            if len(memory) < _MOST_PIECES and len(raw) <= _LONG:  # only a memory: the answer never depends on it
                memory[raw] = piece
        kind, raw, cut, analysis = piece
        if analysis.conj and tokens and _belongs_to(tokens[-1], analysis):
            cut, analysis = 0, _plain(analysis.form)
        if analysis.form:
            a = match.start()
            tokens.append(Token(len(tokens), a, a + len(raw), a + cut, kind, raw, analysis))
    return tokens


def _piece(raw: str, kind: str, analyze: Analyzer) -> _Piece:
    """Take one match apart: its kind, its characters, how many of them stand before the word proper, its parts."""
    raw = raw.rstrip(_TRAILING)
    if kind == "word":
        analysis = analyze(fold(raw), "إ" in raw[1:3])
    elif kind == "number":
        analysis = _number(fold(raw))
    else:
        return kind, raw, 0, _plain(raw)
    return kind, raw, fold_with_offsets(raw).offsets[analysis.cut] if analysis.cut else 0, analysis


def _belongs_to(last: Token, word: Analysis) -> bool:
    """Whether the و or ف of a word joins nothing, as the word before calls for it: في واغادوغو, ولاية فاراه."""
    if word.conj == "و" and word.tags:
        return False
    if last.det or last.pron:
        return False
    if "preposition" in last.tags or "place_nouns" in last.tags:
        return True
    return "given_names" in last.tags and len(word.form) <= _SHORT_NAME


def tokenize_spans(text: str, spans: Iterable[tuple[int, int]], analyze: Analyzer) -> list[Token]:
    """Take one sentence apart that another program has cut into tokens: no token reaches over one of its borders.

    Args:
        text: The whole text.
        spans: The other program's tokens, half-open, in code points, in text order, not overlapping.
        analyze: As for `tokenize`.

    Returns:
        Tokens in text order; a given token that holds several (a word with its quotation marks) is cut further.
    """
    tokens = [token for start, end in spans for token in tokenize(text, start, end, analyze)]
    for i, token in enumerate(tokens):
        token.i = i
    return tokens


def _number(form: str) -> Analysis:
    digits = form[len(form.rstrip(_FIGURES)) :]
    head = form[: -len(digits)]
    conj = head[0] if head[:1] in ("و", "ف") else ""
    rest = head[len(conj) :].rstrip()
    prep = rest[0] if rest[:1] in ("ب", "ل", "ك") else ""
    det = rest[len(prep) :] in ("ال", "ل")  # للـ27 is ل + الـ27
    cut = len(conj) + len(prep) if det else len(head)
    return Analysis(form, conj, prep, False, det, digits, digits, "", cut, _NO_TAGS)


@lru_cache(maxsize=4096)
def _plain(raw: str) -> Analysis:
    form = "-" if raw[0] == TATWEEL else raw  # a tatweel that lengthens nothing is a dash: `طرابلس ـ وكالات`
    return Analysis(form, "", "", False, False, form, form, "", 0, _NO_TAGS)
