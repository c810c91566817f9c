"""Whether a bus or a ship behind an attack is a means or is hit: حافلة مفخخة, زورق مسير; but حافلة ركاب, سفينة شحن."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.slots import ACTORS, FORCES
from conflict_events.text.tokens import Token

_ARM = "weapon"
_RIDDEN, _SIDES = frozenset({"place", "vessel"}), ACTORS | FORCES


def rides(tokens: Sequence[Token], words: ClauseWords, unit: Unit) -> bool:
    """Return whether a phrase names what people ride in, and nothing tells that it shoots or goes off.

    Args:
        tokens: The sentence.
        words: Words of clauses.
        unit: A phrase of the sentence.
    """
    if _ARM not in unit.kinds or unit.kinds.isdisjoint(_RIDDEN) or not unit.kinds.isdisjoint(_SIDES):
        return False
    armed = words.charged | words.loaded
    return not any(tokens[k].base in armed for k in range(unit.i, unit.j))
