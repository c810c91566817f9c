"""Who carries a report, before a stroke that opens it: شفق نيوز/ أعلن مصدر; السومرية نيوز/ بغداد أعلن مصدر."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_STROKE = frozenset({"/"})
_REACH = 3  # units before the stroke: a mark, the outlet, where it sits
_DOING = frozenset({"armed", "group", "org", "person", "title"})


def without_outlet(clauses: Clauses, k: int, group: Group | None) -> Group | None:
    """Return what stands before verb k as its subject, or None where that only opens the line.

    Args:
        clauses: The sentence.
        k: Unit of the verb.
        group: The phrases before it.
    """
    if not group or group[0].at > _REACH + 1:
        return group
    stroke = next((m for m in range(min(k, _REACH + 1)) if clauses.walker.is_mark(m, _STROKE)), -1)
    if stroke < 0:
        return group
    last = group[-1]
    return None if last.at < stroke or _seat(last, stroke, k) else group


def _seat(unit: Unit, stroke: int, k: int) -> bool:
    """Whether a lone place between the stroke and the verb tells where the report comes from."""
    return unit.at == stroke + 1 == k - 1 and "place" in unit.kinds and not unit.kinds & _DOING
