"""Forces and commanders that announce that they begin an attack or a campaign, and so make it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.unit_row import Group

_FIGHTERS = frozenset({"armed", "group", "force"})
_BESIDE = frozenset("T.")
_OF_IT = frozenset({"عن", "ب"})
_NAME, _TITLE, _RANKS = "person_name", "title", "ranks"
_REACH = 4


def announced(clauses: Clauses, m: int, k: int, sayer: Group) -> bool:
    """Whether verb m of saying is about an act k that its own subject begins: أعلنت الحركة بدء | هجوم الربيع.

    أعلن اللواء فلان انطلاق عملية عسكرية | لاستعادة البلدة
    """
    if not sayer or clauses.head(m).base not in clauses.words.announces or not m < sayer[-1].at < k:
        return False
    if not sayer[0].kinds & _FIGHTERS and not (len(sayer) == 1 and _commands(clauses, sayer[0])):
        return False
    n = sayer[-1].at + 1
    while n < k and (clauses.units[n].kind in _BESIDE or _beside(clauses, n)):
        n += 1
    led = clauses.units[n]
    begins = led.kind == "NP" and not led.trigger and clauses.tokens[led.head].base in clauses.words.begins
    return begins and n < k <= n + _REACH and all(u.kind == "NP" and not u.conj for u in clauses.units[n + 1 : k])


def _beside(clauses: Clauses, n: int) -> bool:
    """Whether a phrase behind a preposition only stands beside what is announced; أعلن عن | بدء هجوم, أفاد بشن هجوم."""
    unit = clauses.units[n]
    return bool(unit.prep) and not (unit.prep in _OF_IT and clauses.tokens[unit.head].base in clauses.words.begins)


def _commands(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase names somebody who can send troops: by his name alone, his rank, or at the head of a state."""
    head = clauses.tokens[unit.head]
    if _TITLE in unit.kinds or head.tags & {_RANKS, "titles"}:
        return _RANKS in head.tags or head.base in clauses.words.commanders
    return _NAME in unit.kinds
