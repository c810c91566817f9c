"""What those who foil an attack do besides, which came to pass: إحباط هجوم واعتقال منفذيه, صد هجوم ومقتل عشرة."""

from __future__ import annotations

from conflict_events.events.reality.factuality import Factuality, Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.noun_slots.joined_nouns import foiling

_FOILED = frozenset({"attempted", "planned"})  # إحباط مخطط لاستهداف السفارة | وضبط المتورطين


def beside_foiled(s: Sentence, draft: Draft, found: Found, cues: Factuality) -> Found:
    """Return what the noun of foiling is subject to itself, where an act is joined to it and not to what is foiled.

    Args:
        s: The sentence.
        draft: The event in the making.
        found: What the cues make of it.
        cues: Reads cues.
    """
    if found[0] not in _FOILED or draft.hit.verb or draft.type not in ("capture", "casualty"):
        return found
    at = foiling(s.grammar, draft.unit.at)
    return found if at == draft.unit.at else cues.governor(s, at, s.units[at].prep)
