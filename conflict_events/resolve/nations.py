"""Counts the countries that a text speaks of, by name and by adjective of origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from conflict_events.resolve.gazetteer import Gazetteer
from conflict_events.resolve.place_words import PlaceWords, keys_of

_KNOWN = 24_576  # words, and pieces of text with a word in them, whose reading is kept; the words of news are fewer
_Rests = tuple[tuple[tuple[str, ...], str], ...]
_Word = tuple[str, _Rests, str | None]  # its key, what may follow it to make it a country's name, its own country


class Nations:
    """Finds names of countries and adjectives of origin in running text; immutable.

    Args:
        words: The closed word lists.
        gazetteer: The names.
    """

    def __init__(self, words: PlaceWords, gazetteer: Gazetteer) -> None:
        self._words = words
        starts: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for form, code in gazetteer.countries.items():
            first, *rest = form.split(" ")
            starts[first].append((tuple(rest), code))
        self._starts = {first: tuple(sorted(rests, key=lambda one: -len(one[0]))) for first, rests in starts.items()}
        self._read = lru_cache(_KNOWN)(self._words_in)
        self._known = lru_cache(_KNOWN)(self._word)

    def __call__(self, text: str) -> Counter[str]:
        """Count countries, the longest name at each place.

        Args:
            text: Any text.

        Returns:
            ISO 3166-1 alpha-2 codes and how often each is spoken of.
        """
        read = self._read
        words = [word for chunk in text.split() for word in read(chunk)]
        found, past = Counter[str](), 0
        for i, (_, rests, origin) in enumerate(words):
            if i < past or not (rests or origin):
                continue
            code, size = _named(words, i, rests)
            past = i + size
            if code := code or origin:
                found[code] += 1
        return found

    def _words_in(self, chunk: str) -> tuple[_Word, ...]:
        """Return the words of a piece of text between spaces, each with what it may be."""
        return tuple((word, *self._known(word)) for word in keys_of(chunk))

    def _word(self, word: str) -> tuple[_Rests, str | None]:
        """Return what may follow a word to make it a country's name, and its country as an adjective."""
        stems = self._words.stems(word, anywhere=True)
        rests = next((self._starts[stem] for stem in stems if stem in self._starts), ())
        return rests, self._words.origin(word)


def _named(words: Sequence[_Word], i: int, rests: _Rests) -> tuple[str | None, int]:
    """Return the country whose name begins at word i, and how many words it takes."""
    for rest, code in rests:
        behind = words[i + 1 : i + 1 + len(rest)]
        if len(behind) == len(rest) and all(word[0] == form for word, form in zip(behind, rest, strict=True)):
            return code, 1 + len(rest)
    return None, 1
