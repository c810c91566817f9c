"""What comes into somebody's hands: أصبحت البلدة تحت | سيطرة الجيش, عودة القرى إلى | سيطرة الدولة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots

_UNDER, _INTO = "تحت", frozenset({"تحت", "الي", "ل"})
_REACH = 7  # units from control back to the word that says it changes
_PLACE = "place"


def came_under(clauses: Clauses, k: int, slots: Slots) -> None:
    """Add to the slots of control at unit k what comes under it, as whom or what it befalls.

    Args:
        clauses: The sentence.
        k: Unit of the word for control.
        slots: Its slots; what is found is added.
    """
    prep = clauses.units[k].prep
    if prep not in _INTO or k < 1 or clauses.head(k).base not in clauses.words.hold_nouns:
        return
    m = _turn(clauses, k, prep)
    if m >= 0:
        slots.sufferer, slots.done = _place(clauses, m, k), True


def _turn(clauses: Clauses, k: int, prep: str) -> int:
    """Return the verb of becoming, or the word of coming back, that control at unit k belongs to, or -1."""
    words = clauses.words
    if clauses.tokens[clauses.units[k - 1].j - 1].base in words.subject_to:
        return -1  # دخول البلدات الخاضعة | لسيطرة الحركة
    for m in range(k - 1, max(k - 1 - _REACH, -1), -1):
        unit = clauses.units[m]
        base = clauses.tokens[unit.head].base
        if base in words.comes_back or (prep == _UNDER and base in words.turns_into):
            return m
        if unit.kind in "VSR" or (unit.kind == "NP" and unit.trigger):
            return -1
    return -1


def _place(clauses: Clauses, m: int, k: int) -> list[Unit]:
    """Return the place that changes hands: behind the word that says so, in idafa with it, or before its verb."""
    turn = clauses.units[m]
    if turn.kind == "NP":  # عودة | هذه القرى إلى سيطرة الدولة
        k = next((k for k in range(turn.head + 1, turn.j) if _PLACE in kinds_of(clauses.tokens[k])), -1)
        return [turn.part(k, frozenset({_PLACE}))] if k > 0 else []
    within = [u for u in clauses.units[m + 1 : k] if u.kind == "NP" and not u.prep]
    if within:
        return [u for u in within if _PLACE in u.kinds]
    described = m > 1 and clauses.units[m - 1].kind == "R"  # البلدة التي | أصبحت تحت سيطرة الجيش
    unit = clauses.units[max(m - 1 - described, 0)]
    before = unit.kind == "NP" and unit.at < m and (described or not (unit.prep or turn.conj))
    return [unit] if before and _PLACE in unit.kinds else []
