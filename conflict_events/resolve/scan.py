"""All names of the catalogue in an article, so that a reference may point to one that fills no role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

import regex

from conflict_events.languages import folder
from conflict_events.records.span import Span
from conflict_events.resolve.catalogue import Actor, Catalogue
from conflict_events.resolve.mention import Words, bare, key, words_of
from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL, fold

_RAW = regex.compile(rf"[\p{{L}}\p{{N}}{MARKS}{TATWEEL}{CONTROLS}]+")
_BREAK = regex.compile(r"[.!?؟\n]")
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_SHORTEST = 4  # letters of a name of one word that is looked for on its own
_Options = list[tuple[Words, str]]
_Option = tuple[Words, str, int]
_ByNext = dict[str, tuple[_Option, ...]]  # what may begin at a word, by the word behind it
_Hit = tuple[int, int, str]
_ALONE = ""  # where no word behind matters
_KNOWN = 32768  # words whose names are remembered: only a memory, the answer never depends on it


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
        self._word = lru_cache(_KNOWN)(self._read)

    def __call__(self, text: str) -> Iterator[tuple[Span, Actor]]:
        """Yield names with whom they name, in text order, the longest at each place.

        Args:
            text: The whole article; spans count its code points from 0.
        """
        spots: list[tuple[int, int, str]] = []
        starts: list[int] = []  # words that may begin a name: few
        for match in _RAW.finditer(text):
            word, options = self._word(match.group())
            if options:
                starts.append(len(spots))
            spots.append((*match.span(), word))
        past = 0
        for i in starts:
            if i >= past and (found := self._named(text, spots, i)):
                span, id_, past = found
                yield span, self._actors[id_]

    def _named(self, text: str, spots: list[tuple[int, int, str]], i: int) -> tuple[Span, str, int] | None:
        """Return the longest name that begins at word i: where it stands, whose it is, and the word behind it."""
        start, end, _ = spots[i]
        options = self._word(text[start:end])[1]
        behind = spots[i + 1][2] if i + 1 < len(spots) else _ALONE
        found = _longest(text, spots, i, options.get(behind) or options.get(_ALONE, ()))
        if found is None:
            return None
        n, cut, id_ = found
        start, end = start + cut, spots[i + n - 1][1]
        if (
            i
            and not cut
            and bare(spots[i - 1][2]) in self._nouns
            and text[spots[i - 1][1] : start].strip(" \"'«“") == ""
        ):
            start = spots[i - 1][0]
        return Span.of(text, start, end), id_, i + n

    def _read(self, raw: str) -> tuple[str, _ByNext]:
        """Return a word as it is compared, and the names that it may begin, by the word behind it."""
        word = key(fold(raw))
        options = [(rest, id_, cut) for reading, cut in _readings(word) for rest, id_ in self._first.get(reading, ())]
        nexts = {rest[0] if rest else _ALONE for rest, _, _ in options}
        return word, {n: tuple(one for one in options if not one[0] or one[0][0] == n) for n in nexts}


def _longest(text: str, spots: list[tuple[int, int, str]], i: int, options: tuple[_Option, ...]) -> _Hit | None:
    """Return how many words a name takes here, how many letters of the first are proclitics, and whose it is."""
    for rest, id_, cut in options:
        n = 1 + len(rest)
        if i + n > len(spots) or any(w != spots[i + j][2] for j, w in enumerate(rest, 1)):
            continue
        start, end = spots[i][0], spots[i][1]
        if not _BREAK.search(text, start, spots[i + n - 1][1]):
            return n, cut if end - start == len(spots[i][2]) else 0, id_
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
