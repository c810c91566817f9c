"""What forces strike, where a comma parts it from them: قصفت مقاتلات التحالف، مواقع المتمردين."""

from __future__ import annotations

from conflict_events.patterns.clauses import Clauses
from conflict_events.patterns.unit_row import COMMAS, Group

_BANDS = frozenset({"armed", "group", "force"})
_HIT = frozenset({"place", "thing", "weapon", "vehicle", "vessel", "armed", "direction"})


def past_comma(clauses: Clauses, k: int, kept: list[Group]) -> list[Group]:
    """Return the phrases around verb k with what stands right behind the comma after its one doer.

    Args:
        clauses: The sentence.
        k: A verb of striking.
        kept: The bare phrases behind it.
    """
    if len(kept) != 1 or kept[0][0].at != k + 1 or not kept[0][0].kinds & _BANDS or clauses.head(k).pron:
        return kept
    m = kept[0][-1].at + 1
    units = clauses.units
    if m + 1 >= len(units) or not clauses.walker.is_mark(m, COMMAS):
        return kept
    first = units[m + 1]
    if first.kind != "NP" or first.prep or first.conj or first.trigger or first.definite or not first.kinds & _HIT:
        return kept
    group = [first]
    while (
        group[-1].at + 1 < len(units) and (then := units[group[-1].at + 1]).kind == "NP" and then.conj and not then.prep
    ):
        group.append(then)
    return [*kept, group]
