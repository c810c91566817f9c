"""The ة that a text writes without its dots: الشرطه, غاره جويه, as much of what is posted, and a slip now and then.

Behind a noun ه is a pronoun as well (قائده, his commander). With the article it can be none, and is read as ة in any
text. Without it, it is read so where the text has lost its dots, and the word is known with ة alone, or is far commoner
so: as a noun (محافظة, his governor), an adjective (جوية), a number, or by a count of the corpus (`spelling.toml`).
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

import regex

from conflict_events.text.fold import fold, fold_all
from conflict_events.text.words import Analysis, Analyzer

# The letter first, the word before it behind: of all words in a text one in forty ends so.
_ENDS = regex.compile(r"ه(?![\p{L}\p{M}])(?<=(?<![\p{L}\p{M}])(\p{L}{2,}ه))")
_CLITICS = regex.compile(r"^[وف]?+[بكل]?+")
_MOST = 50_000  # words whose reading is kept: only a memory
_LONG = 6  # letters of an unlisted word with the article; in a shorter one ه may well be its own: الشاه
_FEW = 5  # a text has lost its dots where more than one in so many words shows it
_NOUNS = frozenset({"place_nouns", "organisations", "facilities", "time", "weapon", "weapons", "num", "armed_nouns"})
_PEOPLE = frozenset({"person", "person_nouns"})
_VERBS = frozenset({"verb_perf", "verb_impf"})
_DESCRIBES = frozenset({"adj", "gent"})
_NO_CLASS = frozenset({"name_start"})


class _Reading(IntEnum):
    """What the ه at the end of a word is."""

    OWN = 0  # a pronoun, or a letter of the word: منزله, عليه, المياه
    LIKELY = 1  # ة in a text without dots: محافظه
    CERTAIN = 2  # ة, and shows that a text has lost its dots: مدينه
    ALWAYS = 3  # ة in any text: المدينه


class TehMarbuta:
    """Writes the dots of ة where a text has none.

    Args:
        analyze: Takes a folded word form apart, as for `conflict_events.text.tokens.tokenize`.
        feminine: Words in ة that are far commoner than the same with a pronoun: قضية, إعادة.
        owned: Words that with a pronoun are as common: دوره.
    """

    def __init__(self, analyze: Analyzer, feminine: Iterable[str], owned: Iterable[str]) -> None:
        self._analyze = analyze
        self._feminine = fold_all(feminine)
        self._owned = fold_all(owned)
        self._known: dict[str, _Reading] = {}

    def __call__(self, text: str) -> str:
        """Return a text of the same length whose words end in ة where that is what their ه is.

        Args:
            text: The text of an article.
        """
        found = [(match.start(), self._reading(match.group(1))) for match in _ENDS.finditer(text)]
        sure = sum(reading >= _Reading.CERTAIN for _, reading in found)
        if not sure:
            return text
        least = _Reading.LIKELY if sure * _FEW > text.count("ة") else _Reading.ALWAYS
        letters = list(text)
        for at, reading in found:
            if reading >= least:
                letters[at] = "ة"
        return "".join(letters)

    def _reading(self, word: str) -> _Reading:
        reading = self._known.get(word)
        if reading is None:
            reading = self._judge(word)
            if len(self._known) < _MOST:
                self._known[word] = reading
        return reading

    def _judge(self, word: str) -> _Reading:
        """Tell what a final ه is from what the lists know of the word as it is written, and with ة."""
        plain, dotted = self._parts(word), self._parts(word[:-1] + "ة")
        listed = bool(plain.tags) and not plain.pron
        if plain.det:
            told = bool(plain.tags & dotted.tags) if listed else len(plain.form) >= _LONG
            return _Reading.ALWAYS if dotted.tags and not listed else _Reading.LIKELY if told else _Reading.OWN
        if "particle" in plain.tags or self._owned & _bare_forms(plain):  # عنه
            return _Reading.OWN
        if dotted.tags and not plain.tags:
            return _Reading.CERTAIN
        return _Reading.LIKELY if self._feminine & _bare_forms(dotted) or _commoner(plain, dotted) else _Reading.OWN

    def _parts(self, word: str) -> Analysis:
        return self._analyze(fold(word), "إ" in word[1:3] or word.startswith("وأ"))


def _bare_forms(parts: Analysis) -> set[str]:
    """Return what a word may be without what is written on to it in front: بقضية, وقضية; but وكالة."""
    return {parts.form, parts.stem, _CLITICS.sub("", parts.form)}


def _commoner(plain: Analysis, dotted: Analysis) -> bool:
    """Whether a word that both spellings make is commoner as the one in ة: محافظه, جويه, غاره."""
    if not plain.pron:
        return bool(plain.tags & dotted.tags)  # غزه, a town in both; but موجه, what is guided
    people = dotted.tags & _PEOPLE
    if plain.tags <= _NO_CLASS or (dotted.tags & _NOUNS and not people):
        return bool(dotted.tags)
    if plain.tags & _DESCRIBES and dotted.tags & _DESCRIBES:
        return True
    return "event" in dotted.tags and not people and not plain.tags & _VERBS
