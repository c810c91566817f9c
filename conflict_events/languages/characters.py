"""Characters that nobody sees in a data file, and that no article has at the same place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_TATWEEL = "\u0640"
_HIDDEN = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_COMMENT = re.compile(r"""#(?=(?:[^"]*"[^"]*")*[^"]*$).*""")  # a # between two quotation marks is none
_STRETCHED = re.compile(f"[\\w{_TATWEEL}]*{_TATWEEL}[\\w{_TATWEEL}]*")


def hidden(source: str) -> Iterator[tuple[int, str, str]]:
    r"""Find what is hidden in the lines of a text; comments may hide what they like.

    Args:
        source: The text.

    Yields:
        Line number from 1, what is wrong, and what would be right.

    >>> list(hidden('forms = ["قـصف"]'))
    [(1, 'a tatweel lengthens a word', "write 'قصف'")]
    >>> list(hidden('forms = ["قصف"] # \u200f'))
    []
    """
    if _TATWEEL not in source and not _HIDDEN.search(source):
        return
    for number, line in enumerate(source.splitlines(), 1):
        text = _COMMENT.sub("", line)
        for mark in dict.fromkeys(_HIDDEN.findall(text)):
            name = f"U+{ord(mark):04X} ({unicodedata.name(mark, 'a format character').lower()})"
            yield number, f"the invisible character {name} stands here {text.count(mark)} times", "delete it"
        for word in dict.fromkeys(_STRETCHED.findall(text)):
            yield number, "a tatweel lengthens a word", f"write {word.replace(_TATWEEL, '')!r}"
