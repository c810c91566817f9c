"""Verbs whose subject stands behind a small verb before them: الحي الذي كانت المدفعية قد قصفته, بدأت القوات تقصف."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.agreement import agree
from conflict_events.patterns.verb_slots.bare import acts_like
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots
from conflict_events.patterns.walks.unit_row import Group

_REACH = 2
_THEY = "وا"


def who_is(clauses: Clauses, m: int, k: int) -> Group | None:
    """Return who is somewhere: باتت | القوات على مشارف المدينة, إن | القوات أصبحت في وسطها; None where nobody is named.

    Before كان stands nobody else than who may do what a later verb says.

    Args:
        clauses: The sentence.
        m: Unit of a particle: of كان or its like, or of another that tells of nobody.
        k: Unit of the later verb.
    """
    if clauses.head(m).stem not in clauses.words.being:
        return None
    beside = [clauses.units[m + 1]] if m + 1 < len(clauses.units) else []
    topic = (
        m > 0 and agree(clauses, m, k) and not clauses.units[m].conj and (m == 1 or clauses.units[m - 2].kind in "S.")
    )
    beside += [clauses.units[m - 1]] if topic else []  # but قتلوا شابا | كان قد خطف
    return next(([u] for u in beside if u.kind == "NP" and not u.prep and acts_like(clauses, [u])), None)


def was_doing(clauses: Clauses, k: int) -> tuple[Unit, Unit] | None:
    """Return who does what verb k says, and what its clause describes; None where it stands in no such clause."""
    m = clauses.walker.back(k - 1, "FB")
    subject = clauses.units[m] if m > 1 else None
    if subject is None or subject.kind != "NP" or subject.prep or subject.conj or not subject.kinds & ACTORS:
        return None
    was = clauses.units[m - 1]
    being = clauses.head(m - 1).stem
    if was.kind != "F" or was.conj or being not in clauses.words.being or being.endswith(_THEY):
        return None  # كانوا | مفقودين
    if any(clauses.head(u.at).form in clauses.words.after_that for u in clauses.units[m + 1 : k]):
        return None
    described = clauses.walker.antecedent(m) if clauses.units[m - 2].kind == "R" else clauses.units[m - 2]
    bare = described is not None and described is clauses.units[m - 2]
    if described is None or described.kind != "NP" or (bare and described.definite) or not _back(clauses, k):
        return None
    return subject, described


def _back(clauses: Clauses, k: int) -> bool:
    """Whether a pronoun on verb k, or right behind it, points back: قصفته, استولوا عليها."""
    behind = clauses.units[k + 1 : k + 1 + _REACH]
    return bool(clauses.head(k).pron) or any(clauses.words.resumed(clauses.head(u.at)) is not None for u in behind)


def sets_about(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return whose doing verb k is by the verb of beginning or going on before it: بدأ المسلحون | يطلقون النار.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
    """
    if clauses.units[k].conj or "verb_impf" not in clauses.head(k).tags:
        return None
    m = clauses.walker.back(k - 1, "NPTF")
    if m < 0 or clauses.units[m].kind != "V" or clauses.head(m).stem not in clauses.words.sets_about:
        return None
    begins = slots_of(m)
    doers = [u for u in begins.agent or begins.patient if u.kinds & ACTORS]
    taken = [u for u in begins.patient if begins.agent]  # أخذ الجندي رهينة يقتادها
    return doers if doers and not taken and not clauses.head(k).pron else None
