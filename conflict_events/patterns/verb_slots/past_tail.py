"""What stands behind the last word of an expression that a clause parts from its verb."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_PEOPLE = frozenset({"person", "armed", "group", "force", "gent", "title", "person_name", "others"})
_FREE = frozenset({"سراح", "سبيل"})
_DEAD = frozenset({"موت", "حيا", "حية", "احياء", "سجن", "حبس", "سجون", "معتقل", "جبرية"})
_LIVES = frozenset({"حياة", "ارواح"})


def past_tail(clauses: Clauses, slots: Slots, tail: Sequence[int], *, parted: bool) -> None:
    """Add what is told behind the tail of a verb to its slots, in place.

    Args:
        clauses: The sentence.
        slots: The slots of the verb.
        tail: Tokens of the expression that stand apart from the verb.
        parted: Whether a clause may part the tail from the verb: أطلق الجندي الذي فر النار | على رفاقه.
    """
    m = _tail_at(clauses, slots.owner, tail)
    if parted:
        _take(clauses, slots, m)
    _befalls(clauses, slots, m, tail[-1])


def _take(clauses: Clauses, slots: Slots, m: int) -> None:
    """أطلق الجندي الذي فر النار | على رفاقه: add what stands behind the tail at unit m, past a clause."""
    own = slots.owner
    if m <= own or not any(u.kind in "R." for u in clauses.units[own + 1 : m]):
        return
    known = {g[0].at for groups in slots.preps.values() for g in groups}
    scan = clauses.walker.after(m, stop_at_nouns=False)
    for prep, groups in scan.preps.items():
        slots.preps.setdefault(prep, []).extend(g for g in groups if g[0].at not in known)
    slots.times += [t for t in scan.times if t not in slots.times]


def _befalls(clauses: Clauses, slots: Slots, m: int, last: int) -> None:
    """أودت غارات التحالف بحياة | خمسة مدنيين: make those behind the tail at unit m the ones whom the verb befalls."""
    own = slots.owner
    if (
        m > own
        and clauses.tokens[last].base in _FREE
        and not slots.patient
        and slots.agent[:1] == _whose(clauses, m, last)[:1]
    ):
        slots.agent, slots.patient = [], slots.agent  # أطلق أمس سراح | الزعيم
    alone = not slots.patient or slots.patient[0].i <= last < slots.patient[0].j
    if (
        clauses.tokens[last].base in _DEAD
        and alone
        and not (slots.pronoun or clauses.tokens[clauses.units[own].head].pron)
    ):
        if whom := _behind_tail(clauses, m):
            slots.patient = whom  # طعن رجل حتى الموت | شرطيا
            slots.agent = [u for u in slots.agent if u.at < m]
        else:
            slots.agent, slots.patient, slots.passive = [], slots.agent, True  # طعن | ضابط حتى الموت
    lives = not slots.patient and clauses.tokens[last].base in _LIVES  # أودى قصف نفذته القوات بحياة | ستة
    if m > own and (lives or (slots.patient and own < slots.patient[0].at < m)):
        slots.patient = _whose(clauses, m, last) or slots.patient
    attack = clauses.units[m + 1] if 0 <= m < len(clauses.units) - 2 else None
    if attack is not None and attack.trigger and slots.patient and slots.patient[0].at == m + 2:
        later = (g for g in slots.bare if g[0].at > m + 2)  # راح ضحية غارات التحالف | عشرة مدنيين
        slots.patient = next((g for g in later if g[0].kinds & _PEOPLE), slots.patient)


def _behind_tail(clauses: Clauses, m: int) -> Group:
    """طعن رجل حتى الموت | شرطيا: return the people right behind the tail at unit m."""
    behind = next(iter(clauses.walker.after(m, stop_at_nouns=False).bare), []) if m > 0 else []
    return behind if behind and behind[0].at == m + 1 and behind[0].kinds & _PEOPLE and not behind[0].trigger else []


def _tail_at(clauses: Clauses, own: int, tail: Sequence[int]) -> int:
    """Return the unit behind verb own in which the last token of a tail stands, or own."""
    return next((u.at for u in clauses.units[own + 1 :] if u.i <= tail[-1] < u.j), own) if own >= 0 else own


def _whose(clauses: Clauses, m: int, last: int) -> Group:
    """أودت غارات التحالف بحياة | خمسة مدنيين: return the people in idafa behind the tail at unit m."""
    bare = clauses.walker.after(m, stop_at_nouns=False).bare[:1]
    if clauses.tokens[last].det or clauses.tokens[last].pron or not bare or bare[0][0].at != m + 1:
        return []
    people = bare[0][0]
    return bare[0] if (people.kinds & _PEOPLE or people.quantity is not None) and not people.trigger else []
