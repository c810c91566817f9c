"""Clauses without a verb that describe the noun before them: طفل عمره سبع سنوات, منظمة مقرها جنيف."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.idafa import opens_clause
from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row


def without_nominal_clauses(row: Row, units: list[Unit], words: PhraseWords) -> list[Unit]:
    """Return the units without the clauses that tell a name, an age, a seat or the like of the phrase before them.

    Args:
        row: The sentence.
        units: Its units.
        words: Word lists of the language.
    """
    if words.of_somebody.isdisjoint(row.bases) and words.of_something.isdisjoint(row.bases):  # most sentences
        return units
    kept: list[Unit] = []
    at = -1
    told = False
    for unit in units:
        if told and unit.first == at and _predicate(unit):
            told = False
            continue
        told = bool(kept) and _opens(row, kept[-1], unit, words)
        at = unit.j
        if not told:
            kept.append(unit)
    return kept


def _opens(row: Row, noun: Unit, unit: Unit, words: PhraseWords) -> bool:
    """طفل | عمره: whether a noun with a pronoun stands right behind an indefinite phrase and tells of it."""
    word = row.tokens[unit.head]
    bare = unit.kind == "NP" and not (unit.prep or unit.conj) and unit.j - unit.head == 1
    whose = noun.kind == "NP" and noun.j == unit.first and not (noun.definite or noun.trigger)
    if not (bare and whose and word.pron) or unit.trigger:
        return False
    return opens_clause(word, row.tokens[noun.j - 1], words)


def _predicate(unit: Unit) -> bool:
    """عمره | سبع سنوات, اسمه | سالم: whether a phrase is what such a clause says."""
    return unit.kind in ("NP", "T") and not (unit.prep or unit.conj or unit.trigger)
