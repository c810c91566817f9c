"""Puts other names in the place of those in silver sentences, so that the model learns what stands around them."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reading import spans

from conflict_events.languages import word_lists
from conflict_events.text.fold import fold

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    from reading import Labelled

_LISTED_GROUP = 0.6  # share of organisations taken from the lists, the rest from the news
_NEWS_PERSON = 0.5
_PATRONYMIC = 0.15
_MIDDLE = 0.3


class Names:
    """Names to choose from: those of the lists, and those that the silver sentences hold.

    Args:
        sentences: Labelled sentences.
        rng: Where chance comes from.
    """

    def __init__(self, sentences: Sequence[Labelled], rng: random.Random) -> None:
        lists = word_lists("ar", "lexicons")
        self._rng = rng
        self._places = [fold(name).split() for name in (*lists["cities"], *lists["states"])]
        bodies = ("armed_groups", "organisation_names", "outlets", "state_forces", "blocs")
        self._bodies = [fold(name).split() for one in bodies for name in lists[one]]
        self._given, self._surnames = ([fold(name) for name in lists[one]] for one in ("given_names", "surnames"))
        self._seen: dict[str, list[list[str]]] = defaultdict(list)
        for sentence in sentences:
            for i, j, label in sorted(spans([said for _, said in sentence])):
                self._seen[label].append([word for word, _ in sentence[i:j]])

    def exchanged(self, sentence: Labelled, share: float) -> Labelled:
        """Return a sentence with some of its names exchanged for others of their type.

        Args:
            sentence: A labelled sentence.
            share: How many of its names, between 0 and 1.
        """
        starts = {i: (j, label) for i, j, label in spans([said for _, said in sentence])}
        out: Labelled = []
        k = 0
        while k < len(sentence):
            if k not in starts:
                out.append(sentence[k])
                k += 1
                continue
            j, label = starts[k]
            words = [word for word, _ in sentence[k:j]]
            if self._rng.random() < share:
                words = self._other(label, words)
            out += [(word, ("I-" if n else "B-") + label) for n, word in enumerate(words)]
            k = j
        return out

    def _other(self, label: str, words: list[str]) -> list[str]:
        """Return another name; a place of several words and a person of one stay, for they are written in their way."""
        if label == "LOC" and len(words) == 1:
            return self._rng.choice(self._places)
        if label == "PER" and len(words) > 1:
            return self._person()
        if label == "ORG" and len(words) > 1:
            listed = self._rng.random() < _LISTED_GROUP
            return self._rng.choice(self._bodies if listed else self._seen["ORG"])
        return words

    def _person(self) -> list[str]:
        if self._rng.random() < _NEWS_PERSON:
            return self._rng.choice(self._seen["PER"])
        name = [self._rng.choice(self._given)]
        if self._rng.random() < _MIDDLE:
            name.append(self._rng.choice(self._given))
        if self._rng.random() < _PATRONYMIC:
            name += ["بن", self._rng.choice(self._given)]
        return [*name, self._rng.choice(self._surnames)]
