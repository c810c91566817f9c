"""What a clause without الذي describes within an idafa: انهيار | مبنى أصابته غارة, سكان | بلدة قصفها الجيش."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.text.tokens import Token

_HIT = frozenset({"place", "vehicle", "person", "armed", "org", "thing"})
_BUILT = frozenset({"facilities", "vehicles", "place_nouns", "person", "person_nouns", "armed_nouns", "titles"})
_BUILT_ON = frozenset({"facilities", "place_nouns"})
_HE, _SHE = "ه", "ها"
_HERS = ("ة", "ات")
_MANY, _SHORT = ("وا", "ون"), 3  # مات is his
_PAIR, _MEN = frozenset({"dual"}), frozenset({"person_nouns", "person"})


def described_within(unit: Unit, tokens: Sequence[Token], words: ClauseWords, verb: int) -> Unit:
    """Return what a verb and its pronoun say of a phrase in idafa: its head, or what that is of.

    Args:
        unit: The phrase right before the verb, without article.
        tokens: The sentence.
        words: The words that steer clauses.
        verb: The token of the verb.
    """
    head, pron = tokens[unit.head], tokens[verb].pron
    if unit.trigger or unit.quantity is not None or "directions" in head.tags:
        return unit
    if pron not in (_HE, _SHE):
        return unit if pron else _agreeing(unit, tokens, verb)
    k = next((k for k in range(unit.head + 1, unit.j) if not _an_act(tokens[k])), unit.j)
    inner = tokens[k] if k < unit.j else head
    if inner.det or inner.prep or inner.conj or not inner.tags & _BUILT or not kinds_of(inner) & _HIT:
        return unit
    loose = _an_act(head) or head.base in words.remains or not _fits(head, pron)  # سكان | بلدة قصفها
    return unit.part(k, kinds_of(inner)) if loose and _fits(inner, pron) else unit


def _agreeing(unit: Unit, tokens: Sequence[Token], verb: int) -> Unit:
    """سكان | قرية هوجمت, زوجة | ضابط اغتيل: return what verb agrees with, where that is the second noun alone."""
    inner = tokens[unit.head + 1] if unit.j > unit.head + 1 else tokens[unit.head]
    bare = not (inner.det or inner.prep or inner.conj or inner.pron or tokens[unit.head].det) and _noun(inner)
    if tokens[unit.head].tags.isdisjoint(_MEN) or any(token.det for token in tokens[unit.head + 1 : unit.j]):
        return unit  # جماعة جيش الحق
    if not bare or not inner.tags & _BUILT or not kinds_of(inner) & _HIT:
        return unit
    apart = _acts(inner, tokens[verb]) and not _acts(tokens[unit.head], tokens[verb])
    return unit.part(unit.head + 1, kinds_of(inner)) if apart else unit


def _noun(token: Token) -> bool:
    """Whether a word is no adjective, nor a place that has its letters: سكان | حي, but عناصر | مسلحة."""
    return "adj" not in token.tags or bool(token.tags & _BUILT_ON)


def _acts(noun: Token, verb: Token) -> bool:
    """Whether a verb agrees with a noun before it: رجال … قتلوا, بلدات … قصفت, ضابط … اغتيل."""
    if noun.tags & _PAIR:
        return True
    many = verb.stem.endswith(_MANY)
    if "plural" in noun.tags and noun.tags & _MEN:
        return many and not noun.stem.endswith(_HERS[1])
    hers = noun.stem.endswith(_HERS) or "plural" in noun.tags
    she = verb.stem[0] == "ت" if "verb_impf" in verb.tags else verb.stem.endswith("ت") and len(verb.stem) > _SHORT
    return not many and hers == she


def _an_act(token: Token) -> bool:
    return "event" in token.tags and not token.tags & _BUILT


def _fits(token: Token, pron: str) -> bool:
    """Whether a noun has the gender of a pronoun: بلدة … ها, مبنى … ه; of things many are one of hers."""
    things = "plural" in token.tags and "person_nouns" not in token.tags
    return (token.stem.endswith(_HERS) or things) == (pron == _SHE)
