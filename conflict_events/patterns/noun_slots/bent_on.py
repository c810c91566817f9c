"""Who means, is able or is about to do what an event noun says, as an adjective tells: الجيش عازم على تحرير المدينة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import QUOTES, Group

_LEADS = frozenset({"علي", "في", "ل", "الي", "عن"})
_CARRIES = frozenset({"light_agent", "control_tried"})
_NOT = frozenset({"ما", "لا", "لم", "غير"})
_PLACE = frozenset({"place"})


def who_is_bent(clauses: Clauses, k: int) -> Group:
    """Return who an adjective before event noun k says will or can do it; else nobody.

    القوات قادرة على | شن هجوم, بلاده عازمة على | تحرير أراضيها.

    Args:
        clauses: The sentence.
        k: Unit of the event noun.
    """
    first = k - 1 if not clauses.units[k].prep and k and clauses.carries(k - 1) & _CARRIES else k
    if clauses.units[first].prep not in _LEADS:
        return []
    m = clauses.walker.skip_marks(first - 1, -1)
    if m < 1 or clauses.head(m).base not in clauses.words.bent or clauses.head(m).det or clauses.units[m].prep:
        return []
    m -= 1
    while m > 0 and clauses.units[m].kind == "F" and _goes_on(clauses, m):
        m -= 1  # القوات باتت | قادرة, الجماعة ما زالت | قادرة, غير | قادرة
    return _joined(clauses, m)


def _goes_on(clauses: Clauses, m: int) -> bool:
    """Whether unit m is a verb of being, or a word that denies one."""
    token = clauses.head(m)
    return token.stem in clauses.words.being or token.stem in clauses.words.still or token.form in _NOT


def _joined(clauses: Clauses, m: int) -> Group:
    """Return the known actors joined that end at unit m."""
    found: Group = []
    while m >= 0 and _acts(clauses, clauses.units[m]):
        found.insert(0, clauses.units[m])
        if not clauses.units[m].conj:
            break
        m -= 1
    return found


def _acts(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase can mean to do something: a known actor, a country with its pronoun (بلاده)."""
    if unit.kind != "NP" or unit.prep or unit.trigger or clauses.walker.is_mark(unit.at, QUOTES):
        return False
    own = unit.kinds == _PLACE and bool(clauses.head(unit.at).pron)
    return own or (bool(unit.kinds & ACTORS) and (unit.definite or bool(unit.kinds & {"state"})))
