"""Names behind a noun of several places: قرى تورسكويه | ويامبوليفكا, حيي القادسية | والمرور."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_PLACE = frozenset({"place"})
_UNKNOWN = "X"


def named_alike(row: Row, units: list[Unit], words: PhraseWords) -> list[Unit]:
    """Return units, names joined to those of places with the kind of a place; changes them in place.

    Behind a noun of two places that is the second, whatever else its word may name; behind one of many a name that no
    list has.

    Args:
        row: The sentence.
        units: Its units.
        words: The word lists of the language.
    """
    if words.many_places.isdisjoint(row.bases) and words.two_places.isdisjoint(row.bases):  # most sentences
        return units
    listed = two = False
    for unit in units:
        if unit.kind != "NP" or unit.trigger:
            listed = two = False
        elif listed and unit.conj and not unit.prep:
            if two or (not unit.kinds and row.classes[unit.head] == _UNKNOWN):
                unit.kinds |= _PLACE
            listed, two = "place" in unit.kinds, False
        else:
            base = row.tokens[unit.head].base
            two = base in words.two_places
            listed = "place" in unit.kinds and (two or base in words.many_places) and unit.j > unit.head + 1
    return units
