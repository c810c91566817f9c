"""Fold Arabic spelling to one form per letter, keeping the way back to the raw text.

What folds (Unicode 15, block Arabic and its presentation forms): vowel marks, tatweel, joiners and bidirectional
controls go; alef with hamza, madda or wasla becomes bare alef; alef maksura and Farsi yeh become yeh; Farsi kaf
becomes kaf; presentation forms become letters; digits of every script become ASCII. What stays apart, because it
tells words apart: ta marbuta from ha, hamza on waw, on yeh and alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import regex

# Both are the inside of a character class of the `regex` module.
MARKS = r"\p{M}\u06e5\u06e6"
CONTROLS = r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
TATWEEL = "\u0640"

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي",
    "ک": "ك", "ڪ": "ك", "ڭ": "ك",
    "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ة",
    "٫": ".", "٬": ",", "\u06e5": "", "\u06e6": "",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded view of a text.

    Attributes:
        text: The folded text.
        offsets: For each folded character its 0-based index in the raw text, and one entry more: the raw length.
    """

    text: str
    offsets: tuple[int, ...]

    def raw(self, index: int) -> int:
        """Return the raw index (code points, 0-based) at which folded character `index` stands."""
        return self.offsets[index]


def fold_with_offsets(text: str) -> Folded:
    """Fold a text and keep, for each folded character, where it came from.

    Args:
        text: Any text.

    Returns:
        The folded view; its offsets never decrease.

    Example:
        >>> view = fold_with_offsets("قُتِل")
        >>> view.text, view.offsets
        ('قتل', (0, 2, 4, 5))
    """
    out: list[str] = []
    offsets: list[int] = []
    for i, char in enumerate(text):
        for piece in _fold_char(char):
            out.append(piece)
            offsets.append(i)
    offsets.append(len(text))
    return Folded("".join(out), tuple(offsets))


def fold(text: str) -> str:
    """Fold a text without keeping offsets.

    Example:
        >>> fold("إلى الأُمّـة ٢٠١٦")
        'الي الامة 2016'
    """
    if _AS_IT_IS.fullmatch(text):
        return text
    return fold_with_offsets(text).text if _OUTSIDE_TABLE.search(text) else text.translate(_TABLE)


def fold_all(words: Iterable[str]) -> frozenset[str]:
    """Return the folded forms of words, to look words up in.

    >>> sorted(fold_all(["إلى", "الى", "أن"]))
    ['الي', 'ان']
    """
    return frozenset(map(fold, words))


def raw_index(text: str, folded: str, index: int) -> int:
    """Return where in a text the letter stands that is a letter of its folded form.

    Args:
        text: The text.
        folded: The same folded.
        index: 0-based place in the folded form.

    Example:
        >>> raw_index("قُتِل", "قتل", 1)
        2
    """
    if index == 0 or (len(text) == len(folded) and not _OUTSIDE_TABLE.search(text)):  # letter for letter
        return index
    return fold_with_offsets(text).raw(index)


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char == TATWEEL or _CONTROL.match(char) or unicodedata.category(char) in ("Mn", "Me", "Mc"):
        return ""
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    if "\ufb50" <= char <= "\ufeff":
        plain = unicodedata.normalize("NFKC", char).strip()  # a mark that stands alone comes with a space to stand on
        return "".join(map(_fold_char, plain)) if plain != char else char
    return char


def _table() -> dict[int, str]:
    points = [*range(0x80, 0x0780), *range(0x2010, 0x2070), 0xFEFF]
    return {p: _fold_char(chr(p)) for p in points if _fold_char(chr(p)) != chr(p)}


_CONTROL = regex.compile(f"[{CONTROLS}]")
_TABLE = _table()
# Letters, digits, space and marks of print that folding leaves alone: five words of six are made of nothing else.
_AS_IT_IS = re.compile("[\u0020-\u007e\u0621\u0624\u0626-\u063a\u0641-\u0648\u064a]*")
_OUTSIDE_TABLE = regex.compile("[^\u0000-\u077f\u2010-\u206f\ufeff]")
