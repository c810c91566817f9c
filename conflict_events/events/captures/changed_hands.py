"""Who lost a place, where another event of the sentence tells who had taken it or left it: قبل أن يستعيدها الجيش."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_AFTER = frozenset({"بعد", "عقب", "اثر", "منذ", "من"})  # استعاد الجيش البلدة | بعد عامين من سيطرة الحركة عليها


def name_losers(s: Sentence, events: list[Finished]) -> None:
    """Fill from whom places were taken that another event of the sentence is about; changes the events in place."""
    grounds = [e for e in events if e.draft.type == "capture" and e.draft.pattern.subtype in ("territory", "loss")]
    for taking in (e for e in grounds if e.draft.pattern.subtype == "territory" and not e.roles.get("loser")):
        for other in grounds:
            if other is taking or not _same_place(taking, other) or other.factuality != "actual":
                continue
            losers = _held_before(taking, other)
            if losers and not _same(s, losers, taking.roles.get("captor", [])):
                taking.roles["loser"] = losers
                break


def _same_place(taking: Finished, other: Finished) -> bool:
    """Whether two events are about one place, named once and taken up by a pronoun or a clause."""
    mine = {u.i for u in taking.roles.get("object", ())}
    return any(u.i in mine for u in other.roles.get("object", ()))


def _held_before(taking: Finished, other: Finished) -> list[Unit]:
    """Return who held the place before it was taken, as the other event tells.

    سيطر التنظيم على المدينة قبل أن يستعيدها الجيش; استعاد الجيش بلدة سقطت بيد التنظيم; بعد انسحاب المسلحين منها.
    """
    behind = other.draft.hit.i > taking.draft.hit.i
    if other.draft.pattern.subtype == "loss" and not other.roles.get("captor"):
        return _powers(other.roles.get("loser", []))
    if behind and not _describes(other):  # سيطر الجيش على البلدة ثم استعادها التنظيم: nobody tells who held it first
        return []
    earlier = _describes(taking) or taking.draft.unit.prep in _AFTER
    if not behind and earlier and not _describes(other):  # استعاد الجيش البلدة التي سيطرت عليها الحركة
        return []
    return _powers(other.roles.get("captor", []))


def _describes(event: Finished) -> bool:
    """Whether an event stands in a clause that describes the place."""
    return event.draft.slots.antecedent is not None


def _powers(units: list[Unit]) -> list[Unit]:
    return [u for u in units if u.kinds & KINDS["actor"]]


def _same(s: Sentence, some: list[Unit], others: list[Unit]) -> bool:
    """Whether two lists name the same party."""
    names = {s.tokens[u.head].base for u in others}
    return any(s.tokens[u.head].base in names and (u.j - u.i == 1 or _shared(s, u, others)) for u in some)


def _shared(s: Sentence, unit: Unit, others: list[Unit]) -> bool:
    words = {t.base for t in s.tokens[unit.i : unit.j]}
    return any(words <= {t.base for t in s.tokens[o.i : o.j]} or o.j - o.i == 1 for o in others)
