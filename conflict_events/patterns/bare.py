"""Bare phrases around a verb: which of them can be its subject or its object."""

from __future__ import annotations

from conflict_events.patterns.slots import Slots, counted
from conflict_events.patterns.unit_row import Group


def passive(slots: Slots, before: Group | None) -> None:
    """Read a passive verb: whom it befalls stands before it, or behind it where a number counts that."""
    slots.passive = True
    bare = core(slots)
    if before is not None and not (bare and counted(bare[0])):
        slots.patient = before
    elif bare:
        slots.patient = bare[0]


def core(slots: Slots) -> list[Group]:
    """Return the bare phrases that can be subject or object: not جنوب اليمن, which says where."""
    return [group for group in slots.bare if "direction" not in group[0].kinds]


def raided(subject: Group, place: Group) -> bool:
    """اقتحم ثلاثة مسلحين مبنى المحافظة: a place right behind those counted is what they did it to."""
    return "place" in place[0].kinds and place[0].at == subject[-1].at + 1


def nth(groups: list[Group], n: int) -> Group:
    """Return the group at 0-based place n; nothing behind the last."""
    return groups[n] if n < len(groups) else []
