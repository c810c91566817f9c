"""Doers that stand apart from their verb: behind ل of a verb before it, or behind what they do."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.verb_slots.bare import acts_like
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_SPEAK = frozenset({"speech", "outlet", "outlet_noun"})
_CALLS, _THAT = frozenset({"control_object", "demand"}), frozenset({"ان", "بان"})
_UPON, _OBLIGED = "علي", ACTORS | {"place", "speech"}
_CARRY_OUT = frozenset({"light_agent", "claim"})


def owed(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return who did a thing before: سبق للتنظيم أن هاجم, إسرائيل التي سبق لها أن قصفت, or is to do it."""
    m = clauses.walker.back(k - 1, "FB")
    if m < 1 or clauses.units[m].kind != "S" or clauses.head(m).base not in _THAT:
        return None
    if must_do(clauses, m - 1):
        return [clauses.units[m - 1]]
    for n in range(m - 1, max(m - 7, -1), -1):
        if clauses.units[n].kind == "V":
            if clauses.head(n).stem in clauses.words.must:  # الصواريخ يجب أن تستهدف, يجب على القوات أن تنسحب
                on = slots_of(n).preps.get("علي") or slots_of(n).preps.get("ل") or []  # ينبغي للجيش أن ينسحب
                return next(iter(on), clauses.walker.before(n))
            if clauses.carries(n) & _CALLS and (called := _called(slots_of(n), n, k)):
                return called
            if clauses.head(n).stem not in clauses.words.owing:
                return None
            verb = slots_of(n)
            own = _his_own(clauses, k, n)  # الوزير سبق أن نفى
            before = (verb.agent or clauses.walker.before(n)) if own and verb.antecedent is None else None
            pointed = "ل" in verb.resumed or own
            return next(iter(verb.preps.get("ل", ())), [verb.antecedent] if pointed and verb.antecedent else before)
    return None


def _called(verb: Slots, n: int, k: int) -> Group | None:
    """أمر القائد | جنوده بأن يقصفوا, طلب من | جنوده أن يقصفوا: return who is called upon to do what verb k says."""
    groups = [verb.patient, *verb.preps.get("من", ())]
    return next((g for g in groups if g and n < g[0].at < k and g[0].kinds & ACTORS), None)


def must_do(clauses: Clauses, m: int) -> bool:
    """Whether على and who ought to do what أن says open a clause at unit m: على إسرائيل | أن تفرج عن الأسرى.

    Args:
        clauses: The sentence.
        m: Unit before أن.
    """
    unit = clauses.units[m]
    if unit.kind != "NP" or unit.prep != _UPON or not unit.kinds & _OBLIGED:
        return False
    before = clauses.walker.back(m - 1, "FB")
    return before < 0 or clauses.units[before].kind in "S."


def _his_own(clauses: Clauses, k: int, n: int) -> bool:
    """الجماعة التي سبق أن هاجمت القرية: whether who a clause describes did it; but سبق أن أعلنت الحكومة مقتله."""
    verb, m = clauses.head(k), k + 1 + (clauses.walker.kind(k + 1) == "F")  # سبق أن سيطر | عليها | التنظيم
    behind = clauses.units[m] if m < len(clauses.units) else None
    if verb.pron or n + 1 not in (k - 1, k - 2):
        return False
    if behind is None or behind.kind != "NP" or behind.prep or behind.trigger:
        return True
    return behind.quantity is not None or behind.kinds.isdisjoint(ACTORS | _SPEAK)


def doer_last(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """Whether the doer stands behind the attack that verb k carries out: نفذ الهجوم | ثلاثة مسلحين."""
    if len(bare) < 2 or not bare[0][0].trigger or not clauses.carries(k) & _CARRY_OUT:
        return False
    act, doer = bare[0][0], bare[1][0]
    known = clauses.head(act.at).det and act.at == k + 1 and len(bare[0]) == 1
    known = known and not doer.trigger  # لم توقع الغارة | ضحايا
    return known and doer.at == k + 2 and bool(doer.kinds & ACTORS) and acts_like(clauses, bare[1])
