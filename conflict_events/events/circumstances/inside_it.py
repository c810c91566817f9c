"""What a pronoun on an adverb of place means: اقتحم المبنى وفجر نفسه | داخله, حاصروا المدرسة وقتلوا ستة | بداخلها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.pointed_places import places_before
from conflict_events.patterns.walks.agreeing import agrees

_ONE = frozenset({"ه", "ها"})
_OUTSIDE = "خارج"
_NEAR = 24  # units before such a word in which the place stands that it means


def pointed_there(s: Sentence, unit: Unit, adverbs: frozenset[str]) -> Unit:
    """Return the place that stands before a phrase which only points to it; else the phrase itself.

    Args:
        s: The sentence.
        unit: A phrase of place.
        adverbs: Words that tell where something is by another place: داخل, أمام.
    """
    token = s.tokens[unit.head]
    if token.pron not in _ONE or unit.j - unit.i > 1 or token.base not in adverbs or unit.at < 1:
        return unit
    before = reversed(s.units[max(unit.at - _NEAR, 0) : unit.at])
    fitting = (u for u in before if u.kind == "NP" and not u.trigger)
    return next((u for u in places_before(fitting, s.grammar) if agrees(s.tokens[u.head], token.pron)), unit)


def outside_it(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase only tells that something was outside or near another place: في المدينة أو | خارجها, وقربها.

    Args:
        s: The sentence.
        unit: A phrase of place.
    """
    token = s.tokens[unit.head]
    near = unit.conj and token.base in s.grammar.words.beside and unit.j - unit.i == 1
    return bool(token.pron) and (token.base == _OUTSIDE or near)
