"""The word lists that tell what a noun phrase takes in, from `phrases.toml` of a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.lexicon import Lexicon
from conflict_events.languages import table
from conflict_events.text.fold import fold


class PhraseWords:
    """Word lists of one language, folded; immutable once built. The file says what each is for.

    Args:
        language: ISO 639-1 code.
        lexicon: Its words.
    """

    def __init__(self, language: str, lexicon: Lexicon) -> None:
        data = table(language, "phrases")
        self.affiliation = _folded(data, "affiliation")
        self.binding = _folded(data, "binding")
        self.in_name_of = _folded(data, "in_name_of")
        self.partitive = _folded(data, "partitive")
        self.member_of = _folded(data, "member_of")
        self.named = _folded(data, "named")
        self.name_particle = _folded(data, "name_particle")
        self.capital = _folded(data, "capital")
        self.others = _folded(data, "others")
        self.shelter = _folded(data, "shelter")
        self.extent = _folded(data, "extent")
        self.compass = _folded(data, "compass")
        self.nearness = _folded(data, "nearness")
        self.by = _split(data, "by")
        self.joining = _split(data, "and")
        self.compound = _split(data, "place_prep")
        self.quantifier = lexicon.closed["quantifier_out"]


def _folded(data: Mapping[str, Sequence[str]], name: str) -> frozenset[str]:
    return frozenset(map(fold, data[name]))


def _split(data: Mapping[str, Sequence[str]], name: str) -> frozenset[tuple[str, ...]]:
    """Return expressions as tuples of their words."""
    return frozenset(tuple(fold(words).split()) for words in data[name])
