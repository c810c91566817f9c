"""Who is told to be made up of how many, without that: مجموعة | مؤلفة من تسعة مسلحين."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.languages import table
from conflict_events.text.fold import fold_all

_OF = "من"


def without_parts(s: Sentence, event: Finished, language: str) -> None:
    """Leave out of the phrases of an event what they consist of.

    Args:
        s: The sentence.
        event: One of its events; changed in place.
        language: ISO 639-1 code.
    """
    words = _words(language)
    for role, units in event.roles.items():
        event.roles[role] = [_whole(s, unit, words) for unit in units]


def _whole(s: Sentence, unit: Unit, words: frozenset[str]) -> Unit:
    for k in range(unit.head + 1, unit.j):
        token = s.tokens[k]
        if token.base in words and not token.det and k + 1 < len(s.tokens) and s.tokens[k + 1].form == _OF:
            return replace(unit, j=k)
    return unit


@cache
def _words(language: str) -> frozenset[str]:
    return fold_all(table(language, "tagging")["consisting"])
