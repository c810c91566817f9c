"""People in a mention: rank, title and office, name, and the actor that the office belongs to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from conflict_events.resolve.compose import Composer
from conflict_events.resolve.context import ActorContext, Said
from conflict_events.resolve.mention import COMMA, Words, bare, words_of
from conflict_events.resolve.names import Found
from conflict_events.resolve.vocabulary import ActorWords

_PRONOUN_VOICES = frozenset({"باسمه", "باسمها", "باسمهم"})
_KNOWN = 8192  # pairs of names that are remembered
_LONGEST_ROLE = 14
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Person:
    """A person as a mention writes it; indexes are words of the mention.

    Attributes:
        name: Words of the personal name; empty where there is none.
        role: Words of rank, title and office, complement included.
        affiliation: The actor that the office belongs to, or None.
    """

    name: tuple[int, ...]
    role: tuple[int, ...]
    affiliation: Found | None


class PersonReader:
    """Takes mentions of persons apart.

    Args:
        words: The word classes.
        composer: Reads offices: وزير الدفاع الفرنسي.
        inner: Reads the actor behind باسم.
        pronoun: Reads the actor behind باسمه.
    """

    def __init__(
        self,
        words: ActorWords,
        composer: Composer,
        inner: Callable[[Words, ActorContext, bool], Found | None],
        pronoun: Callable[[ActorContext], Found | None],
    ) -> None:
        self._words = words
        self._composer = composer
        self._inner = inner
        self._pronoun = pronoun

    def __call__(self, words: Words, context: ActorContext) -> Person:
        """Take a mention apart; whatever is neither rank nor office nor mark is name.

        Args:
            words: The mention.
            context: The article, for offices of actors that it has named: المتحدث باسم تلك القوات.
        """
        name: list[int] = []
        role: list[int] = []
        affiliation: Found | None = None
        i = 0
        while i < len(words):
            word = bare(words[i])
            if word == COMMA:
                i += 1
            elif word in self._words.ranks and word not in self._words.title:
                role.append(i)
                i += 1
            elif word in self._words.title or (i == 0 and word in self._words.skipped):
                n, found = self._role(words[i:], context)
                role += range(i, i + n)
                affiliation = affiliation or found
                i += n
            elif role and word in self._words.bound:  # الناطق باسم الكتيبة التابعة للجيش، فلان
                end = words.index(COMMA, i) if COMMA in words[i:] else min(i + 2, len(words))
                role += range(i, end)
                i = end
            elif words[i] in self._words.more or words[i] in self._words.voice or len(name) == _LONGEST_NAME:
                break
            else:
                name.append(i)
                i += 1
        return Person(tuple(name), tuple(role), affiliation)

    def _role(self, words: Words, context: ActorContext) -> tuple[int, Found | None]:
        """Return how many words an office takes, and whose it is."""
        for n in range(min(len(words), _LONGEST_ROLE), 1, -1):
            if words[n - 1] != COMMA:
                found = self._office(words[:n], context)
                if found is not None:
                    return n, found
        n = 1
        while n < len(words) and (bare(words[n]) in self._words.qualifier or words[n] in _PRONOUN_VOICES):
            n += 1
        return n, None

    def _office(self, words: Words, context: ActorContext) -> Found | None:
        """Read a whole office: a title, adjectives, and the actor behind باسم, a preposition, or the title itself."""
        i = 1
        while i < len(words) and bare(words[i]) in self._words.qualifier:
            i += 1
        if i < len(words) and words[i] in self._words.voice:
            return self._inner(words[i + 1 :], context, True)
        if i == len(words) - 1 and words[i] in _PRONOUN_VOICES:
            return self._pronoun(context)
        found = self._composer(self._words.skip(words), context, strict=True)
        for j in range(2, len(words) - 1):  # مدير منطقة الشرق الأوسط في المنظمة
            if found is None and words[j] in self._words.within:
                found = self._inner(words[j + 1 :], context, True)
        return found


def same_person(name: Words, said: Said) -> bool:
    """Whether a shorter name is part of that of a person said before, one letter off or not: الغسري of محمد الغصري."""
    known = words_of(said.actor.name)
    known = said.words if not known or known[0].isascii() else known
    return _within(name, known)


@lru_cache(_KNOWN)
def _within(name: Words, known: Words) -> bool:
    words = list(map(bare, known))
    return all(_among(bare(word), words) for word in name)


def _among(word: str, words: list[str]) -> bool:
    """Whether a word is one of several, one letter off or not."""
    if word in words:
        return True
    near = [other for other in words if len(other) == len(word)] if len(word) > 3 else ()
    return any(sum(a != b for a, b in zip(word, other, strict=True)) == 1 for other in near)
