"""How Egypt spells: a final ي without its dots (فى, الذى, هجوم إرهابى), and مسئول for مسؤول.

Elsewhere ى tells a word from another: مبنى from مبني, ينفى from ينفي. There it tells nothing.
"""

from __future__ import annotations

import regex

# Words that are rarely what they would be with dots: a building, somebody who is called so.
_UNDOTTED = regex.compile(r"(?<!\b(?:[يت]دع|و?(?:ال)?مبن))ى(?!\w)")
_SEATED = regex.compile(r"(?<=\b[وفبكل]{0,2}(?:ال|ل)?(?:م?س|ش))ئ(?=و[لن])")  # شئون, but ناشئون


def respelled(text: str) -> str:
    """Write the final ي of a text with its dots, if it does not do so itself, and the hamza of مسئول as most do.

    Args:
        text: The text of an article.

    Returns:
        The same text, or one of the same length.

    Example:
        >>> respelled("هجوم إرهابى فى سيناء"), respelled("أحرقوا مبنى في سيناء"), respelled("المسئولون")
        ('هجوم إرهابي في سيناء', 'أحرقوا مبنى في سيناء', 'المسؤولون')
    """
    bare = text.count(" فى ") + text.count(" الذى ") + text.count(" التى ")
    if bare and bare > text.count(" في "):
        text = _UNDOTTED.sub("ي", text)
    return _SEATED.sub("ؤ", text) if "سئول" in text or "شئون" in text else text
