"""Numbers that go on with a list of who is among those counted: مقتل 23، بينهم 5 من الحرس، | و18 مسلحا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.unit_row import UnitRow

_REACH = 14


def goes_on_listing(row: UnitRow, k: int, unit: Unit) -> bool:
    """Return whether a joined number tells of some of those who were counted before.

    Args:
        row: The sentence.
        k: Unit of the word that befalls those who are counted.
        unit: A phrase joined behind a comma.
    """
    mine = _number(unit)
    begin = max(k + 1, unit.at - _REACH)
    among = next((m for m in range(begin, unit.at) if row.tells_among(m)), -1)
    if not mine or among < 0:
        return False
    whole = next((n for u in row.units[k + 1 : among] if (n := _number(u))), 0)
    listed = [n for u in row.units[among + 1 : unit.at] if (n := _number(u))]
    return bool(listed) and sum(listed) + mine <= whole


def _number(unit: Unit) -> int:
    quantity = unit.quantity if unit.kind == "NP" else None
    return quantity.low or 0 if quantity is not None and not quantity.unit else 0
