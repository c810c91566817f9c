"""Whom an attack befell where a pronoun on the word that carries it tells: غادر السفير بعد تعرضه لهجوم."""

from __future__ import annotations

from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand
from conflict_events.patterns.roles.reference import carried_pronoun, pointed_at
from conflict_events.patterns.walks.unit_row import Group

_HIT = Demand("pronoun", "hit", strict=True)


def befallen_before(draft: Draft, grammar: Grammar) -> Group:
    """Return the phrase that a pronoun on a noun of suffering means, or none.

    Args:
        draft: An event; only a noun without a pronoun of its own is carried so.
        grammar: The sentence.
    """
    if draft.hit.verb or draft.type != "strike" or grammar.tokens[draft.hit.i].pron:
        return []
    if not carried_pronoun(draft, grammar):
        return []
    found: Group = next(iter(pointed_at(draft, grammar, _HIT)), [])
    whole = bool(found) and found[0].i == grammar.units[found[0].at].i
    return found if whole else []  # إخلاء مدينة في ريف | العاصمة … استهدافها
