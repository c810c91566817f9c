"""What a clause without الذي describes within an idafa: انهيار | مبنى أصابته غارة, سكان | بلدة قصفها الجيش."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.text.tokens import Token

_HIT = frozenset({"place", "vehicle", "person", "armed", "org", "thing"})
_BUILT = frozenset({"facilities", "vehicles", "place_nouns", "person", "person_nouns", "armed_nouns", "titles"})
_HE, _SHE = "ه", "ها"
_HERS = ("ة", "ات")


def described_within(unit: Unit, tokens: Sequence[Token], words: ClauseWords, verb: int) -> Unit:
    """Return what a verb and its pronoun say of a phrase in idafa: its head, or what that is of.

    Args:
        unit: The phrase right before the verb, without article.
        tokens: The sentence.
        words: The words that steer clauses.
        verb: The token of the verb.
    """
    head, pron = tokens[unit.head], tokens[verb].pron
    if pron not in (_HE, _SHE) or unit.trigger or unit.quantity is not None or "directions" in head.tags:
        return unit
    k = next((k for k in range(unit.head + 1, unit.j) if not _an_act(tokens[k])), unit.j)
    inner = tokens[k] if k < unit.j else head
    if inner.det or inner.prep or inner.conj or not inner.tags & _BUILT or not kinds_of(inner) & _HIT:
        return unit
    loose = _an_act(head) or head.base in words.remains or not _fits(head, pron)  # سكان | بلدة قصفها
    return unit.part(k, kinds_of(inner)) if loose and _fits(inner, pron) else unit


def _an_act(token: Token) -> bool:
    return "event" in token.tags and not token.tags & _BUILT


def _fits(token: Token, pron: str) -> bool:
    """Whether a noun has the gender of a pronoun: بلدة … ها, مبنى … ه; of things many are one of hers."""
    things = "plural" in token.tags and "person_nouns" not in token.tags
    return (token.stem.endswith(_HERS) or things) == (pron == _SHE)
