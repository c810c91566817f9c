"""Phrases right behind a verb that can only be its object: بعد أن استعادت | أربع قرى, أن تستهدف | مبنى."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.befalls_men import befalls_men
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import like_subject
from conflict_events.patterns.walks.unit_row import Group

_BUILT = frozenset({"facilities", "vehicles"})
_WEAPON = frozenset({"weapon"})


def _only_suffers(clauses: Clauses, k: int, group: Group) -> bool:
    """بعد أن استعادت | أربع قرى, قبل أن تلقي | ثلاث قنابل: whether a phrase can do nothing there."""
    stem, kinds = clauses.head(k).stem, group[0].kinds
    taken = stem in clauses.words.takes_ground and "place" in kinds and not like_subject(group)
    return taken or (stem in clauses.words.fires and kinds == _WEAPON)


def unfit(clauses: Clauses, k: int, group: Group) -> bool:
    """Whether what is masculine right behind a feminine verb is only its object: أن تستهدف | مبنى, أن تغتال | نائبه."""
    token = clauses.tokens[group[0].head]
    man = befalls_men(clauses, k, group[0])
    strikes = clauses.head(k).stem in clauses.words.strikes and not like_subject(group)
    if clauses.units[k - 1].kind in "SF" and _only_suffers(clauses, k, group):
        return True
    if not (man or strikes) or not is_feminine(clauses, k):
        return False
    if not (clauses.units[k].conj or clauses.units[k - 1].kind in "SF"):
        return False  # دبابة قرب المطار | تقصف المبنى: who strikes stands before it
    return man or (bool(token.tags & _BUILT) and "plural" not in token.tags and not token.stem.endswith(FEMININE))
