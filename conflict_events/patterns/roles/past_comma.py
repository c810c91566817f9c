"""Whom a clause without a relative pronoun is about: سراح بحارة من مواطنيها، | احتجزوا, بينهم 110 طالبات | خطفن."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.unit_row import Group

_OF_PERSONS = frozenset({"detention", "release"})
_MANY, _WOMEN = ("وا", "ن"), "ن"
_TAKERS = frozenset({"force", "state", "org"})
_HERS = ("ات", "ة", "اه", "نساء")


def described_before(draft: Draft, grammar: Grammar) -> Group:
    """Return the several people right before a verb of taking that has no subject and no object of its own.

    Args:
        draft: The act.
        grammar: Its sentence.
    """
    slots, k = draft.slots, draft.unit.at
    verb = grammar.tokens[draft.hit.i]
    if not draft.hit.verb or draft.pattern.subtype not in _OF_PERSONS or verb.pron or not verb.stem.endswith(_MANY):
        return []
    if k == 0 or draft.unit.conj or slots.bare or slots.resumed or slots.antecedent is not None:
        return []
    before = grammar.units[k - 1]
    if k > 1 and grammar.walker.is_mark(k - 1, COMMAS):
        before = grammar.units[k - 2]
    if before.kind != "NP" or before.definite or before.trigger or before.empty or before.kinds & _TAKERS:
        return []
    head = grammar.tokens[before.head]
    many = "plural" in head.tags or (before.quantity is not None and (before.quantity.low or 0) > 1)
    hers = verb.stem.endswith(_WOMEN)
    alike = not hers or head.stem.endswith(_HERS)
    return [before] if many and alike and before.kinds & KINDS["people"] else []
