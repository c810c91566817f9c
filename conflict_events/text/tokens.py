"""Tokens of one sentence: words with their clitics apart, numbers, Latin words, marks; raw offsets throughout."""

from __future__ import annotations

from collections.abc import Iterable

import regex

from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL
from conflict_events.text.set_off import read_as_commas
from conflict_events.text.words import Analysis, Analyzer, Word, cut, memory_of, stretches

__all__ = ["Analysis", "Analyzer", "Token", "tokenize", "tokenize_spans"]

_OPENS_CLAUSE = frozenset(
    {"verb_perf", "verb_impf", "subordinator", "preposition", "particle", "pronoun", "negation", "relative", "adv"}
)
_SHORT_NAME = 4  # letters; what stands behind a و in so short a word would be a common word, and listed
_BEFORE_PAST = frozenset({"قد", "لقد", "وقد"})
_STATES = frozenset({"states", "name_place"})
_OPENS = frozenset({"subordinator", "relative", "particle"})
_OF_NAMES = frozenset("لك")
_ON_MAPS = frozenset({"cities", "cities_ambiguous"})
_DOERS = frozenset({"armed", "org", "armed_groups", "armed_nouns", "organisations", "states"})
_MARKS_OF = regex.compile(f"[{MARKS}{TATWEEL}{CONTROLS}]*+")


class Token:
    """One word, number or mark of a sentence; see `Analysis` for the parts of a word."""

    __slots__ = (
        *("i", "start", "end", "core", "word", "kind", "raw"),
        *("form", "conj", "prep", "future", "det", "stem", "base", "pron", "tags"),
    )

    def __init__(self, i: int, start: int, end: int, word: Word) -> None:
        self.i = i
        self.start = start
        self.end = end
        self.core = start + word.core
        self.word = word
        self.kind = word.kind
        self.raw = word.raw
        # Copied, not asked of the word: the stages read them far oftener than tokens are made.
        (
            self.form,
            self.conj,
            self.prep,
            self.future,
            self.det,
            self.stem,
            self.base,
            self.pron,
            _,  # where the word is cut
            self.tags,
        ) = word.parts

    def bears(self, mark: str) -> bool:
        """Whether a vowel mark is written on the first letter of the word proper: the damma of وقُتل."""
        if mark not in self.raw:
            return False
        letter = self.core - self.start
        marks = _MARKS_OF.match(self.raw, letter + 1)
        return marks is not None and mark in marks.group()

    def __repr__(self) -> str:
        return f"Token({self.i}, {self.start}:{self.end}, {self.kind}, {self.form!r})"


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
    memory = memory_of(analyze)
    tokens: list[Token] = []
    either: list[Token] = []
    i, sentence = 0, text[start:end]
    for stretch in stretches(sentence):
        placed = memory.get(stretch)
        if placed is None:
            placed = cut(stretch, memory, analyze)
        for a, b, word in placed:
            if word.noun is not None and i and _calls_for(tokens[-1], word):
                token = Token(i, start + a, start + b, word.noun)
            else:
                token = Token(i, start + a, start + b, word)
            tokens.append(token)
            i += 1
            if word.verb is not None:
                either.append(token)
        start += len(stretch) + 1
    for token in either:
        if token.word.verb is not None and _has_doer(tokens, token):
            tokens[token.i] = Token(token.i, token.start, token.end, token.word.verb)
    if "-" in sentence or "–" in sentence or "—" in sentence:
        read_as_commas(tokens)
    return tokens


def _has_doer(tokens: list[Token], token: Token) -> bool:
    """Whether a word that may be a noun or a verb opens a clause before its doer: ثم استعادتها القوات.

    Where its hamza is written above it is a verb in any case: أصابته, for the noun is إصابته.
    """
    if token.raw[token.core - token.start] == "أ" and token.base[-3] == "ا":
        return True
    last = tokens[token.i - 1] if token.i else None
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    opens = last is None or bool(token.conj) or last.kind == "punct" or bool(last.tags & _OPENS) or last.form == "فقد"
    if last is not None and last.form in _BEFORE_PAST:  # كانت قد | أسرتهم
        return True
    doers = _DOERS | _STATES if last is not None and "relative" in last.tags else _DOERS  # التي قادتها الولايات المتحدة
    return opens and behind is not None and bool(behind.tags & doers) and not (behind.conj or behind.prep)


def _calls_for(last: Token, word: Word) -> bool:
    """Whether the و or ف of a word joins nothing, as the word before calls for it: في واغادوغو, ولاية فاراه.

    Nor is the ب of a name behind a preposition one, nor the ل or ك of a name behind a noun of place: في بليون,
    بلدة لادو.
    """
    if last.det or last.pron or word.parts.form[-1:].isdigit():  # مقتل أبو علي و3 من مرافقيه
        return False
    if word.parts.prep and not word.parts.conj:
        own = word.parts.prep in _OF_NAMES and not word.parts.tags & _ON_MAPS
        return "preposition" in last.tags or (own and "place_nouns" in last.tags)
    did = word.parts.conj == "ف" and "verb_perf" in word.parts.tags and not word.parts.pron
    if did and "place_nouns" in last.tags:
        return bool(word.noun is not None and word.noun.parts.tags & _ON_MAPS)  # قصفوا قرية | فقتلوا
    if "preposition" in last.tags or "place_nouns" in last.tags:
        return True
    if "given_names" not in last.tags:
        return False
    if word.parts.conj == "ف":  # جيمس فولي, but قال محمد فإن
        return not (word.parts.tags & _OPENS_CLAUSE or word.parts.prep or word.parts.det or word.parts.pron)
    return len(word.parts.form) <= _SHORT_NAME or bool(word.parts.tags)  # فريد والر, جورج والاس


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
