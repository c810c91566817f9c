"""What a group is of a bigger one, behind its name or by itself: كتائب كذا، الجناح العسكري لحركة كذا، ..."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_GROUPS = frozenset({"group", "armed", "org"})
_ARMED, _NONE = frozenset({"group", "armed"}), frozenset[str]()
_DASHES = frozenset("-–ـ")


def joined_wings(row: Row, units: list[Unit], wing: frozenset[str]) -> list[Unit]:
    """Return the units without the asides that tell whose wing a group is, and with its branch behind a dash."""
    if wing.isdisjoint(row.bases) and _DASHES.isdisjoint(row.bases):  # most sentences
        return units
    at = [k for k in range(2, len(units)) if units[k].kind == "NP" and row.tokens[units[k].head].base in wing]
    for k in reversed([k for k in at if _names_wing(row, units, k)]):
        units[k - 1 : k + 2] = []
    _join_owners(row, units, wing)
    dashes = [k for k in range(1, len(units) - 2) if units[k].kind == "." and row.tokens[units[k].head].form in _DASHES]
    for k in reversed([k for k in dashes if _names_part(units, k)]):
        units[k - 1].j = units[k + 1].j
        units[k : k + 2] = []
    return units


def _names_wing(row: Row, units: list[Unit], k: int) -> bool:
    """Whether the unit at k is named behind a group and between commas, with whose wing it is."""
    if k + 2 >= len(units) or not (row.comma(units[k - 1]) and row.comma(units[k + 2])):
        return False
    group, wing, owner = units[k - 2], units[k], units[k + 1]
    whose = owner.kind == "NP" and owner.prep in ("ل", "في") and not owner.conj
    return (
        whose
        and wing.definite
        and not (wing.prep or wing.conj or group.prep)
        and bool(group.kinds & _GROUPS)
        and not group.trigger
    )


def _join_owners(row: Row, units: list[Unit], wing: frozenset[str]) -> None:
    """شن الجناح المحلي | لتنظيم القاعدة هجوما: join a wing with the group that it is of; it acts as that does."""
    for k in range(len(units) - 2, -1, -1):
        part, owner = units[k], units[k + 1]
        if part.kind != "NP" or owner.prep != "ل" or row.tokens[part.head].base not in wing:
            continue
        kinds = owner.kinds & _ARMED if owner.kind == "NP" and owner.first == part.j and not part.trigger else _NONE
        if kinds:
            part.j, part.kinds = owner.j, part.kinds | kinds
            del units[k + 1]


def _names_part(units: list[Unit], k: int) -> bool:
    """Whether a dash parts a body and its branch before a clause: قيادة الجيش - مديرية التوجيه أن."""
    whole, part, behind = units[k - 1], units[k + 1], units[k + 2]
    bodies = part.kind == whole.kind == "NP" and bool(whole.kinds & _GROUPS) and bool(part.kinds & _GROUPS)
    return bodies and not (part.prep or part.conj or whole.trigger or part.trigger) and behind.kind in "SV."
