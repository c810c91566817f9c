r"""Text of any origin made harmless for HTML and CSS.

Bidirectional controls can show words in another order than they stand in, even outside the element that holds them.
They stay in the text, for what is copied must be what was given; but each stands in a box of its own, where it orders
nothing, and its name is shown.
"""

from __future__ import annotations

import html
import re

CONTROLS = {
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
}
_SPECIAL = re.compile("[\u202a-\u202e\u2066-\u2069\r\0]")
_CSS_SAFE = frozenset(" .,:()=_+-·–→…")


def content(text: str) -> str:
    r"""Escape text that stands between tags; a browser shows it, and copies it, as it is.

    Args:
        text: Any text. U+0000 alone, which HTML cannot hold, is shown as U+2400.

    Returns:
        HTML whose text is the same, each bidirectional control in a box with its name.

    >>> content('قصف <b> & "نقل"')
    'قصف &lt;b&gt; &amp; &quot;نقل&quot;'
    >>> content("\u202e")
    '<span class="ce-x" data-c="RLO">\u202e</span>'
    """
    return _SPECIAL.sub(_boxed, html.escape(text))


def _boxed(match: re.Match[str]) -> str:
    character = match.group()
    if character == "\r":
        return "&#13;"  # a bare one would be read as a line feed
    if character == "\0":
        return "\u2400"
    return f'<span class="ce-x" data-c="{CONTROLS[character]}">{character}</span>'


def plain(text: str, limit: int = 0) -> str:
    r"""Make text fit for a label: one line, controls replaced by their names, cut where a limit is given.

    Args:
        text: Any text.
        limit: The most code points that are kept; 0 for all.

    >>> plain("حركة\n الشباب \u202eمقلوب", 12)
    'حركة الشباب …'
    >>> plain("\u202eمقلوب")
    '[RLO]مقلوب'
    """
    line = " ".join(text.split())
    cut = f"{line[:limit]}…" if limit and len(line) > limit else line
    return "".join(f"[{CONTROLS[one]}]" if one in CONTROLS else one for one in cut)


def css_string(text: str) -> str:
    r"""Write text as a CSS string that may stand in a double-quoted attribute.

    Args:
        text: Any text.

    Returns:
        The string in single quotes. All but letters, digits and a few marks are written as their numbers, so that
        nothing in it can end the string, the attribute or the element.

    >>> print(css_string("قصف'\"</style>"))
    'قصف\27 \22 \3c \2f style\3e '
    """
    return "'" + "".join(one if one.isalnum() or one in _CSS_SAFE else f"\\{ord(one):x} " for one in text) + "'"
