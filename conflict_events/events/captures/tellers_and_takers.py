"""Who only tells of a capture, and who can make one or gets a place: قالت الوكالة إنها استعادت, تسليم القاعدة للجيش."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.captures.owners import done_by_capital
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_GROUND = frozenset({"territory", "loss"})
_ROLES = ("captor", "loser")
_OUTLETS = frozenset({"outlet", "outlet_noun"})
_ARMED = frozenset({"armed", "group", "force", "state"})
_BANDS = _ARMED - {"state"}
_DOERS = _ARMED | {"person", "title", "person_name"}  # اللواء is a paper too, and a general
_AT, _NEAR = "لدي", 5  # units from an aim back to who has the means for it
_FOR = frozenset({"ل", "علي"})
_TO, _SENT, _PLACES = "الي", frozenset({"titles", "person_nouns"}), frozenset({"place", "direction"})
_TO_WHOM, _HANDED = "ل", frozenset({"capture.hand_over_noun", "capture.hand_over_verb"})


def clear_tellers(s: Sentence, events: list[Finished]) -> None:
    """Leave out papers and spokesmen as takers, and name who has the means or gets the place; in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        if event.draft.type != "capture":
            continue
        for role in _ROLES:
            if kept := [u for u in event.roles.get(role, ()) if not _only_tells(s, event, u)]:
                event.roles[role] = kept
            else:
                event.roles.pop(role, None)
        if event.draft.pattern.subtype == "territory" and not event.draft.hit.verb and (has := _has(s, event)):
            event.roles["captor"] = has
        if event.draft.pattern.subtype == "release" and (whose := done_by_capital(s, event)):
            event.roles["captor"] = whose
        if event.draft.pattern.trigger in _HANDED and not event.roles.get("captor"):
            _handed_to(s, event)


def _only_tells(s: Sentence, event: Finished, unit: Unit) -> bool:
    """Whether a paper or a spokesman is told as who takes."""
    if unit.kinds & _OUTLETS and unit.kinds.isdisjoint(_DOERS) and unit.at < event.draft.unit.at:
        return True
    if event.draft.pattern.subtype == "loss" and unit.prep == _TO and unit.at > event.draft.unit.at:
        before = s.units[unit.at - 1]  # مبادرة المبعوث الأممي | إلى اليمن
        sent = any(t.tags & _SENT for t in s.tokens[before.i : before.j])
        far = before.at > event.draft.unit.at and unit.kinds.isdisjoint(_BANDS)  # but سلم السكان البلدة | إلى داعش
        return far and sent and not before.kinds & _ARMED
    place = bool(unit.kinds) and unit.kinds <= _PLACES and s.tokens[unit.head].base not in s.grammar.words.seats
    if place and 0 <= unit.at < event.draft.unit.at and not event.draft.hit.verb:
        return True  # الجبهات التي تقترب لتحرير المدينة
    far = 0 <= unit.at < event.draft.unit.at and not event.draft.hit.verb and event.draft.pattern.subtype in _GROUND
    return far and s.tokens[unit.head].base in s.grammar.words.tellers and unit.kinds.isdisjoint(_ARMED)


def _has(s: Sentence, event: Finished) -> list[Unit]:
    """لن يكون لدى | إيران اليد الطولى للسيطرة على المنطقة: return who has the means for it."""
    unit = event.draft.unit
    if unit.prep not in _FOR:
        return []
    for other in reversed(s.units[max(unit.at - _NEAR, 0) : unit.at]):
        if other.prep == _AT and other.kinds & KINDS["power"]:
            return [other]
        if other.kind in "VSR.":
            return []
    return []


def _handed_to(s: Sentence, event: Finished) -> None:
    """تسليم ثلاثة معسكرات | للقوات الحكومية: set who gets a place, as ل right behind it tells."""
    handed = event.roles.get("object", ())
    if event.draft.pattern.subtype != "loss" or not handed or handed[-1].at < event.draft.unit.at:
        return
    behind = s.units[handed[-1].at + 1 : handed[-1].at + 2]
    to = [u for u in behind if u.prep == _TO_WHOM and u.kinds & KINDS["power"] and not u.trigger]
    if to and all(u.i != to[0].i for u in event.roles.get("loser", ())):
        event.roles["captor"] = to
