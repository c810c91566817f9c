"""Who takes a place or people, where words behind a noun of taking tell: سيطرة تامة | للمتمردين, من قبل | الشرطة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_POWERS = KINDS["power"]
_FOR, _BY = "ل", "by"
_WILL_BE = frozenset({"يكون", "تكون", "يكونون", "كان", "كانت"})
_DOING, _ASKING, _LED = frozenset({"قيام", "اقدام"}), "مطالبة", 2
_OF_PERSONS = frozenset({"detention", "release"})
_REACH = 7  # units from who is taken past what else he is called


def owner_behind(s: Sentence, event: Finished) -> list[Unit]:
    """Return who takes, as ل behind an indefinite noun tells, or من قبل behind all that somebody is called.

    Args:
        s: The sentence.
        event: The capture, a noun.
    """
    if event.draft.pattern.subtype in _OF_PERSONS:
        return _by_whom(s, event)
    if has := _then_has(s, event.draft.unit):
        return has
    taking, behind = s.tokens[event.draft.hit.i], s.units[event.draft.unit.at + 1 : event.draft.unit.at + 2]
    if event.draft.pattern.subtype != "territory" or taking.det or taking.pron:
        return []
    on = "علي" in event.draft.slots.preps  # سيطرة تامة | للمتمردين على الإقليم
    return [u for u in behind if on and u.prep == _FOR and u.kinds & _POWERS and not u.trigger]


def done_by_capital(s: Sentence, event: Finished) -> list[Unit]:
    """قيام | أنقرة بطرد مقاتلين, مطالبة | السلطات بالإفراج عنهم: return whose doing it is, or of whom it is asked.

    Args:
        s: The sentence.
        event: The capture, a noun.
    """
    unit = event.draft.unit
    if unit.prep != "ب" or event.draft.hit.verb:
        return []
    words = s.grammar.words
    for before in reversed(s.units[max(unit.at - _LED, 0) : unit.at]):
        head, k = s.tokens[before.head], before.head + 1
        if before.kind != "NP" or (head.base not in _DOING and head.base != _ASKING) or k >= before.j:
            continue
        inner = s.tokens[k]
        if head.base == _ASKING and event.draft.pattern.subtype == "release" and kinds_of(inner) & _POWERS:
            return [before.part(k, kinds_of(inner))]
        if head.base in _DOING and inner.base in words.seats:
            return [before.part(k, frozenset({"place", "state"}))]
    return []


def _then_has(s: Sentence, unit: Unit) -> list[Unit]:
    """وباستعادة المدينة يكون | الجيش قد أتم سيطرته: return who has done more by what opens the sentence."""
    if unit.prep != "ب" or unit.at > 1:
        return []
    for other in s.units[unit.at + 1 : unit.at + _REACH]:
        if other.kind in "VSR":
            return []
        if other.kind == "F" and s.tokens[other.head].stem in _WILL_BE:
            behind = s.units[other.at + 1 : other.at + 2]
            return [u for u in behind if u.kind == "NP" and not u.prep and u.kinds & _POWERS]
    return []


def _by_whom(s: Sentence, event: Finished) -> list[Unit]:
    """اعتقال فلان، رئيس المنظمة، | من قبل قوات الأمن: return who takes him, past other names of his between commas."""
    taken = event.roles.get("object", ())
    if not taken or taken[-1].at <= event.draft.unit.at:
        return []
    start = taken[-1].at + 1
    for unit in s.units[start : start + _REACH]:
        if unit.prep == _BY:
            return [unit] if unit.kinds & _POWERS else []
        if unit.kind == "." and not s.grammar.walker.is_mark(unit.at, COMMAS):
            return []
        if unit.kind not in ("NP", ".") or unit.prep or unit.conj or unit.trigger:
            return []
    return []
