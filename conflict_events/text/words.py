"""Words as they are written, taken apart once and remembered: one stretch of text is the same wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from weakref import WeakKeyDictionary

import regex

from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL, fold, raw_index

# Letters of the Arabic blocks and their presentation forms; not the ornate brackets and signs that stand among those.
_LETTER = (
    "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f\u0870-\u0887"
    "\u0889-\u088e\u08a0-\u08c9\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdc7\ufdf0-\ufdfb\ufe70-\ufefc"
)
_LOOSE = f"{MARKS}{TATWEEL}{CONTROLS}"
_PAD = f"[{_LOOSE}]*+"
# A prefix glued to digits begins with a letter, so that no run of marks or tatweel is read twice. Behind its tatweel
# one space may stand: `الـ 27`, `بـ 5`.
_ARTICLE = f"ا{_PAD}ل{_PAD}"
_ATTACHED = f"(?: ل{_PAD}ل{_PAD} | [بلك]{_PAD}(?:{_ARTICLE})? )"
_GAP = f"(?: (?<={TATWEEL}) [\\ \u00a0] )?"
_PREFIX = f"(?: (?: [وف]{_PAD} (?:{_ATTACHED}|{_ARTICLE})? | {_ATTACHED} | {_ARTICLE} ) {_GAP} )"
# Most words stand before no digit and are no prefix of a number: they are told first, by a look at what follows.
_TOKEN = regex.compile(
    rf"""
      (?P<word> [{_LETTER}] [{_LETTER}{_LOOSE}]*+ (?! {_GAP} \d ) )
    | (?P<number> {_PREFIX}? \d++ (?:[.,/:٫٬]\d++)*+ )
    | (?P<word> [{_LETTER}] [{_LETTER}{_LOOSE}]*+ )
    | (?P<latin> [\p{{L}}&&[^{_LETTER}{_LOOSE}]] [\p{{L}}\p{{M}}\d&&[^{_LETTER}]]*+ )
    | (?P<punct> {TATWEEL}++ | [^\s_\#{_LOOSE}] )
    """,
    regex.VERBOSE | regex.V1,
)
_TRAILING = "".join(
    map(chr, (0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF))
)


_FIGURES = "0123456789.,/:"
_APART = " و "
_LINKS = frozenset({"particle", "subordinator"})
_GAPPED = TATWEEL + " "
_LONG = 40  # no memory is kept of stretches longer than this: most would never be seen again
_LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a]+")
_MARKS_OF_PRINT = frozenset("،.؛:؟!…«»“”()[]\"'’-–")
_MOST = 24576  # stretches that are remembered
_MOST_MARKED = 8192  # up to here also those with marks, which are soon put together again
_NO_TAGS: frozenset[str] = frozenset()
OR_VERB = frozenset({"or_verb"})
"""Marks a noun with a pronoun whose letters are also those of a verb: استعادتها, her retaking, or: she retook her."""
_VERB = frozenset({"verb_perf"})
_BEFORE = frozenset({"preposition", "directions"})
_EITHER = _BEFORE | {"titles"}
_NAMES = frozenset({"name_person", "name_place", "name_start", "cities", "cities_ambiguous", "given_names", "surnames"})
_SCRAPS = frozenset({"name_org", "name_other"})
"""Classes of bits of foreign names: the و before such a bit is as likely its first letter (والاس)."""


class Analysis(NamedTuple):
    """One word form taken apart, all in folded letters.

    Attributes:
        form: The whole form.
        conj: A proclitic conjunction, و or ف, or nothing.
        prep: A proclitic preposition, ب, ل or ك, or nothing.
        future: Whether the future marker س stands before the verb.
        det: Whether the word has the article.
        stem: The word without conjunction, preposition, future marker and article.
        base: The stem without its attached pronoun, ta marbuta restored.
        pron: The attached pronoun, or nothing.
        cut: How many folded letters of `form` stand before the word proper (the article is inside it).
        tags: Word classes and lexicon classes of the base, ASCII names.
    """

    form: str
    conj: str
    prep: str
    future: bool
    det: bool
    stem: str
    base: str
    pron: str
    cut: int
    tags: frozenset[str]


Analyzer = Callable[[str, bool], Analysis]


class Word:
    """One word, number or mark as it is written; all tokens written so share it.

    Attributes:
        kind: "word", "number", "latin" or "punct".
        raw: Its characters.
        core: How many of them stand before the word proper.
        parts: It taken apart.
        noun: The same without its و, ف or ب, where that letter may be its own: behind a word that calls for a noun.
        verb: The same as a verb with its pronoun, where the letters are also those of a noun with one.
        letter: Its word class where that is the same in all sentences; "" until it is known
            (`entities/word_classes/tagging.py`).
        open: Whether it is known to be of no closed class in any sentence; likewise.
    """

    __slots__ = ("core", "kind", "letter", "noun", "open", "parts", "raw", "verb")

    def __init__(self, kind: str, raw: str, core: int, parts: Analysis) -> None:
        self.kind = kind
        self.raw = raw
        self.core = core
        self.parts = parts
        self.letter = ""
        self.open = False
        loose = (parts.conj or parts.prep) and _is_loose(parts)
        self.noun: Word | None = Word(kind, raw, 0, _plain(parts.form)) if loose else None
        either = parts.pron and parts.tags >= OR_VERB and not parts.prep and not parts.det
        self.verb: Word | None = Word(kind, raw, core, _as_verb(parts)) if either else None


def _is_loose(parts: Analysis) -> bool:
    """Whether the letter that stands before a word may be its own."""
    if parts.conj == "ف" or (parts.conj == "و" and parts.tags <= _SCRAPS):
        return True
    if parts.prep and parts.tags and parts.tags <= _NAMES and not (parts.conj or parts.det):
        return True
    return parts.prep == "ك" and parts.det and not (parts.conj or parts.tags or parts.pron)


Placed = tuple[int, int, Word]
"""Where a word begins and ends in its stretch, and the word."""


Memory = dict[str, tuple[Placed, ...]]
# What each analyzer has made of the stretches it has seen; only a memory: no answer depends on it.
_MEMORIES: WeakKeyDictionary[Analyzer, Memory] = WeakKeyDictionary()


def memory_of(analyze: Analyzer) -> Memory:
    """Return the stretches that an analyzer has seen, with their words."""
    return _MEMORIES.setdefault(analyze, {})


def stretches(sentence: str) -> list[str]:
    """Cut a sentence at its spaces; one with `الـ 27` stays whole, for only such a number reaches over a space.

    A و that stands by itself stays with the word that it joins: و قال.
    """
    if _GAPPED in sentence:
        return [sentence]
    parts = sentence.split(" ")
    if _APART not in sentence and not sentence.startswith(_APART[1:]):
        return parts
    whole: list[str] = []
    for part in parts:
        if whole and whole[-1] == "و" and part:
            whole[-1] = f"و {part}"
        else:
            whole.append(part)
    return whole


def cut(stretch: str, memory: Memory, analyze: Analyzer) -> tuple[Placed, ...]:
    """Cut a stretch of text into words, and remember them.

    Args:
        stretch: The text.
        memory: What the analyzer has seen before.
        analyze: Takes a folded Arabic word form apart, given whether a letter tells that و or ف is none of its own; see
            `conflict_events.text.clitics.Clitics`.

    Returns:
        Its words in order; nothing for space, and for marks that stand on no letter.
    """
    if _LETTERS.fullmatch(stretch):  # most that is new is one plain word
        return _remember(stretch, _placed(_arabic(stretch, analyze)), memory)
    # Much of the rest is a word seen before, with a mark behind it or before it: it is put together.
    if 1 < len(stretch) <= _LONG and stretch[-1] in _MARKS_OF_PRINT:
        mark = _moved(_look(stretch[-1], memory, analyze), len(stretch) - 1)
        return _remember(stretch, (*_look(stretch[:-1], memory, analyze), *mark), memory, _MOST_MARKED)
    if 1 < len(stretch) <= _LONG and stretch[0] in _MARKS_OF_PRINT:
        word = _moved(_look(stretch[1:], memory, analyze), 1)
        return _remember(stretch, (*_look(stretch[0], memory, analyze), *word), memory, _MOST_MARKED)
    if stretch.startswith(_APART[1:]) and (joined := _joined(stretch, memory, analyze)):
        return _remember(stretch, joined, memory, _MOST_MARKED)
    placed: list[Placed] = []
    for match in _TOKEN.finditer(stretch):
        raw, at = match.group(), match.start()
        known = memory.get(raw)
        if known is None:
            known = _remember(raw, _placed(_word(raw, match.lastgroup or "punct", analyze)), memory)
        placed += _moved(known, at)
    return _remember(stretch, tuple(placed), memory)


def _joined(stretch: str, memory: Memory, analyze: Analyzer) -> tuple[Placed, ...]:
    """Read و قال as وقال, whose و is only farther off; nothing where both would be a noun of its own: و زير."""
    placed = _look("و" + stretch[len(_APART) - 1 :], memory, analyze)
    joins = placed and (placed[0][2].parts.conj or placed[0][2].parts.tags & _LINKS)  # و ذلك
    return tuple(_moved(placed, 1)) if joins else ()


def _look(stretch: str, memory: Memory, analyze: Analyzer) -> tuple[Placed, ...]:
    known = memory.get(stretch)
    return cut(stretch, memory, analyze) if known is None else known


def _moved(placed: tuple[Placed, ...], by: int) -> list[Placed]:
    return [(start + by, end + by, word) for start, end, word in placed]


def _placed(word: Word) -> tuple[Placed, ...]:
    return ((0, len(word.raw), word),) if word.parts.form else ()


def _remember(stretch: str, placed: tuple[Placed, ...], memory: Memory, most: int = _MOST) -> tuple[Placed, ...]:
    if len(memory) < most and len(stretch) <= _LONG:
        memory[stretch] = placed
    return placed


def _word(raw: str, kind: str, analyze: Analyzer) -> Word:
    """Take one match apart."""
    raw = raw.rstrip(_TRAILING)
    if kind == "word":
        return _arabic(raw, analyze)
    if kind == "number":
        parts = _number(fold(raw))
        return Word(kind, raw, raw_index(raw, parts.form, parts.cut), parts)
    return Word(kind, raw, 0, _plain(raw))


def _arabic(raw: str, analyze: Analyzer) -> Word:
    """Take one Arabic word apart."""
    parts = analyze(fold(raw), "إ" in raw[1:3] or raw.startswith("وأ"))
    core = raw_index(raw, parts.form, parts.cut) if parts.cut else 0
    if raw[core : core + 1] == "إ" and parts.tags >= _EITHER:
        parts = parts._replace(tags=parts.tags - _BEFORE)  # إمام المسجد, but أمام المسجد
    return Word("word", raw, core, parts)


def _number(form: str) -> Analysis:
    digits = form[len(form.rstrip(_FIGURES)) :]
    head = form[: -len(digits)]
    conj = head[0] if head[:1] in ("و", "ف") else ""
    rest = head[len(conj) :].rstrip()
    prep = rest[0] if rest[:1] in ("ب", "ل", "ك") else ""
    det = rest[len(prep) :] in ("ال", "ل")  # للـ27 is ل + الـ27
    cut = len(conj) + len(prep) if det else len(head)
    return Analysis(form, conj, prep, False, det, digits, digits, "", cut, _NO_TAGS)


def _as_verb(parts: Analysis) -> Analysis:
    """Take a word apart again, as a verb in the feminine: استعادت and ها."""
    return parts._replace(base=parts.stem[: -len(parts.pron)], tags=_VERB)


def _plain(raw: str) -> Analysis:
    form = "-" if raw[0] == TATWEEL else raw  # a tatweel that lengthens nothing is a dash: `طرابلس ـ وكالات`
    return Analysis(form, "", "", False, False, form, form, "", 0, _NO_TAGS)
