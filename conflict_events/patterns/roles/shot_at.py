"""Whom a shot is fired at, where a pronoun tells it: أنزلوا الركاب وأطلقوا النار عليهم."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.unit_row import REACH, Group
from conflict_events.text.tokens import Token

_AT = "علي"
_TO = ("ل", "الي")
_HIT = KINDS["person"] | {"vehicle", "vessel"}
_MANY = frozenset({"هم", "هن"})
_BODIES = frozenset({"armed", "group", "org", "state"})


def shot_at(draft: Draft, grammar: Grammar) -> Group:
    """Return the people, or the vehicle, that the pronoun of عليه behind a shot points to, or nothing."""
    slots = draft.slots
    if draft.pattern.subtype != "shooting" or _AT not in slots.resumed:
        return []
    at, pron = draft.unit.at, slots.pronoun
    if pron not in POINTING or slots.antecedent is not None or _topic(draft):
        return []
    mine = {u.i for u in (*slots.agent, *slots.patient)}
    for unit in reversed(grammar.units[max(at - REACH, 0) : at]):
        if unit.kind != "NP" or unit.trigger or unit.empty or unit.i in mine or not unit.kinds & _HIT:
            continue
        if unit.at == at - 1 and draft.unit.prep in _TO:
            return []  # دفع زميلها | إلى إطلاق النار عليه
        if _points_to(grammar.tokens[unit.head], pron, counted=unit.quantity is not None):
            return [unit]
    return []


def _topic(draft: Draft) -> bool:
    """الصحفي | أطلق عليه النار: whether who is shot at stands before the verb as its subject would."""
    return draft.hit.verb and any(u.at == draft.unit.at - 1 and u.kinds & _HIT for u in draft.slots.agent)


def _points_to(token: Token, pron: str, *, counted: bool) -> bool:
    """Whether a noun for people or for what they ride may be what a pronoun points to."""
    if pron == "هما":
        return "dual" in token.tags
    many = "plural" in token.tags or counted
    if pron in _MANY:
        return many
    if many or "dual" in token.tags or ("person" not in token.tags and token.tags & _BODIES):
        return False
    return token.base.endswith(FEMININE) == (pron == "ها")  # سيارته is سيارة
