"""Words that say how many persons a phrase without a number is: نجله is one, طفلتيها are two."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold_all


@dataclass(frozen=True, slots=True)
class CountWords:
    """Lists of `counts.toml` of a language, folded.

    Attributes:
        kin: Persons that are one where nothing else is said, whoever's they are.
        called: Words that a name stands behind, as what somebody is called.
        households: Bodies of kin.
        two_of: Persons in the dual, as it stands before a pronoun.
        many_dead: Words for many dead or hurt.
        one_dead: Words for one who is dead or hurt.
        one_known: Those that are one only with an article.
        friends: Words for a friend, of which two joined may be one and the same.
        double: Words for attacks of two parts.
    """

    kin: frozenset[str]
    called: frozenset[str]
    households: frozenset[str]
    two_of: frozenset[str]
    many_dead: frozenset[str]
    one_dead: frozenset[str]
    one_known: frozenset[str]
    friends: frozenset[str]
    double: frozenset[str]

    @staticmethod
    @cache
    def load(language: str) -> CountWords:
        """Return the words of a language, read once and shared."""
        return CountWords(**{name: fold_all(words) for name, words in table(language, "counts").items()})
