"""One of several that were fired, by a word that only points: أسقطت ثلاثة صواريخ وسقط | رابع, إن إحداها | انفجرت."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row

_WEAPON = frozenset({"weapon"})
_GOES = frozenset({"سقط", "سقطت", "تسقط", "يسقط", "انفجر", "انفجرت", "اصاب", "اصابت"})
_ONE_OF = frozenset(
    {"احدها", "احداها", "احدهما", "احداهما", "بعضها", "معظمها", "غالبيتها", "اخر", "الاخر", "اخري", "الاخري"}
    | {"ثان", "ثالث", "رابع", "خامس", "سادس", "الثاني", "الثالث", "الرابع", "الخامس", "ثانية", "ثالثة", "رابعة"}
)


def others_fired(row: Row, units: list[Unit]) -> list[Unit]:
    """Return units, those of one more shot or of some of them with the kind of a weapon; changes them in place.

    Args:
        row: The sentence.
        units: Its units.
    """
    if _GOES.isdisjoint(row.bases):  # most sentences
        return units
    fired = False
    for at, unit in enumerate(units):
        if unit.kind == "V" and fired and row.tokens[unit.head].base in _GOES:
            near = [u for u in units[max(at - 1, 0) : at + 2] if u is not unit and _points(row, u)]
            for one in near[:1]:
                one.kind, one.kinds, one.quantity = "NP", _WEAPON, None
        fired = fired or (unit.kind == "NP" and "weapon" in unit.kinds)
    return units


def _points(row: Row, unit: Unit) -> bool:
    """Whether a unit is nothing but a word for one or some of several."""
    alone = unit.j - unit.first <= 1 and unit.kind in ("NP", "F")
    return alone and not unit.prep and row.tokens[unit.first].form.removeprefix(row.tokens[unit.first].conj) in _ONE_OF
