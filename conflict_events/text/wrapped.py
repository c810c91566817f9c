"""Lines that were cut at a fixed width, as of a PDF, a mail or an old archive: their breaks end no sentence."""

from __future__ import annotations

from itertools import pairwise

import regex

_WIDEST = 140  # code points; a longer line is a paragraph
_NARROWEST = 25  # lines no longer than this are a list
_LEAST = 2  # breaks that show it
_SHARE = 0.8  # of the breaks in open lines; the others are behind headlines and bylines
_RAGGED = 0.85  # of the width that a line with its neighbour's first word takes at least, for letters differ in width
_ENDS = (".", "؟", "!", "…", ":", "؛", '"', "»", "”")
_STOP = regex.compile(r"\p{L}[.؟!](?=\s|$)")


def unwrapped(text: str) -> str:
    r"""Write a space for each break that only a fixed width put there.

    A break is one where the first word of the next line had no more room in its own. A text is taken for one of fixed
    width where most lines that no mark closes end so; one without a full stop is a list of headlines.

    Args:
        text: The text of an article.

    Returns:
        The same text, or one of the same length.

    Example:
        >>> unwrapped("قتل ثلاثة جنود في هجوم شنه مسلحون على\nقاعدة للجيش شرق البلاد، وأعلنت الحركة أنها\nنفذته.")
        'قتل ثلاثة جنود في هجوم شنه مسلحون على قاعدة للجيش شرق البلاد، وأعلنت الحركة أنها نفذته.'
    """
    lines = text.split("\n")
    width = max(map(len, lines))
    if len(lines) <= _LEAST or not _NARROWEST < width <= _WIDEST or not _STOP.search(text):
        return text
    full = [_is_full(line, behind, width) for line, behind in pairwise(lines)]
    open_lines = [cut for line, cut in zip(lines, full, strict=False) if line.strip() and not _is_closed(line)]
    if sum(open_lines) < max(_LEAST, _SHARE * len(open_lines)):
        return text
    return lines[0] + "".join((" " if cut else "\n") + line for cut, line in zip(full, lines[1:], strict=True))


def _is_full(line: str, behind: str, width: int) -> bool:
    """Whether the first word of the line behind had no room in a line."""
    first = behind.split(maxsplit=1)[:1]
    return bool(line.strip() and first) and len(line.rstrip()) + 1 + len(first[0]) > _RAGGED * width


def _is_closed(line: str) -> bool:
    return line.rstrip().endswith(_ENDS)
