"""One of many, of whom a clause tells: أحد الرهائن | الذين خطفهم التنظيم: it is all of them who were taken."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_MANY = ("ين", "ون", "ائي", "اتي")  # الذين, الذون in the speech of some, اللائي, اللواتي
_ONE_OF = frozenset({"احد", "احدي"})
_ONE = 2  # words of the phrase: أحد, and those he is one of


def told_of_many(s: Sentence, draft: Draft) -> None:
    """Put the many, whom the clause describes, for the one of them in the roles of an event; changes the draft."""
    one = draft.slots.antecedent
    if one is None or not _one_of_many(s, one):
        return
    many = replace(one.part(one.head + 1, one.kinds), definite=True)
    for role, units in draft.roles.items():
        draft.roles[role] = [many if u is one else u for u in units]


def _one_of_many(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is one of many, and a plural relative pronoun stands right behind it."""
    behind = s.units[unit.at + 1] if 0 <= unit.at < len(s.units) - 1 else None
    if behind is None or behind.kind != "R" or not s.tokens[behind.head].form.endswith(_MANY):
        return False
    long = unit.j - unit.head >= _ONE and s.tokens[unit.head + 1].det
    return long and s.tokens[unit.head].base in _ONE_OF
