"""What a web page leaves in its text where nobody has cleaned it: entities (&quot;), tags (<p>, <br />), addresses."""

from __future__ import annotations

from html import unescape

import regex

_ENTITY = regex.compile(r"&(?:[a-z]{2,6}|#\d{2,5}|#x[0-9a-fA-F]{2,4});")
_BLOCKS = "p|br|div|h[1-6]|li|ul|ol|tr|td|table|blockquote|section|article|header|footer|figure|figcaption"
_TAG = regex.compile(rf"</?(?:({_BLOCKS})|span|strong|b|i|em|u|a|font|small|sup|sub|img)(?:\s[^<>\n]{{0,300}})?/?>")
_ADDRESS = regex.compile(r"(?:https?://|pic\.twitter\.com/)[!-~]+")


def without_markup(text: str) -> str:
    r"""Write the mark that an entity stands for, a line end for a tag that ends a line, and space for the rest.

    Args:
        text: The text of an article.

    Returns:
        The same text, or one of the same length.

    Example:
        >>> without_markup("<p>قال إن &quot;الهجوم&quot; وقع<br>")
        '\n  قال إن      "الهجوم"      وقع\n   '
    """
    if "&" in text:
        text = _ENTITY.sub(lambda entity: _mark(text, entity), text)
    if "<" in text:
        text = _TAG.sub(lambda tag: ("\n" if tag.group(1) else " ").ljust(len(tag.group())), text)
    return _ADDRESS.sub(lambda address: " " * len(address.group()), text) if "/" in text else text


def _mark(text: str, entity: regex.Match[str]) -> str:
    """Return the mark that an entity stands for, with spaces on the side where no word is."""
    mark, long = unescape(entity.group()), entity.end() - entity.start()
    if len(mark) != 1:
        return entity.group()
    opens = text[entity.end() : entity.end() + 1].isalnum()
    return mark.rjust(long) if opens else mark.ljust(long)
