"""How others write: Egypt's final ي without its dots (فى, هجوم إرهابى), مسئول for مسؤول, marks of all shapes.

Elsewhere ى tells a word from another: مبنى from مبني, ينفى from ينفي. There it tells nothing.
"""

from __future__ import annotations

import regex

from conflict_events.text.markup import without_markup
from conflict_events.text.wrapped import unwrapped

# Words that are rarely what they would be with dots: a building, somebody who is called so.
_UNDOTTED = regex.compile(r"(?<!\b(?:[يت]دع|و?(?:ال)?مبن))ى(?!\w)")
_SEATED = regex.compile(r"(?<=\b[وفبكل]{0,2}(?:ال|ل)?(?:م?س|ش))ئ(?=و[لن])")  # شئون, but ناشئون
# Newspapers turn them as they like, ”so“ or “so„: which one opens is told by the words beside it, not by its shape.
_QUOTES = "«»“”„‟″❝❞＂"
# What stands between two dashes is an aside as between two commas: قال الوزير - الأربعاء - إن, المتحدث -في بيان- إن.
# Three words before the first tell it from that of a dateline: عدن - رويترز - قتل.
_ASIDE = regex.compile(r"(?<=\w[»\"')]? )[-–—](?=\s?\p{L})([^-–—\n.؟!؛:]{3,80}?)[-–—](?=[\s،])")
_OPENS = regex.compile(r"(?:^|[\n.؟!])\s*(?:\S+ ){1,2}$")


def respelled(text: str) -> str:
    """Write the final ي of a text with its dots, if it does not do so itself, the hamza of مسئول and marks as most do.

    Args:
        text: The text of an article.

    Returns:
        The same text, or one of the same length.

    Example:
        >>> respelled("هجوم إرهابى فى سيناء"), respelled("أحرقوا مبنى في سيناء"), respelled("المسئولون")
        ('هجوم إرهابي في سيناء', 'أحرقوا مبنى في سيناء', 'المسؤولون')
    """
    text = unwrapped(without_markup(text))
    for mark in _QUOTES:  # to look for ten marks takes a fiftieth of the time of `str.translate`
        text = text.replace(mark, '"')
    if " -" in text or " –" in text or " —" in text:
        text = _ASIDE.sub(lambda aside: _between_commas(text, aside), text)
    bare = text.count(" فى ") + text.count(" الذى ") + text.count(" التى ")
    if bare and bare > text.count(" في "):
        text = _UNDOTTED.sub("ي", text)
    return _SEATED.sub("ؤ", text) if "سئول" in text or "شئون" in text else text


def _between_commas(text: str, aside: regex.Match[str]) -> str:
    """Return an aside with commas for its dashes, or as it is where a dateline stands before it."""
    start = aside.start()
    dateline = _OPENS.search(text, max(0, start - 40), start)
    return aside.group() if dateline else f"،{aside.group(1)}،"
