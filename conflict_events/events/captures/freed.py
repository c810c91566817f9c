"""Who held those who are let go, where the words beside them tell: الإفراج عن جنود محتجزين لدى الحركة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.roles.reference import owner_of
from conflict_events.patterns.walks.agreeing import agrees

_TO_IT = frozenset({"علي", "ب", ""})
_INSIDE = frozenset({"من", "في", "داخل", "ب"})
_HOLDERS = frozenset({"armed", "force", "group", "org", "org_name", "state"})
_HANDS_OVER = frozenset({"capture.hand_over_verb", "capture.hand_over_noun"})
_OF_THEM, _NEAR = frozenset({"منهم", "منهن"}), 5  # tokens behind a release: أفرج سوى عن أربعة | منهم
_REACH = 6
"""Units from those who are let go to who held them."""


def freed_himself(s: Sentence, events: list[Finished]) -> None:
    """حصل الناشط على عفو وأطلق سراحه: whom a verb takes over from a clause before is let go, where he holds nobody.

    Args:
        s: The sentence.
        events: Its events, changed in place.
    """
    for event in events:
        draft, captors = event.draft, event.roles.get("captor", [])
        if draft.pattern.subtype != "release" or not draft.hit.verb or event.roles.get("object"):
            continue
        pron = s.tokens[draft.hit.end - 1].pron or draft.slots.pronoun
        taken_over = len(captors) == 1 and 0 <= captors[0].at < draft.unit.at - (not draft.unit.conj)
        if taken_over and not captors[0].kinds & _HOLDERS and agrees(s.tokens[captors[0].head], pron):
            event.roles["object"] = event.roles.pop("captor")


def name_holders(s: Sentence, events: list[Finished]) -> None:
    """Fill who held those who are let go, and who they were; changes the events in place."""
    _some_of_those_taken(s, events)
    _held_by(s, events)
    for event in events:
        if event.draft.type != "capture" or event.draft.pattern.subtype != "release":
            continue
        captors = event.roles.pop("captor", [])
        if who := [u for u in captors if u.prep != "من" or s.tokens[u.head].base not in s.grammar.words.jails]:
            event.roles["captor"] = who  # تحرر من الأسر: nobody is named
            continue
        freed = event.roles.get("object", ())
        if freed and (holder := _holder(s, freed[-1])) is not None:
            event.roles["captor"] = [holder]
        elif consenting := _who_consents(s, event):
            event.roles["captor"] = consenting


def _held_by(s: Sentence, events: list[Finished]) -> None:
    """ثلاثة صحفيين رهن الاحتجاز | لدى الجماعة: fill who holds people, where a word for it stands right behind."""
    for event in events:
        unit = event.draft.unit
        if event.draft.pattern.subtype != "detention" or event.roles.get("captor") or unit.at + 1 >= len(s.units):
            continue
        behind = s.units[unit.at + 1]
        if behind.prep in s.grammar.words.at_hands and behind.kinds & KINDS["power"]:
            event.roles["captor"] = [behind]


def _who_consents(s: Sentence, event: Finished) -> list[Unit]:
    """وافقت الحركة على | الإفراج عن الرهائن: return the power that agrees to let people go, or promises it."""
    unit = event.draft.unit
    if event.draft.hit.verb or unit.prep not in _TO_IT:
        return []
    verb = next((u for u in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]) if u.kind in "VS."), unit)
    if verb.kind != "V" or s.tokens[verb.head].stem not in s.grammar.words.consents:
        return []
    return [u for u in s.grammar.verb(verb.at).agent if u.kinds & _HOLDERS]


def _some_of_those_taken(s: Sentence, events: list[Finished]) -> None:
    """اعتقلت 20 شخصا للاشتباه في صلتهم بالحركة وأفرجت عن أربعة | منهم: they are of those taken, not of the movement."""
    taken: list[Unit] = []
    for event in events:
        if event.draft.pattern.subtype == "detention":
            taken = event.roles.get("object", [])
        elif event.draft.pattern.subtype == "release" and taken:
            behind = s.tokens[event.draft.hit.end : event.draft.hit.end + _NEAR]
            if any(t.form in _OF_THEM for t in behind):
                event.roles["object"] = list(taken)


def _holder(s: Sentence, freed: Unit) -> Unit | None:
    """Return the power behind لدى that a word of being held leads to: رهائن لدى الجماعة, كانوا محتجزين لدى الجماعة."""
    words = s.grammar.words
    held = s.tokens[freed.j - 1].base in words.captive or s.tokens[freed.head].base in words.captive
    for unit in s.units[freed.at + 1 : freed.at + 1 + _REACH] if freed.at >= 0 else ():
        if unit.kind == "NP" and unit.prep in _INSIDE and s.tokens[unit.head].base in words.jails:
            return owner_of(s.grammar, unit)  # إنقاذ المختطفين داخل سجون الجماعة
        if unit.kind in "S." or unit.conj:
            return None
        if unit.prep in words.at_hands:
            return unit if held and unit.kinds & KINDS["power"] else None
        held = held or s.tokens[unit.head].base in words.captive
    return None


def let_go(events: list[Finished]) -> None:
    """أمر القاضي بإطلاق سراح 19 شخصا اعتقلتهم الشرطة: who took them held them, and who lets them go took them."""
    taken = [e for e in events if e.draft.pattern.subtype == "detention"]
    for event in (e for e in events if e.draft.pattern.subtype == "release"):
        mine = event.roles.get("object", ())
        _not_who_asks(event)
        if event.draft.pattern.trigger in _HANDS_OVER and event.roles.get("captor"):
            continue  # سلمهم التنظيم إلى جماعة | احتجزتهم
        for other in taken:
            later = other.draft.unit.conj and other.draft.hit.i > event.draft.hit.i  # ثم أطلق سراحه واحتجزته إيطاليا
            if not later and any(u.i == o.i for u in mine for o in other.roles.get("object", ())):
                captors = other.roles.get("captor") or event.roles.get("captor")
                if captors:
                    event.roles["captor"], other.roles["captor"] = list(captors), list(captors)


def _not_who_asks(event: Finished) -> None:
    """جدد | المجلس دعوته إلى إطلاق سراح الرهائن: who calls for it holds nobody; changes the event in place."""
    said = event.reporter
    if said is None or said.draft.pattern.subtype != "demand" or event.draft.hit.verb:
        return
    who = {u.i for u in said.roles.get("speaker", ())}
    if who and who.issuperset(u.i for u in event.roles.get("captor", ())):
        event.roles.pop("captor", None)
