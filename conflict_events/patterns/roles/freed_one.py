"""Whether one person is freed, and no place, by a noun or a verb that says either: اختطف الطبيب وتم | تحريره."""

from __future__ import annotations

from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH

_PLACES = KINDS["place"]
_PEOPLE = KINDS["people"]


def is_person(draft: Draft, grammar: Grammar, pron: str) -> bool:
    """Whether the pronoun on an act of freeing means one who was taken, and not a place.

    Args:
        draft: The act.
        grammar: Its sentence.
        pron: The pronoun.
    """
    return _jailed(draft, grammar) or _taken_before(draft, grammar, pron)


def _jailed(draft: Draft, grammar: Grammar) -> bool:
    """تحريره من سجون الجماعة, من خاطفيه: whether where people are held stands behind من, or who kidnapped them."""
    words = grammar.words
    heads = [grammar.head(g[0].at).base for g in draft.slots.preps.get("من", ())[:1]]
    return any(base in words.jails or base in words.kidnaps for base in heads)


def _taken_before(draft: Draft, grammar: Grammar, pron: str) -> bool:
    """خطفوا الطبيب في المدينة قبل | تحريره: whether the nearest whom a pronoun may mean was taken, as words tell."""
    words, k = grammar.words, draft.unit.at
    person = False
    for unit in reversed(grammar.units[max(k - REACH, 0) : k]):
        head = grammar.head(unit.at)
        if head.stem in words.kidnaps or head.base in words.kidnaps:
            return person
        if unit.kind != "NP" or person or unit.trigger or not agrees(head, pron):
            continue
        if any(t.base in words.captive for t in grammar.tokens[unit.head : unit.j]):
            return True
        person = bool(unit.kinds & _PEOPLE)
        if not person and unit.kinds & _PLACES and not (pron == "ه" and unit.prep):
            return False
    return False
