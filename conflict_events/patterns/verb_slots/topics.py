"""Whom a clause behind إن is about, where marks part it from its verb."""

from __future__ import annotations

from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_THAT = frozenset({"ان", "بان"})
_WOMANLY = ("ة", "ات")


def topic(clauses: Clauses, m: int, k: int) -> Group | None:
    """Return the phrase right behind إن at unit m, if verb k agrees with it: قال إن طائرة من طراز "إف" | شاركت."""
    units = clauses.units
    if units[m].kind != "S" or clauses.head(m).form not in _THAT or m + 1 >= k:
        return None
    first = units[m + 1]
    if any(u.kind in "VSR" for u in units[m + 1 : k]):
        return None
    if first.kind != "NP" or first.prep or first.trigger or not first.kinds:
        return None
    token = clauses.tokens[first.head]
    feminine = token.stem.endswith(_WOMANLY) or "plural" in token.tags
    return [first] if feminine == is_feminine(clauses, k) else None


def in_its_clause(clauses: Clauses, m: int, k: int) -> bool:
    """الحركة التي حاولت استعادة مواقع | خسرتها: whether nothing but phrases stands between verbs m and k."""
    between = clauses.units[m + 1 : k]
    return bool(between) and all(u.kind in "NPTF" and not u.conj for u in between)
