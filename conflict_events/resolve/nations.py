"""Counts the countries that a text speaks of, by name and by adjective of origin."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice

from conflict_events.resolve.gazetteer import Gazetteer, key
from conflict_events.resolve.pieces import Read, telling, words_from
from conflict_events.resolve.place_words import PlaceWords, keys_of
from conflict_events.text.memo import Memo

_KNOWN = 32_768  # pieces of text whose reading is kept; of most it is that they tell nothing
_Rests = tuple[tuple[tuple[str, ...], str], ...]
_Telling = tuple[int, _Rests, str | None]  # a word in a piece, what may follow it in a country's name, its own country
NationsTold = tuple[_Telling, ...]
"""What a piece of text tells of countries."""


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
        self._known = Memo(self.tells, _KNOWN)
        self.beginnings = self._starts.keys() | words.origins.keys()

    def read(self, pieces: Sequence[str]) -> Read[NationsTold]:
        """Find out which pieces of a text tell something.

        Args:
            pieces: Any text, in pieces.
        """
        return Read(pieces, list(telling(pieces, self._known)))

    def __call__(self, text: Read[NationsTold]) -> Counter[str]:
        """Count countries, the longest name at each place.

        Args:
            text: Any text, in pieces, with what `tells` says of them.

        Returns:
            ISO 3166-1 alpha-2 codes and how often each is spoken of.
        """
        found, past = Counter[str](), (0, 0)
        for k, words in text.told:
            for i, rests, origin in words:
                if (k, i) < past:
                    continue
                code, past = _named(text.pieces, k, i, rests)
                if code := code or origin:
                    found[code] += 1
        return found

    def tells(self, piece: str) -> NationsTold:
        """Return the words of a piece that begin a country's name or are an adjective of origin: mostly none."""
        if (folded := key(piece)).isalpha():  # as below, for what most pieces are
            told = self._word(folded)
            return ((0, *told),) if told is not None else ()
        found: list[_Telling] = []
        for i, word in enumerate(keys_of(piece)):
            if (told := self._word(word)) is not None:
                found.append((i, *told))
        return tuple(found)

    def _word(self, word: str) -> tuple[_Rests, str | None] | None:
        """Return what may follow a word to make it a country's name, and its country as an adjective; mostly None."""
        if "لل" not in word[:3] and self.beginnings.isdisjoint((word, word[1:], word[2:], word[3:], word[4:])):
            return None  # no stem of it is a name or an adjective: و or ف, ب or ل, and ال may stand before one
        stems = self._words.stems(word, anywhere=True)
        rests = next((self._starts[stem] for stem in stems if stem in self._starts), ())
        origin = self._words.origin_of(stems)
        return (rests, origin) if rests or origin else None


def _named(pieces: Sequence[str], k: int, i: int, rests: _Rests) -> tuple[str | None, tuple[int, int]]:
    """Return the country whose name begins at word i of piece k, and the place behind it."""
    longest = len(rests[0][0]) if rests else 0
    behind = list(islice(words_from(pieces, k, i + 1, keys_of), longest)) if longest else []
    words = tuple(word for _, _, word in behind)
    for rest, code in rests:
        if words[: len(rest)] == rest:
            last, n, _ = behind[len(rest) - 1] if rest else (k, i, "")
            return code, (last, n + 1)
    return None, (k, i + 1)
