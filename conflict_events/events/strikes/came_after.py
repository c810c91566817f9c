"""Days that are not an attack's: يأتي القصف بعد تمرد الحرس الذي | احتل، السبت، مقرا; بعد انتشال جثتين | الثلاثاء."""

from __future__ import annotations

from itertools import takewhile

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.circumstances.time_complements import with_complements
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_COMES = frozenset({"ياتي", "تاتي", "جاء", "جاءت", "اتي", "اتت"})
_AFTER = frozenset({"بعد", "بعيد", "قبل", "قبيل", "غداة", "عشية", "عقب", "اثر", "منذ"})
_FOUND = frozenset({"انتشال", "عثور", "وفاة", "اكتشاف", "تعرف", "تشييع", "دفن"})
_REACH = 5  # units from the attack to what it came after


def forget_what_went_before(s: Sentence, events: list[Finished]) -> None:
    """Take from attacks what a clause tells of that which they came after; changes them in place.

    Args:
        s: A sentence.
        events: Its events, with all that they share.
    """
    for event in events:
        if event.draft.type != "strike" or event.draft.hit.verb or not _comes(s, event.draft.unit):
            continue
        after, clause = _clause_before(s, event.draft.unit.at)
        if after is None:
            continue
        event.times = [t for t in event.times if t.at < clause]
        if not event.times and after.kind == "T":
            event.times = with_complements(s, event.draft, [after])
        for role in tuple(event.roles):
            event.roles[role] = [u for u in event.roles[role] if u.at < clause]
            if not event.roles[role]:
                del event.roles[role]


def forget_days_of_recovery(s: Sentence, events: list[Finished]) -> None:
    """Take the day on which the dead of an attack were found from what befell them before; changes events in place.

    ارتفع عدد القتلى إلى 44 بعد انتشال جثتين | صباح الثلاثاء.

    Args:
        s: A sentence.
        events: Its events, with all that they share.
    """
    for unit in s.units if len(events) > 1 and any(e.times for e in events) else ():
        found = unit.kind == "NP" and s.tokens[unit.head].base in _FOUND and not unit.conj
        if found and (unit.prep or s.tokens[unit.first - 1].form) in _AFTER:
            behind = takewhile(lambda u: u.kind in ("NP", "P", "T"), s.units[unit.at + 1 :])
            days = {u.at for u in behind if u.kind == "T"}
            for event in events if days else ():
                if event.draft.unit.at < unit.at:
                    event.times = [t for t in event.times if t.at not in days]


def _comes(s: Sentence, attack: Unit) -> bool:
    """Whether an attack is the subject of a verb of coming: جاء | الهجوم."""
    verb = s.units[attack.at - 1] if attack.at > 0 and not attack.prep else None
    return verb is not None and verb.kind == "V" and s.tokens[verb.head].stem in _COMES


def _clause_before(s: Sentence, k: int) -> tuple[Unit | None, int]:
    """Return what the attack at unit k came after, and the unit that opens a clause about that; None without one."""
    after = None
    for unit in s.units[k + 1 :]:
        clause = unit.kind in "VR"
        if clause and after is not None:
            return after, unit.at
        if clause or (after is None and unit.at > k + _REACH):
            break
        governor = unit.prep or s.tokens[unit.head].form
        if after is None and unit.kind in ("T", "NP") and governor in _AFTER:
            after = unit
    return None, len(s.units)
