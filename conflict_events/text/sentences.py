"""Split news text into sentences: stops, line ends, headlines, captions, text with stops but no spaces."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL

# A stop after a letter ends a sentence even with no space behind it (news pages lose the space); after a digit or a
# bracket only before a space, so that 2.5 and 13.00 stay whole; after a quotation also before a letter. A closing quote
# belongs to the sentence it closes.
# The last line is tried at two stops of a row at most, or a million stops would take a million squared steps.
_END = regex.compile(
    r"""
      [\r\n\u2028\u2029]+\s*
    | (?<=[^\W\d_]\p{M}*) (?<!(?:^|[^\p{L}\p{M}])\p{L}\p{M}*)   # not after a lone letter: أ.ف.ب
      (?!\.(?<=[(.]\p{L}{1,6}\.)\p{L}{1,6}[.)\s-])   # not between the letters of (سي.إن.إن)
      [.؟!?…]+ (?!(?:نت|كوم|أورغ|com|net|org)\b) [”»"’')\]]{0,2}+ \s*
    | (?<=\p{L}\p{M}*[”»"’'\])]) [.؟!]+ (?!(?:نت|كوم|أورغ)\b) (?=\p{Arabic})
    | (?<=(?:\p{L}\p{M}*\p{L}\p{M}*|[\d”»"’')\]])[\ \u00a0]) [.؟!]+ (?:\s+|$)   # البلدة . وقال; not ا . ف . ب
    | (?<=\s)\|+(?=\s)\s*   # عاجل | قتل ثلاثة جنود
    | (?<=[^\p{L}\p{M}\s(.؟!?…]|(?<![.؟!?…])[.؟!?…]) [.؟!?…]++ [”»"’'\]]{0,2}+ [\u200b-\u200f]*+ (?:\s+|$)
    """,
    regex.VERBOSE,
)
# What stands before an entry of a list: • or -, a red circle for what is urgent; and the words that say so, or what is
# shown: #عاجل | قتل ثلاثة جنود, بالفيديو: انفجار في بيروت.
_OPENS = regex.compile(
    r"""
    (?:\s|[•●▪■◆►▶‣⁃➤*|\p{So}\ufe0f\u200b-\u200f]|[-–—·](?=\s))*+
    (?:
      \#?(?:خبر[\ _])?عاجل(?:\s*[:|\-–—]++\s*+|\s++)
    | \#?(?:حصري|تحديث|خاص|فيديو|بالفيديو|صور|بالصور|شاهد)\s*[:|]\s*+
    )?+
    """,
    regex.VERBOSE,
)
_LOOSE = regex.compile(f"[{MARKS}{TATWEEL}{CONTROLS}]*+")  # what a cut leaves with the letter before it
MAX_CHARS = 1500
"""A sentence longer than this many code points is cut at a comma or a space, so that run-on text stays linear."""


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Split a text into sentences.

    Args:
        text: Any text.

    Yields:
        Half-open (start, end) spans in code points, in order, without surrounding space; together they hold
        everything but space and what opens an entry of a list or marks it (•, a dash, a sign such as 🔴, #عاجل).

    Example:
        >>> text = "قصف الجيش البلدة.وقال مصدر إن 2.5 كيلومتر دمرت"
        >>> [text[a:b] for a, b in split_sentences(text)]
        ['قصف الجيش البلدة.', 'وقال مصدر إن 2.5 كيلومتر دمرت']
    """
    start = 0
    for match in _END.finditer(text):
        yield from _pieces(text, start, match.end())
        start = match.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opens = _OPENS.match(text, start, end)
    start = opens.end() if opens else start
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > MAX_CHARS:
        cut = _cut(text, start, start + MAX_CHARS)
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _cut(text: str, start: int, limit: int) -> int:
    """Return where to cut a run-on sentence: after its last comma, else its last space, else at the limit."""
    for mark in "،؛, ":
        at = text.rfind(mark, start + MAX_CHARS // 2, limit)
        if at > 0:
            limit = at + 1
            break
    marks = _LOOSE.match(text, limit)
    return marks.end() if marks else limit
