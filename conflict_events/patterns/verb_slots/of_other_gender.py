"""What a masculine verb right before it tells to be its object, as it is feminine: بعد أن تولى | السلطة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses

_PEOPLE = frozenset({"person", "title", "person_name", "armed", "group", "force", "state", "outlet", "weapon", "event"})
_MANY = ("وا", "ون")


def hers(clauses: Clauses, k: int, unit: Unit) -> bool:
    """Whether a thing or a place behind verb k is feminine and the verb is not: تولى | السلطة, غادر | المدينة.

    Args:
        clauses: The sentence.
        k: The verb.
        unit: The phrase behind it.
    """
    if unit.at != k + 1 or clauses.units[k - 1].kind not in "SF" or k == 0 or not unit.kinds or unit.kinds & _PEOPLE:
        return False
    token, verb = clauses.head(unit.at), clauses.head(k)
    one = token.det and token.stem.endswith(FEMININE) and "plural" not in token.tags
    return bool(one) and not (verb.pron or verb.stem.endswith(_MANY) or is_feminine(clauses, k))
