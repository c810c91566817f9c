"""Fold Arabic spelling to one form per letter, keeping the way back to the raw text.

What folds (Unicode 15, block Arabic and its presentation forms): vowel marks, tatweel, joiners and bidirectional
controls go; alef with hamza, madda or wasla becomes bare alef; alef maksura and Farsi yeh become yeh; Farsi kaf
becomes kaf; presentation forms become letters; digits of every script become ASCII. What stays apart, because it
tells words apart: ta marbuta from ha, hamza on waw, on yeh and alone.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
CONTROLS = "\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
TATWEEL = "\u0640"

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ۍ": "ي", "ے": "ي",
    "ک": "ك", "ڪ": "ك", "ڭ": "ك",
    "ہ": "ه", "ھ": "ه", "ە": "ه", "ۀ": "ه", "ۃ": "ة",
    "٫": ".", "٬": ",",
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
    return text.translate(_TABLE) if text.isascii() or not _needs_care(text) else fold_with_offsets(text).text


@lru_cache(maxsize=4096)
def _fold_char(char: str) -> str:
    if char in _LETTERS:
        return _LETTERS[char]
    if char == TATWEEL or _is_control(char) or unicodedata.category(char) == "Mn":
        return ""
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.digit(char))
    if "\ufb50" <= char <= "\ufeff":
        plain = unicodedata.normalize("NFKC", char)
        return "".join(_fold_char(c) for c in plain) if plain != char else char
    return char


def _is_control(char: str) -> bool:
    return char in "\u061c\u2060\ufeff" or "\u200b" <= char <= "\u200f" or "\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069"


def _table() -> dict[int, str]:
    points = [*range(0x0600, 0x0780), *range(0x200B, 0x2070), 0xFEFF, *map(ord, _LETTERS)]
    return {p: _fold_char(chr(p)) for p in points if _fold_char(chr(p)) != chr(p)}


_TABLE = _table()


def _needs_care(text: str) -> bool:
    return any(c > "\u0780" and not ("\u2010" <= c <= "\u2027") for c in text)
