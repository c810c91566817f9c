"""Who announces an act by a noun, and so has done it: إعلان الجيش | استعادة المدينة."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group

_ANNOUNCING = frozenset({"اعلان"})


def announcer(clauses: Clauses, k: int) -> Group:
    """Return who stands between a noun of announcing and event noun k, or nobody: إعلان القوات | السيطرة على المطار.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
    """
    if k < 2 or clauses.units[k].prep or clauses.units[k].conj:
        return []
    noun, who = clauses.units[k - 2 : k]
    if not noun.trigger or clauses.head(noun.at).base not in _ANNOUNCING:
        return []
    if who.kind != "NP" or who.prep or who.trigger:
        return []
    seat = clauses.head(who.at).base in clauses.words.seats  # إعلان بغداد تحرير المدينة
    return [who] if who.kinds & ACTORS or seat else []
