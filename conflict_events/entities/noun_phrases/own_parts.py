"""What ends a phrase of people behind a part of it: الموالين | لها, 12 عنصرا من قوات النظام | والموالين لها."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import POINTING

_FIGHTERS = frozenset({"armed", "group", "force"})
_PEOPLE = _FIGHTERS | {"person"}
_NAMED = frozenset({"title", "person_name", "place", "state", "event"})
_OF = "من"
_UPRIGHT = "ون"  # no genitive: عنصرا من الجيش | والمتمردون


def prep_at(row: Row, j: int) -> str:
    """Return the preposition at a token, a word of its own or one that is written with the next; else ""."""
    if j >= len(row.tokens):
        return ""
    token = row.tokens[j]
    return token.prep or (token.form[:1] if token.form[1:] in POINTING else token.form)


def past_own(row: Row, head: int, j: int, words: PhraseWords) -> int | None:
    """Return one past a pronoun that tells whose people are, behind a participle: المسلحين الموالين | لها.

    Args:
        row: The sentence.
        head: The head of the phrase.
        j: The token behind its last.
        words: Word lists of the language.
    """
    preps = words.affiliation.get(row.tokens[j - 1].base)
    if not preps or row.tokens[j].conj or not kinds_of(row.tokens[head]) & _PEOPLE:
        return None
    form = row.tokens[j].form
    return j + 1 if any(form.startswith(p) and form[len(p) :] in POINTING for p in preps) else None


def with_joined_part(row: Row, head: int, place: tuple[int, int], build: Callable[[int], Unit | None]) -> int:
    """Return one past forces that counted people are of too: 12 عنصرا من قوات النظام | والمسلحين الموالين لها.

    Args:
        row: The sentence.
        head: The head of the phrase.
        place: The token of the preposition behind it, and one past what that governs.
        build: Builds the phrase that begins at a token.
    """
    j, end = place
    if not _counted(row, head) or prep_at(row, j) != _OF or end >= len(row.tokens) or end in row.triggers:
        return end
    token = row.tokens[end]
    if token.conj != "و" or token.prep or token.stem.endswith(_UPRIGHT) or end in row.quantities:
        return end
    unit = build(end) if row.nominal(end) else None
    joined = unit is not None and unit.definite and not unit.empty and unit.quantity is None and not unit.trigger
    fighters = unit is not None and unit.kinds & _FIGHTERS and not unit.kinds & _NAMED
    return unit.j if unit is not None and joined and fighters else end


def _counted(row: Row, head: int) -> bool:
    """Whether a number counts the one noun that heads a phrase: 12 عنصرا, 30 جنديا."""
    token = row.tokens[head]
    counted = any(q.j == head and q.low is not None for q in row.quantities.values())
    return counted and not token.det and bool(kinds_of(token) & _PEOPLE)
