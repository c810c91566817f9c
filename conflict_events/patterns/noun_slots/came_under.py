"""What comes into somebody's hands, and who is told to be in them, by a verb of becoming or being.

أصبحت البلدة تحت | سيطرة الجيش, عودة القرى إلى | سيطرة الدولة, لا يزال الجنود | محتجزين لدى الحركة.
"""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots

_UNDER, _INTO = "تحت", frozenset({"تحت", "الي", "ل"})
_REACH = 7  # units from control back to the word that says it changes
_AROUND = frozenset({"direction", "time"})
_WAS = frozenset({"كان", "كانت"})
_PLACE = frozenset({"place"})
_HELD = KINDS["person"] | KINDS["vessel"]


def came_under(clauses: Clauses, k: int, slots: Slots) -> None:
    """Add to the slots of control at unit k what comes under it, to those of a captive who he is, as whom it befalls.

    Args:
        clauses: The sentence.
        k: Unit of the word for control, or of one for who is held.
        slots: Its slots; what is found is added.
    """
    base, prep, words = clauses.head(k).base, clauses.units[k].prep, clauses.words
    if not k or (base not in words.hold_nouns and (base not in words.captive or prep)):
        return
    if base in words.captive:
        _is_held(clauses, k, slots)
    elif prep in _INTO and clauses.tokens[clauses.units[k - 1].j - 1].base not in words.subject_to:
        turns = words.comes_back | words.turns_into if prep == _UNDER else words.comes_back
        m = _turn(clauses, k, lambda word: word in turns)  # but دخول البلدات الخاضعة | لسيطرة الحركة
        if m >= 0:
            slots.sufferer, slots.done = [u for u in _subject(clauses, m, k) if u.kinds & _PLACE], True


def _is_held(clauses: Clauses, k: int, slots: Slots) -> None:
    """Tell whether a clause says of somebody that he is held: وهو | محتجز في ألمانيا, but كان | محتجز الرهائن مسلحا."""
    unit, words = clauses.units[k], clauses.words
    behind = clauses.units[k + 1] if k + 1 < len(clauses.units) else unit
    takes = behind.kind == "NP" and not (behind.prep or behind.conj) and behind.kinds.isdisjoint(_AROUND)
    if unit.definite or takes:  # ظل | محتجزا امرأة, إغلاق | معتقل غوانتانامو
        return
    m = _turn(clauses, k, lambda word: word in words.is_still or word in words.turns_into)
    if m == k - 1 and clauses.head(k).base.endswith("ون") and clauses.head(m).base in _WAS:
        return  # كان | معتقلون يتعرضون للتعذيب
    who = _subject(clauses, m, k) if m >= 0 else []
    if m >= 0 and all(not u.kinds or u.kinds & _HELD for u in who):
        slots.sufferer, slots.done = who, True


def _turn(clauses: Clauses, k: int, is_turn: Callable[[str], bool]) -> int:
    """Return the verb of becoming or being, or the word of coming back, that unit k belongs to, or -1."""
    for m in range(k - 1, max(k - 1 - _REACH, -1), -1):
        unit = clauses.units[m]
        if is_turn(clauses.tokens[unit.head].base):
            return m
        if unit.kind in "VSR." or (unit.kind == "NP" and unit.trigger):
            return -1
    return -1


def _subject(clauses: Clauses, m: int, k: int) -> list[Unit]:
    """Return who or what changes: behind the word that says so, in idafa with it, or before its verb."""
    turn = clauses.units[m]
    if turn.kind == "NP":  # عودة | هذه القرى إلى سيطرة الدولة
        at = next((n for n in range(turn.head + 1, turn.j) if kinds_of(clauses.tokens[n]) & _PLACE), -1)
        return [turn.part(at, _PLACE)] if at > 0 else []
    within = [u for u in clauses.units[m + 1 : k] if u.kind == "NP" and not u.prep]
    if within:
        return within
    if turn.kind == "S":  # قال المحامي إنه | محتجز
        return []
    start = m - 1
    while start > 0 and clauses.units[start].kind == "F":  # 300 شخص | ما زالوا محتجزين
        start -= 1
    described = start > 0 and clauses.units[start].kind == "R"  # البلدة التي | أصبحت تحت سيطرة الجيش
    start -= described
    while start > 0 and clauses.units[start].kind in "F.":  # الجنود الثلاثة، الذين | كانوا محتجزين
        start -= 1
    unit = clauses.units[max(start, 0)]
    before = unit.kind == "NP" and unit.at < m and (described or not (turn.conj or (unit.prep and unit.definite)))
    return [unit] if before else []
