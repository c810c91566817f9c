"""What "one line" means for a file of JSON lines."""

from __future__ import annotations

# Legal in JSON, but `str.splitlines` and many editors take them for the end of a line.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def one_line(json_text: str) -> str:
    r"""Escape what some readers take for a line break.

    Args:
        json_text: JSON on one line; such characters stand inside its strings alone.

    Returns:
        JSON of the same value that `str.splitlines` leaves whole.

    >>> one_line('"قصف\u2028عنيف"')
    '"قصف\\u2028عنيف"'
    """
    return json_text.translate(_LINE_ENDS)
