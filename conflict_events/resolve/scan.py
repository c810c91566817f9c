"""All names of the catalogue in an article, so that a reference may point to one that fills no role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from conflict_events.languages import folder
from conflict_events.records.made import made
from conflict_events.records.span import Span
from conflict_events.resolve.catalogue import Actor, Catalogue
from conflict_events.resolve.mention import Words, bare, key, words_of
from conflict_events.resolve.pieces import Read, pieces_of, starts_of, telling
from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL, fold
from conflict_events.text.memo import Memo

_RAW = regex.compile(rf"[\p{{L}}\p{{N}}{MARKS}{TATWEEL}{CONTROLS}]+")
_BREAK = regex.compile(r"[.!?؟\n]")
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_SHORTEST = 4  # letters of a name of one word that is looked for on its own
_BESIDE = 4096  # pieces that stand beside the beginning of a name and whose words are kept
_Options = list[tuple[Words, str]]
_Option = tuple[Words, str, int]
_ByNext = dict[str, tuple[_Option, ...]]  # what may begin at a word, by the word behind it
_Spot = tuple[int, int, str]  # where a word stands, and how it is compared
_Telling = tuple[int, int, _ByNext]  # a word of a piece, where it begins there, and what it may begin
NamesTold = tuple[_Telling, ...]
"""What a piece of text tells of names of the catalogue."""
_Hit = tuple[int, int, str]
_NOTHING: _ByNext = {}
_ALONE = ""  # where no word behind matters
_KNOWN = 32_768  # pieces of text of which is kept what may begin there; of most it is nothing


@dataclass(frozen=True, slots=True)
class _Row:
    """A text as its pieces, and where each begins; the words of few are asked for, those beside a name."""

    text: str
    pieces: Sequence[str]
    starts: Sequence[int]

    def behind(self, k: int, i: int) -> str:
        """Return the word behind word i of piece k."""
        while k < len(self.pieces):
            words = _words_in(self.pieces[k])
            if i + 1 < len(words):
                return words[i + 1][2]
            k, i = k + 1, -1
        return _ALONE

    def spots(self, k: int, i: int, most: int) -> list[_Spot]:
        """Return the words from word i of piece k on, and where they stand in the text."""
        found: list[_Spot] = []
        while k < len(self.pieces) and len(found) < most:
            start = self.starts[k]
            found += [(start + begin, start + end, word) for begin, end, word in _words_in(self.pieces[k])[i:]]
            k, i = k + 1, 0
        return found

    def before(self, k: int, i: int) -> _Spot | None:
        """Return the word before word i of piece k."""
        while not i and k:
            k -= 1
            i = len(_words_in(self.pieces[k]))
        if not i:
            return None
        begin, end, word = _words_in(self.pieces[k])[i - 1]
        return self.starts[k] + begin, self.starts[k] + end, word


class Scanner:
    """Finds names of the catalogue in running text; immutable once built.

    Args:
        language: ISO 639-1 code.
        catalogue: The actors.
        nouns: Head nouns that belong to a name behind them: ميليشيات الحوثي, وكالة رويترز.
    """

    def __init__(self, language: str, catalogue: Catalogue, nouns: frozenset[str]) -> None:
        common = _common_words(language)
        self._actors = catalogue.actors
        self._nouns = nouns
        self._first: dict[str, _Options] = defaultdict(list)
        for form, bearers in catalogue.forms.items():
            sure = [id_ for id_, known in bearers if known]
            words = tuple(form.split())
            if sure and (len(words) > 1 or (len(form) >= _SHORTEST and form not in common)):
                self._first[words[0]].append((words[1:], sure[0]))
        for options in self._first.values():
            options.sort(key=lambda o: -len(o[0]))
        self._first = dict(self._first)
        self.beginnings = self._first.keys()
        self._known = Memo(self.tells, _KNOWN)

    def __call__(self, text: str, read: Read[NamesTold] | None = None) -> Iterator[tuple[Span, Actor]]:
        """Yield names with whom they name, in text order, the longest at each place.

        Args:
            text: The whole article; spans count its code points from 0.
            read: What its pieces tell of names, where that has been asked already.
        """
        if read is None:
            read = Read(pieces := pieces_of(text), list(telling(pieces, self._known)))
        row = _Row(text, read.pieces, starts_of(read.pieces))
        past = 0
        for k, tells in read.told:
            for i, begin, nexts in tells:
                if row.starts[k] + begin < past:
                    continue
                options = nexts.get(row.behind(k, i)) or nexts.get(_ALONE)
                if options and (found := self._named(row, k, i, options)):
                    span, id_, past = found
                    yield span, self._actors[id_]

    def _named(self, row: _Row, k: int, i: int, options: tuple[_Option, ...]) -> tuple[Span, str, int] | None:
        """Return the longest name that begins at word i of piece k: where it stands, whose it is, where it ends."""
        spots = row.spots(k, i, 1 + len(options[0][0]))  # the longest come first
        found = _longest(row.text, spots, options)
        if found is None:
            return None
        n, cut, id_ = found
        start, past = spots[0][0] + cut, spots[n - 1][1]
        before = None if cut else row.before(k, i)
        if before and bare(before[2]) in self._nouns and row.text[before[1] : start].strip(" \"'«“") == "":
            start = before[0]
        return made(Span, start=start, end=past, text=row.text[start:past]), id_, past

    def tells(self, piece: str) -> NamesTold:
        """Return the words of a piece that may begin names: mostly none."""
        if piece.isalpha():  # as below, for what most pieces are
            nexts = self._beginning(key(fold(piece)))
            return ((0, 0, nexts),) if nexts else ()
        found: list[_Telling] = []
        for i, (begin, _, word) in enumerate(_read_words(piece)):
            if nexts := self._beginning(word):
                found.append((i, begin, nexts))
        return tuple(found)

    def _beginning(self, word: str) -> _ByNext:
        """Return the names that a word may begin, by the word behind it."""
        first = self._first
        if not (word in first or word[1:] in first or word[2:] in first or "لل" in word[:3]):
            return _NOTHING  # most words: no reading of them begins a name
        options = [(rest, id_, cut) for reading, cut in _readings(word) for rest, id_ in first.get(reading, ())]
        nexts = {rest[0] if rest else _ALONE for rest, _, _ in options}
        return {n: tuple(one for one in options if not one[0] or one[0][0] == n) for n in nexts}


def _read_words(piece: str) -> list[_Spot]:
    """Return the words of a piece, and where they stand in it."""
    if piece.isalpha():  # mostly one word: no pattern is needed
        return [(0, len(piece), key(fold(piece)))]
    return [(*match.span(), key(fold(match.group()))) for match in _RAW.finditer(piece)]


_words_in = lru_cache(_BESIDE)(_read_words)


def _longest(text: str, spots: Sequence[_Spot], options: tuple[_Option, ...]) -> _Hit | None:
    """Return how many words a name takes here, how many letters of the first are proclitics, and whose it is."""
    start, end, first = spots[0]
    behind = tuple([word for _, _, word in spots[1:]])
    for rest, id_, cut in options:
        n = 1 + len(rest)
        if behind[: n - 1] != rest:
            continue
        if not _BREAK.search(text, start, spots[n - 1][1]):
            return n, cut if end - start == len(first) else 0, id_
    return None


def _readings(word: str) -> Iterator[tuple[str, int]]:
    """Yield what a word may be without و ف and ب ل ك before it, and how many letters these take of the raw word."""
    for conj in _CONJUNCTIONS:
        if not word.startswith(conj):
            continue
        rest = word[len(conj) :]
        for prep in _PREPOSITIONS:
            if rest.startswith(prep) and len(rest) - len(prep) > 1:
                yield rest[len(prep) :], len(conj) + len(prep)
        if rest.startswith("لل"):
            yield "ال" + rest[2:], len(conj) + 1


def _common_words(language: str) -> frozenset[str]:
    """Return names that are also common words: they need a group or outlet noun beside them."""
    found: set[str] = set()
    for name in ("armed_groups_ambiguous", "outlets_ambiguous"):
        text = (folder(language) / "lexicons" / f"{name}.txt").read_text(encoding="utf-8")
        found.update(" ".join(words_of(line)) for line in text.splitlines() if line and line[0] != "#")
    return frozenset(found)
