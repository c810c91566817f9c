"""What an attack hit, as a verb says that goes on with where and when it was: وقع الهجوم الجمعة | واستهدف مركزا."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from conflict_events.patterns.noun_slots.carried_out import may_be
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_REACH = 7  # units from the verb of happening to the one of hitting
_HAPPENS, _HITS = "light_happen", "light_target"
_HER, _AT = "ت", frozenset({"علي", "ضد"})


def hit_then(clauses: Clauses, verb: Callable[[int], Slots], k: int, slots: Slots) -> None:
    """Find what a verb says that event noun k hit, which follows on another verb, or on a comma.

    وقع الهجوم الجمعة | واستهدف مركزا; الهجوم وقع في كابول | واستهدف مركزا; هجوم وقع أمس | استهدف مركزا;
    شن الطيران غارات في إدلب، | طالت منازل.

    Args:
        clauses: The sentence.
        verb: Gives the slots of a verb, by its unit.
        k: The event noun.
        slots: Its slots; what is found is added.
    """
    if slots.aim or slots.sufferer or not _AT.isdisjoint(slots.preps):
        return
    m = _happened(clauses, k)
    n = _next_verb(clauses, max(m, k))
    if n < 0 or _HITS not in clauses.carries(n) or clauses.head(n).pron:
        return
    joined = bool(clauses.units[n].conj)
    if _follows(clauses, m, n) if joined else _describes(clauses, m, k, n):
        hit = verb(n)
        if all(u.at < n for u in hit.agent) and (joined or not hit.resumed):  # not دمرت خلالها معامل
            slots.aim = [u for u in hit.patient if joined or u.at > n]
            if slots.aim and not joined:
                slots.borrow(replace(hit, preps=_places(hit), times=[t for t in hit.times if t.at > n]))


def _places(hit: Slots) -> dict[str, list[Group]]:
    """Return what tells where: استهدف شاحنة محملة بالأسلحة | في المدينة."""
    return {prep: [g for g in groups if "place" in g[0].kinds] for prep, groups in hit.preps.items()}


def _next_verb(clauses: Clauses, m: int) -> int:
    """Return the first verb behind unit m, with no clause and no other act between, or -1."""
    for n in range(m + 1, min(m + _REACH, len(clauses.units))):
        unit = clauses.units[n]
        if unit.kind in "SR" or (unit.kind == "NP" and unit.trigger):
            return -1
        if unit.kind == "V":
            return n
    return -1


def _follows(clauses: Clauses, m: int, n: int) -> bool:
    """Whether the verb of hitting that و joins is of one gender with that of happening: وقع … | واستهدف."""
    return m >= 0 and clauses.head(m).stem.endswith(_HER) == clauses.head(n).stem.endswith(_HER)


def _describes(clauses: Clauses, m: int, k: int, n: int) -> bool:
    """Whether verb n, which nothing joins, can be about event noun k: غارات، | استهدفت, هجوم وقع أمس | استهدف."""
    act, told = clauses.head(k), clauses.walker.after_comma(n)
    open_end = not (act.det or act.pron) if m < 0 else True
    if not (open_end and (told or m >= 0)) or _other(clauses, k, m, n):
        return False
    token = clauses.head(n)
    two = token.stem.endswith("ا") and "verb_perf" in token.tags
    return may_be(act, "هما" if two else "ها" if is_feminine(clauses, n) else "ه")


def _other(clauses: Clauses, k: int, m: int, n: int) -> bool:
    """Whether a phrase between event noun k and verb n may be what hits: غارات قرب | دبابة، استهدفت."""
    between = (u for u in clauses.units[k + 1 : n] if u.kind == "NP" and not u.prep and u.at != m)
    return any("direction" not in u.kinds for u in between)


def _happened(clauses: Clauses, k: int) -> int:
    """Return the verb right before an event noun, or the first behind it, that says only that it happened; or -1."""
    units = clauses.units
    if k and units[k - 1].kind == "V" and not units[k].prep:
        return k - 1 if _HAPPENS in clauses.carries(k - 1) else -1
    for m in range(k + 1, min(k + _REACH, len(units))):
        if units[m].kind == "V":
            return m if _HAPPENS in clauses.carries(m) and not units[m].conj else -1
        if units[m].kind == "S" or (units[m].kind == "NP" and units[m].trigger):
            return -1
    return -1
