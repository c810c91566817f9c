"""Forces that announce that they begin an attack, and so make it."""

from __future__ import annotations

from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_FIGHTERS = frozenset({"armed", "group", "force"})
_BESIDE = frozenset("T.")


def announced(clauses: Clauses, m: int, k: int, sayer: Group) -> bool:
    """Whether verb m of saying is about attack k that its own subject begins: أعلنت الحركة بدء | هجوم الربيع."""
    if not sayer or not sayer[0].kinds & _FIGHTERS or clauses.head(m).base not in clauses.words.announces:
        return False
    led = clauses.units[k - 1]
    if led.kind != "NP" or led.trigger or clauses.tokens[led.head].base not in clauses.words.begins:
        return False
    return all(u.kind in _BESIDE for u in clauses.units[sayer[-1].at + 1 : led.at])
