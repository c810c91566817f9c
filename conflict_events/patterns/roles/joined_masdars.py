"""Whose act a masdar with a pronoun is joined to: تدخل | رواندا في الكونغو وسيطرتها على مدينة."""

from __future__ import annotations

from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.noun_slots.joined_doers import whose_joined
from conflict_events.patterns.walks.unit_row import Group


def joined_to(draft: Draft, grammar: Grammar, pron: str) -> Group:
    """Return who did the act to which a masdar is joined, if its pronoun may mean him.

    Args:
        draft: The masdar.
        grammar: Its sentence.
        pron: The pronoun.
    """
    return [] if draft.hit.verb else whose_joined(grammar.tokens, grammar.units, draft.unit.at, pron)
