"""Who takes people or lets them go, as deeds of his or thanks to him tell: جرائم ارتكبتها | الحركة، منها خطف."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_POWERS = KINDS["power"]
_REACH = 10  # units from a deed back to the word for all of them
_ON, _THANKED = "علي", 5
_FOR = "ل"
_THAT_ONE = "ذلك"


def name_wrongdoers(s: Sentence, events: list[Finished]) -> None:
    """Fill who takes or lets go, by the deeds among which it is, or the thanks for it; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        if event.draft.type != "capture" or event.roles.get("captor"):
            continue
        if event.draft.pattern.subtype == "detention":  # منها | خطف may be a verb too
            found = _whose_wrongs(s, event.draft.unit)
        elif event.draft.pattern.subtype == "release" and not event.draft.hit.verb:
            found = _thanked(s, event.draft.unit)
        else:
            continue
        if found:
            event.roles["captor"] = found


def _whose_wrongs(s: Sentence, unit: Unit) -> list[Unit]:
    """جرائم ارتكبتها | الميليشيا، من بينها خطف, انتهاكات | الحركة مثل خطف: return whose the deeds are."""
    before = s.units[unit.at - 1] if unit.at else unit
    listed = before.kind in "FP" and (
        s.grammar.walker.tells_among(before.at) or s.tokens[before.head].form == _THAT_ONE
    )
    if not listed:
        return []
    for other in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
        if other.kind == "NP" and s.tokens[other.head].base in s.grammar.words.wrongs:
            return _within(s, other) or _committed(s, other)
        if other.kind == "S":
            return []
    return []


def _within(s: Sentence, unit: Unit) -> list[Unit]:
    k = unit.head + 1
    kinds = kinds_of(s.tokens[k]) if k < unit.j and not s.tokens[unit.head].pron else frozenset[str]()
    return [unit.part(k, kinds)] if kinds & _POWERS else []


def _committed(s: Sentence, unit: Unit) -> list[Unit]:
    """جرائم | ارتكبتها الميليشيا, الجرائم | التي ارتكبتها: return who did them, as the clause behind them tells."""
    for verb in s.units[unit.at + 1 : unit.at + 4]:
        if verb.kind == "V":
            return [u for u in s.grammar.verb(verb.at).agent if u.at > verb.at and u.kinds & _POWERS]
    return []


def _thanked(s: Sentence, unit: Unit) -> list[Unit]:
    """شكر الرئيس | الحركة على إطلاق سراحهم, الشكر | للحركة على الإفراج عنهم: return who is thanked for it."""
    if unit.prep not in (_ON, _FOR) or not unit.at:
        return []
    before = s.units[unit.at - 1]
    near = s.units[max(unit.at - _THANKED, 0) : before.at]
    if before.kind != "NP" or not before.kinds & _POWERS or before.prep not in ("", _FOR):
        return []
    thanks = any({s.tokens[u.head].base, s.tokens[u.head].stem} & s.grammar.words.thanks for u in near)
    return [before] if thanks else []
