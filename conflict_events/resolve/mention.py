"""A mention as a row of folded words: quotation marks gone, ة and ه one letter, the article told from the word."""

from __future__ import annotations

from functools import lru_cache

import regex

from conflict_events.text.fold import CONTROLS, MARKS, TATWEEL, fold

Words = tuple[str, ...]
COMMA = ","
_KNOWN = 8192  # mentions whose words are kept: only a memory
_RAW = regex.compile(rf"[\p{{L}}\p{{N}}{MARKS}{TATWEEL}{CONTROLS}]+|[،,]")
_WORD = regex.compile(r"[\p{L}\p{N}]+|[،,]")


def key(word: str) -> str:
    """Return a folded word as it is compared: ة at its end as ه, so that مصراتة and مصراته are one.

    >>> key(fold("مصراتة")) == key(fold("مصراته"))
    True
    """
    return word[:-1] + "ه" if word.endswith("ة") else word


@lru_cache(_KNOWN)
def words_of(text: str) -> Words:
    """Take a mention apart into compared words; a comma stays as a word of its own.

    Args:
        text: Raw text of a mention.

    Example:
        >>> words_of("تنظيم «الدولة الإسلامية»، داعش")
        ('تنظيم', 'الدوله', 'الاسلاميه', ',', 'داعش')
    """
    return tuple(COMMA if w in "،," else key(w) for w in _WORD.findall(fold(text)))


def raw_words(text: str) -> tuple[str, ...]:
    """Return the words of a mention as written, one for each of `words_of`."""
    return tuple(w for w in _RAW.findall(text) if _WORD.search(fold(w)))


def bare(word: str) -> str:
    """Return a compared word without its article."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


@lru_cache(_KNOWN)
def bare_all(words: Words) -> str:
    """Return words without their articles, as one string: how heads are looked up."""
    return " ".join(map(bare, words))


def head_key(text: str) -> str:
    """Return a head noun of a data file as `bare_all` gives it."""
    return bare_all(words_of(text))


def without_prefix(word: str) -> tuple[str, ...]:
    """Return what a word may be behind a proclitic ل or ب: للجيش is الجيش, لحكومة is حكومة; nothing if it has none.

    >>> without_prefix("للجيش")
    ('الجيش', 'اللجيش')
    >>> without_prefix("حماس")
    ()
    """
    if word.startswith("لل") and len(word) > 3:
        return "ال" + word[2:], "الل" + word[2:]
    if word[:1] in ("ل", "ب") and len(word) > 3:
        return (word[1:],)
    return ()
