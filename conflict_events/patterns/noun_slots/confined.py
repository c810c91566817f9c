"""Who is held where a noun of arrest only tells his state: وضع ثلاثة رجال قيد التوقيف, المشتبه به رهن الاحتجاز."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.noun_slots.called_upon import fits_pronoun
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_REACH = 6
"""Units from who is held to the word of his state."""
_BEFORE = 12
"""Units from a verb with a pronoun back to whom that means."""
_MEN = frozenset({"person", "gent", "title", "person_name", "armed"})


def confined(clauses: Clauses, k: int, slots: Slots, verb: Callable[[int], Slots]) -> None:
    """Add who is in the state that قيد or رهن before event noun k tells of, and who put him there.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
        slots: Its slots; what is found is added.
        verb: Gives the slots of a verb, by its unit.
    """
    unit = clauses.units[k]
    state = unit.first - 1
    if k < 1 or unit.prep or clauses.tokens[state].base not in clauses.words.state_of:
        return
    before = clauses.units[k - 1]
    if before.j - before.i > 1 and before.j == unit.first:  # المشتبه به | رهن
        whole = replace(before, j=before.j - 1)
        m = k - 1 if before.prep else _clause_of(clauses, k - 1)
        held, by = ([whole], []) if m < 0 else _held_by_verb(clauses, m, verb, [whole])
    else:
        held, by = _held_before(clauses, k, verb)
    slots.sufferer = slots.sufferer or held or _held_behind(clauses, k)
    slots.agent = slots.agent or by


def _held_behind(clauses: Clauses, k: int) -> Group:
    """لا يزال قيد الاحتجاز | 20 ناشطا: return who is said behind it to be still in such a state."""
    m = k - 2  # over the word of the state
    if m < 0 or clauses.units[m].kind not in "FV" or clauses.head(m).stem not in clauses.words.still:
        return []
    group: Group = []
    for unit in clauses.units[k + 1 :]:
        if unit.kind == "." and group and clauses.walker.is_mark(unit.at, COMMAS):
            continue
        if unit.kind != "NP" or unit.prep or unit.trigger or unit.conj != bool(group) or not unit.kinds & _MEN:
            break
        group.append(unit)
    return group


def _clause_of(clauses: Clauses, k: int) -> int:
    """Return the verb right before unit k, or -1."""
    return k - 1 if k > 0 and clauses.units[k - 1].kind == "V" else -1


def _held_before(clauses: Clauses, k: int, verb: Callable[[int], Slots]) -> tuple[Group, Group]:
    """Return who is held and who put him there, from the clause before the word of his state."""
    for m in range(k - 2, max(k - 2 - _REACH, -1), -1):
        unit = clauses.units[m]
        if unit.kind == "V":
            return _held_by_verb(clauses, m, verb, [])
        if unit.kind == "R":  # السجناء الذين كانوا | رهن الاعتقال
            told = clauses.units[m - 1] if m else unit
            return [told] if told.kind == "NP" and told.kinds & _MEN else [], []
        if unit.kind in "S.":
            return [], []
        some = unit.kinds & ACTORS or (unit.empty and unit.quantity is not None)  # ثلاثة منهم | رهن الاعتقال
        bare = unit.kind == "NP" and not unit.prep and not unit.trigger and some
        if bare and (clauses.units[m - 1].kind if m else ".") in "S.F":
            return [unit], []
    return [], []


def _held_by_verb(clauses: Clauses, m: int, verb: Callable[[int], Slots], behind: Group) -> tuple[Group, Group]:
    """Return whom verb m says to be in such a state, and who puts him there: وضعته الشرطة | قيد التوقيف."""
    slots, head = verb(m), clauses.head(m)
    if head.pron and "ه" in head.pron:
        doer = behind or [u for u in slots.agent or slots.patient if u.kinds & ACTORS]
        return _meant(clauses, m, head.pron, doer), doer
    people = behind or [u for u in slots.patient if u.kinds & ACTORS]
    if people:
        return people, [u for u in slots.agent if u.kinds & ACTORS and all(u.i != p.i for p in people)]
    stays = head.base in clauses.words.still or slots.passive or _befell(clauses, m, verb)
    mine = [u for u in slots.agent if u.kinds & ACTORS] if stays else []
    return mine or _befell(clauses, m, verb), []


def _befell(clauses: Clauses, m: int, verb: Callable[[int], Slots]) -> Group:
    """اعتقل الرجل | ووضع قيد التوقيف: return whom the passive befell that verb m is joined to."""
    if not clauses.units[m].conj:
        return []
    before = next((n for n in range(m - 1, -1, -1) if clauses.units[n].kind in "VS"), -1)
    if before < 0 or clauses.units[before].kind == "S":
        return []
    slots = verb(before)
    return [u for u in slots.patient if u.kinds & _MEN] if slots.passive else []


def _meant(clauses: Clauses, m: int, pron: str, doer: Group) -> Group:
    """Return the nearest person before verb m whom its pronoun may mean."""
    for unit in reversed(clauses.units[max(m - _BEFORE, 0) : m]):
        person = unit.kind == "NP" and not unit.trigger and not unit.empty and unit.kinds & _MEN
        if person and _one(unit, pron) and fits_pronoun(clauses, pron, unit) and all(unit.i != u.i for u in doer):
            return [unit]
    return []


def _one(unit: Unit, pron: str) -> bool:
    """Whether a phrase is of one or of many, as a pronoun is: سبعة أشخاص … وضعتهم."""
    many = unit.quantity is not None and (unit.quantity.low or 0) > 1
    return many == (pron in ("هم", "هن", "هما")) or (not many and pron == "هم")
