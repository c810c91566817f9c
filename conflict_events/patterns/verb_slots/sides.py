"""Who does what an active verb says, and whom it befalls: قصف | الجيش | القاعدة, قصفنا | القاعدة."""

from __future__ import annotations

from conflict_events.patterns.verb_slots.own_doers import says_we
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_BANDS = frozenset({"armed", "group", "force"})
_COLON = frozenset({":"})


def sides(clauses: Clauses, k: int, bare: list[Group]) -> tuple[Group, Group]:
    """Return who does what active verb k says, and whom it befalls: نحث السلطات على: its doer is in its ending.

    Who speaks may be named before a colon: كتائب كذا: قصفنا | القاعدة.
    """
    first = bare[0] if bare else []
    head = clauses.head(k)
    if len(bare) == 1 and head.stem in clauses.words.runs_over and _on_foot(clauses, first):
        return [], first
    if not (says_we(head, clauses.words) or head.stem in clauses.words.i_do):  # أريد أن أقتل | عشرة
        return first, bare[1] if len(bare) > 1 else []
    before = clauses.units[k - 2] if k > 1 and clauses.walker.is_mark(k - 1, _COLON) else None
    named = before is not None and before.kind == "NP" and not before.prep and bool(before.kinds & _BANDS)
    return [before] if before is not None and named else [], first


def _on_foot(clauses: Clauses, group: Group) -> bool:
    """دهس | الحشد, دهس | المارة: whether a phrase names many who drive nothing."""
    return "singular" not in clauses.head(group[0].at).tags and "vehicle" not in group[0].kinds
