"""Offsets in code points, as here and in Python, and in UTF-16 units, as in JavaScript: an emoji is two of those."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from conflict_events.errors import InputError


class Offsets:
    """The way between the two for one text.

    Args:
        text: The text.
        utf16: Whether the other side counts UTF-16 units; else both count code points.

    >>> offsets = Offsets("😀 قصف", utf16=True)
    >>> offsets.out(2), offsets.back(3)
    (3, 2)
    """

    def __init__(self, text: str, *, utf16: bool) -> None:
        self._length = len(text)
        wide = utf16 and any(ord(letter) > 0xFFFF for letter in text)
        self._units = list(accumulate((1 + (ord(one) > 0xFFFF) for one in text), initial=0)) if wide else None

    def out(self, offset: int) -> int:
        """Return the other side's offset for one in code points."""
        return offset if self._units is None else self._units[offset]

    def back(self, offset: int) -> int:
        """Return the offset in code points for one of the other side.

        Raises:
            InputError: It lies outside the text, or inside a character.
        """
        if self._units is None:
            found, right = offset, 0 <= offset <= self._length
        else:
            found = bisect_left(self._units, offset)
            right = found <= self._length and self._units[found] == offset
        if not right:
            raise InputError(
                f"the offset {offset} lies outside the text or inside a character; is it counted in UTF-16?"
            )
        return found
