"""Who opens the second clause of a headline behind a place: الجيش يستعيد ثلاث قرى | والتنظيم يعدم أسرى."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit

_BODIES = frozenset({"group", "state", "org_name", "armed"})


def is_body(unit: Unit) -> bool:
    """Whether a phrase names a force or a state as a whole, so that it is no place joined to the one before it."""
    return bool(unit.kinds & _BODIES) and (unit.definite or "armed" not in unit.kinds)
