"""Whom an attack is put down to: هجوم نسب إلى الحركة, يحمل بصمات التنظيم, من تنفيذ مسلحين, يشتبه بأن الحركة نفذته."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.reference import owner_of
from conflict_events.patterns.walks.slots import ACTORS

_DOER = {"strike": "attacker", "casualty": "perpetrator"}
_TO = ("الي", "ل")
_FROM = "من"
_ANY = frozenset({"اي", "اية"})
_REACH = 8
_SUSPECTS = 3


def put_down_to(s: Sentence, events: list[Finished]) -> None:
    """Fill who is said or suspected to have made an attack; changes the events in place."""
    for event in events:
        _somebody(s, event)
    open_ = [e for e in events if e.draft.type in _DOER and not e.roles.get(_DOER[e.draft.type])]
    nouns = [e for e in open_ if not e.draft.hit.verb and e.draft.pattern.subtype != "clash"]
    if not nouns:
        return
    for unit in s.units:
        if unit.kind == "V":
            _by_verb(s, unit, nouns)
        elif s.tokens[unit.head].base in s.grammar.words.ascribes:  # هجوم | نسب | إلى الحركة: the letters of a noun too
            behind = s.units[unit.at + 1 : unit.at + 2]
            _fill(_before(unit.at, nouns)[:1], _actors([u for u in behind if u.prep in _TO]))
        elif unit.kind == "NP" and _traces(s, unit) and (owner := owner_of(s.grammar, unit)) is not None:
            _fill(_before(unit.at, nouns)[:1], [owner])


def _somebody(s: Sentence, event: Finished) -> None:
    """لا تعرف الجهة التي نفذت الهجوم: take away a doer that is nobody in particular."""
    role = _DOER.get(event.draft.type, "")
    doers = event.roles.get(role, [])
    if doers and all(_unknown(s, u) for u in doers):
        del event.roles[role]


def _unknown(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is one bare word for somebody, or nobody at all: الجهة, أي جهة."""
    bare = unit.j - unit.head == 1 or (unit.j - unit.head == 2 and s.tokens[unit.head].form in _ANY)
    return bare and s.tokens[unit.j - 1].base in s.grammar.words.nobody | s.grammar.words.responsible


def _by_verb(s: Sentence, unit: Unit, nouns: list[Finished]) -> None:
    """Fill the doer of what a verb ascribes to somebody, or says with a pronoun that a suspect did."""
    token = s.tokens[unit.head]
    if token.base in s.grammar.words.ascribes:
        verb = s.grammar.verb(unit.at)
        doers = next((verb.preps[prep][0] for prep in _TO if prep in verb.preps), [])
        said = [e for e in nouns if e.draft.unit is verb.antecedent or e.draft.unit in (*verb.agent, *verb.patient)]
        back = _before(unit.at, nouns) if token.pron else []  # هجمات هزت المدينة ونسبتها السلطات | إلى متمردين
        _fill(said[:1] or back[:1] or _behind(s, unit.at, nouns)[:1], _actors(doers))
    elif token.pron and (_claims(s, unit.at) or _suspected(s, unit.at)):
        _fill(_before(unit.at, nouns)[:1], _actors(s.grammar.verb(unit.at).agent))


def _claims(s: Sentence, m: int) -> bool:
    """Whether a verb says that its subject did it, and is not denied: وتبناه التنظيم, but لم تتبنه أي جهة."""
    return "claim" in s.grammar.carries(m) and not _denied(s, m)


def _denied(s: Sentence, m: int) -> bool:
    return m > 0 and s.units[m - 1].kind == "F" and "negation" in s.tokens[s.units[m - 1].head].tags


def _suspected(s: Sentence, m: int) -> bool:
    """Whether the clause of verb m stands behind أن and a word of suspicion: يشتبه في أن | متمردين شنوه."""
    if "light_agent" not in s.grammar.carries(m):
        return False
    before = s.units[max(m - _SUSPECTS, 0) : m]
    that = next((u for u in reversed(before) if u.kind == "S"), None)
    near = s.units[max(that.at - _SUSPECTS, 0) : that.at] if that is not None else ()
    return any(s.tokens[u.head].base in s.grammar.words.suspects for u in near)


def _traces(s: Sentence, unit: Unit) -> bool:
    """Whether a noun tells whose work something is: بصمات التنظيم; من تنفيذ مسلحين."""
    base = s.tokens[unit.head].base
    return base in s.grammar.words.marks_of or (base in s.grammar.words.work_of and unit.prep == _FROM)


def _before(at: int, nouns: list[Finished]) -> list[Finished]:
    """Return the event nouns before a unit, the nearest first."""
    near = [e for e in nouns if at - _REACH <= e.draft.unit.at < at]
    return sorted(near, key=lambda e: -e.draft.unit.at)


def _behind(s: Sentence, at: int, nouns: list[Finished]) -> list[Finished]:
    """Return the event nouns behind a verb in its own clause."""
    near = (e for e in nouns if at < e.draft.unit.at <= at + _REACH)
    return [e for e in near if not any(u.kind in "VSR" for u in s.units[at + 1 : e.draft.unit.at])]


def _actors(group: list[Unit]) -> list[Unit]:
    return [u for u in group if u.kinds & ACTORS and not u.trigger]


def _fill(events: list[Finished], doers: list[Unit]) -> None:
    for event in events:
        if doers:
            event.roles.setdefault(_DOER[event.draft.type], list(doers))
            if hit := event.roles.get("target"):  # نسبت السلطات القصف | إلى ميليشيا
                event.roles["target"] = [u for u in hit if all(u.i != doer.i for doer in doers)]
