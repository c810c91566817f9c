"""Whether leading people away only goes on to tell of a capture: خطفوا تاجرا | واقتادوه, اقتحموا منزله | واقتادوه."""

from __future__ import annotations

from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import Slots

_PEOPLE = frozenset({"person", "armed", "title", "force", "gent"})
_TAKINGS = frozenset({"اعتقال", "خطف", "اختطاف", "احتجاز", "توقيف", "اسر", "قبض"})


def taken_before(slots: Slots, grammar: Grammar) -> bool:
    """Return whether a word before a verb of leading away tells of the same capture.

    Args:
        slots: The slots of the verb.
        grammar: Its sentence.
    """
    words, k = grammar.words, slots.owner + 1
    own = grammar.units[k] if 0 < k < len(grammar.units) else None
    if own is not None and own.kind == "NP" and not own.prep and own.kinds & _PEOPLE:
        return False  # اعتقلوا شابا | واقتادوا آخرين
    for unit in grammar.units[: max(slots.owner, 0)]:
        head = grammar.tokens[unit.head]
        if (unit.kind == "V" and head.base in words.takes) or (unit.trigger and head.base in _TAKINGS):
            return True
    return False
