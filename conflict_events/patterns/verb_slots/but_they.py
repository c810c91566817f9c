"""Whom the pronoun of لكنه means, where its verb names nobody: نادرا ما تعلق إسرائيل، لكنها | قصفت مواقع."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.patterns.verb_slots.agreement import agree, is_feminine
from conflict_events.patterns.verb_slots.alone_behind import acts
from conflict_events.patterns.verb_slots.bare import acts_like
from conflict_events.patterns.verb_slots.hits_back import hits_back
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots, counted
from conflict_events.patterns.walks.unit_row import REACH, Group

_HIM, _HER = ("ه",), ("ها",)
_SAYING = frozenset({"said", "claim", "deny", "demand"})
_WHAT = "ما"
_ALSO = "FBS"  # لكنها سبق | أن قصفت


def but_they(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return the doer of the verb before لكنه, if verb k behind it agrees with both; or who answers what befell him.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
    """
    if (answers := hits_back(clauses, slots_of, k)) is not None:
        return answers  # رشقوا الشرطة فردت
    m = k - 1
    while m > 0 and _also(clauses, m) and not _takes_up(clauses, m):
        m -= 1
    form = clauses.walker.form(clauses.units[m])
    says = not _SAYING.isdisjoint(clauses.carries(k))
    if m < 1 or says or not _takes_up(clauses, m) or form.endswith(_HER) != is_feminine(clauses, k):
        return None
    for n in range(m - 1, max(m - 1 - REACH, -1), -1):
        described = clauses.walker.in_relative(n) and not _seldom(clauses, n)
        if clauses.units[n].kind != "V" or described or not agree(clauses, k, n):
            continue
        doer = acts(clauses, k, slots_of(n))
        if (
            doer
            and doer[0].kinds & ACTORS
            and acts_like(clauses, doer)
            and (form.endswith(_HER) or not _many(clauses, doer))
        ):
            return doer
    return None


def _takes_up(clauses: Clauses, m: int) -> bool:
    """Whether لكن with a pronoun of one stands at unit m."""
    form = clauses.walker.form(clauses.units[m])
    return form in clauses.words.but and form.endswith(_HIM + _HER)


def _also(clauses: Clauses, m: int) -> bool:
    """لكنها | سبق أن قصفت: whether unit m only stands between لكن with a pronoun and its verb."""
    unit = clauses.units[m]
    return unit.kind in _ALSO or (unit.kind == "V" and clauses.head(m).stem in clauses.words.owing)


def _seldom(clauses: Clauses, n: int) -> bool:
    """نادرا ما | تعلق إسرائيل: whether ما before verb n is of an adverb, and describes nothing."""
    if n < 2 or clauses.walker.form(clauses.units[n - 1]) != _WHAT:
        return False
    return clauses.walker.form(clauses.units[n - 2]) in clauses.words.often


def _many(clauses: Clauses, doer: Group) -> bool:
    """Whether more than one did it: وعثر جيران على الرجل لكنه | فارق الحياة."""
    return len(doer) > 1 or counted(doer) or "plural" in clauses.tokens[doer[0].head].tags
