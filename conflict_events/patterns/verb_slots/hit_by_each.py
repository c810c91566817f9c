"""What each of several attacks hits: هجومان استهدف الأول مركزا والثاني حافلة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group


def hit_by_each(clauses: Clauses, bare: list[Group]) -> list[Group]:
    """هجومان استهدف | الأول | مركزا | والثاني | حافلة: return what each of several attacks hits, as one group."""
    own = [[u for u in group if not _each(clauses, u)] for group in bare]
    if len(bare) < 2 or all(len(kept) == len(group) for kept, group in zip(own, bare, strict=True)):
        return bare
    hit = [group for group in own if group]
    second = any(u.conj and _each(clauses, u) for group in bare for u in group)
    return [[*hit[0], *hit[1]], *hit[2:]] if second and len(hit) > 1 else hit


def _each(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase is nothing but a word for one of several attacks: الأول, إحداهما."""
    token = clauses.tokens[unit.head]
    return unit.j - unit.i == 1 and token.form.removeprefix(token.conj or "") in clauses.words.each_of
