"""Counts the countries that a text speaks of, by name and by adjective of origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from conflict_events.resolve.gazetteer import Gazetteer
from conflict_events.resolve.place_words import PlaceWords, keys_of

_KNOWN = 16_384  # words whose reading is kept; the words of news are fewer
_Rests = tuple[tuple[tuple[str, ...], str], ...]


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
        self._read = lru_cache(_KNOWN)(self._word)

    def __call__(self, text: str) -> Counter[str]:
        """Count countries, the longest name at each place.

        Args:
            text: Any text.

        Returns:
            ISO 3166-1 alpha-2 codes and how often each is spoken of.
        """
        keys, found, i = keys_of(text), Counter[str](), 0
        while i < len(keys):
            rests, origin = self._read(keys[i])
            code, size = self._named(keys, i, rests)
            if code is None:
                code, size = origin, 1
            if code is not None:
                found[code] += 1
            i += size
        return found

    def _named(self, keys: Sequence[str], i: int, rests: _Rests) -> tuple[str | None, int]:
        for rest, code in rests:
            if tuple(keys[i + 1 : i + 1 + len(rest)]) == rest:
                return code, 1 + len(rest)
        return None, 1

    def _word(self, word: str) -> tuple[_Rests, str | None]:
        """Return what may follow a word to make it a country's name, and its country as an adjective."""
        stems = self._words.stems(word, anywhere=True)
        rests = next((self._starts[stem] for stem in stems if stem in self._starts), ())
        return rests, self._words.origin(word)
