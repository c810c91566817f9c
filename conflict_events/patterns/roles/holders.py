"""Whose a place was, whose crime or right a thing is, who only lends support: what words beside a phrase tell of it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.roles.reference import OWNERS, owner_of

_REACH = 6
"""Units between a place and the clause that tells who held it."""
_LAND = frozenset({"place", "thing"})
_RIGHT, _HANDS = "حق", frozenset({"by"})


def holder_of(grammar: Grammar, unit: Unit) -> Unit | None:
    """Return who held a place: بلدة كانت تحت سيطرة التنظيم, الخاضعة لسيطرة الحركة, التي يسيطر عليها المتمردون."""
    if unit.at < 0:
        return None
    if (own := _told_within(grammar, unit) or _in_hands(grammar, unit)) is not None:
        return own
    for other in grammar.units[unit.at + 1 : unit.at + 1 + _REACH]:
        if other.kind == "NP" and grammar.head(other.at).base in grammar.words.hold_nouns:
            if _beyond(grammar, other):
                return None
            return owner_of(grammar, other) or _behind(grammar, other)
        if other.kind == "NP" and (held := _under(grammar, other)) is not None:
            return held
        if other.kind == "V":
            return _holding(grammar, other, unit)
        if other.kind == "S" or (other.kind == "NP" and other.conj):
            return None
    return None


def _in_hands(grammar: Grammar, place: Unit) -> Unit | None:
    """البلدة التي كانت بيد | المتمردين, معسكرا كان لدى | الفصائل: return in whose hands a place was."""
    m = next((u.at for u in grammar.units[place.at + 1 :] if u.kind not in "RF"), len(grammar.units))
    if m >= len(grammar.units) or grammar.units[m].prep not in grammar.words.at_hands | _HANDS:
        return None
    was = any(grammar.tokens[u.head].stem in grammar.words.being for u in grammar.units[place.at + 1 : m])
    return grammar.units[m] if was and grammar.units[m].kinds & OWNERS else None


def keeper_of(grammar: Grammar, unit: Unit) -> Unit | None:
    """Return whose a place is; قسم شرطة كذا, ثكنة الدرك are only called after those who serve there."""
    called = unit.head + 1 < unit.j and grammar.tokens[unit.head + 1].base in grammar.words.police
    return None if called else owner_of(grammar, unit)


def _beyond(grammar: Grammar, control: Unit) -> bool:
    """Whether a place is told to be out of somebody's control: منطقة | خارج سيطرة الحكومة, خارجة عن سيطرتها."""
    before = grammar.tokens[max(control.first - 2, 0) : control.i]
    return any(t.base in grammar.words.beyond for t in before)


def _told_within(grammar: Grammar, unit: Unit) -> Unit | None:
    """بلدة | خاضعة لسيطرة المتمردين: return whose control the phrase of a place itself names."""
    k = next((k for k in range(unit.head + 1, unit.j - 2) if grammar.tokens[k].base in grammar.words.subject_to), -1)
    return _under(grammar, unit.part(k, frozenset())) if k > 0 else None


def _under(grammar: Grammar, unit: Unit) -> Unit | None:
    """الخاضعة لسيطرة التنظيم: return whose control a phrase that describes a place names."""
    if unit.head + 2 >= unit.j or grammar.tokens[unit.head].base not in grammar.words.subject_to:
        return None
    control = unit.part(unit.head + 1, frozenset())
    return owner_of(grammar, control) if grammar.tokens[control.head].base in grammar.words.hold_nouns else None


def _behind(grammar: Grammar, unit: Unit) -> Unit | None:
    """Return the owner that stands in a phrase of its own: تحت سيطرة | المتمردين."""
    after = grammar.units[unit.at + 1] if unit.at + 1 < len(grammar.units) else None
    return after if after is not None and after.kind == "NP" and not after.prep and after.kinds & OWNERS else None


def _holding(grammar: Grammar, verb: Unit, place: Unit) -> Unit | None:
    """Return the subject of a verb of holding that describes a place: أحياء يتحصن فيها المسلحون."""
    slots = grammar.verb(verb.at)
    if grammar.head(verb.at).base not in grammar.words.hold_verbs:
        return None
    had = grammar.units[place.at + 1]  # قرى كان المتمردون | يتحصنون فيها
    was = had.kind == "F" and grammar.tokens[had.head].stem in grammar.words.being and bool(slots.resumed)
    if slots.antecedent is not place and not (was and not place.definite and verb.at == place.at + 3):
        return None
    doers = slots.agent or slots.patient  # verbs that no trigger is leave their voice open
    return next((u for u in doers if u is not place and u.kinds & OWNERS), None)


def in_right_of(grammar: Grammar, unit: Unit) -> Unit | None:
    """Return who suffers what is done بحق somebody: مجازر بحق المدنيين."""
    k = unit.head + 1
    if grammar.tokens[unit.head].base != _RIGHT:
        return None
    if k >= unit.j:  # أحكام بحق | 48 شخصا
        behind = grammar.units[unit.at + 1] if unit.at + 1 < len(grammar.units) else unit
        return behind if behind.quantity is not None and behind.kind == "NP" and not behind.prep else None
    return unit.part(k, kinds_of(grammar.tokens[k]))


def part_of(grammar: Grammar, unit: Unit) -> bool:
    """Whether من names the country that a place is part of, and nobody who lost it: مساحة كبيرة | من اليمن."""
    if grammar.tokens[unit.head].base in grammar.words.ways_in:
        return True  # استعادوا التلال | من الجهة الغربية
    before = grammar.units[unit.at - 1] if unit.at > 0 else None
    country = unit.prep == "من" and "state" in unit.kinds and not unit.kinds & OWNERS
    if not country or before is None or before.prep not in ("", "علي"):
        return False
    return before.kind == "NP" and bool(before.kinds & _LAND) and not before.definite and not before.trigger


def first_owner(grammar: Grammar, unit: Unit) -> int:
    """استهدفت مواقع للجيش | ولحلفائه: return where the first of those stands who are joined, each behind its ل."""
    k = unit.at
    while k > 0 and grammar.units[k].conj and grammar.units[k].prep == "ل" == grammar.units[k - 1].prep:
        k -= 1
    return k
