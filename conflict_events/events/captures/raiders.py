"""Attacks by which something is taken: whoever takes people or ground in an attack made it, if nobody else is named."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AFTER, CAUSE, DURING, IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_RAID = "strike.assault.raid"
_AMID = DURING | IN | {"اثر"}
_BY = CAUSE | DURING | IN | {"عبر"}
_PREPARES = frozenset({"assault", "shelling"})  # سيطروا عليها بعد قصف عنيف
_HAPPENING = "strike.other.happening"
_REACH = 12
_OPEN = frozenset({"attacker", "participant"})


def searched(s: Sentence, event: Finished) -> bool:
    """Whether an attack is what people are arrested in: في اقتحام, خلال إغارة, بعد مداهمة منازلهم."""
    if event.draft.type != "strike" or event.draft.hit.verb:
        return False
    prep, search = _prep(s, event.draft.unit), s.tokens[event.draft.hit.i].base in s.grammar.words.searches
    return (event.draft.pattern.id == _RAID and prep in _AMID) or (search and prep in _AMID | AFTER)


def attacked_to_take(s: Sentence, events: list[Finished]) -> None:
    """اختطف التنظيم المئات في هجوم, تمكن الجيش من السيطرة على البلدة بعد هجوم: fill who attacked; in place."""
    for taking in (e for e in events if e.draft.type == "capture" and e.roles.get("captor") and _took(e)):
        preps = _preps(s, taking)
        for attack in events if preps else ():
            unit = _struck_in(s, attack)
            if unit is None or _prep(s, unit) not in preps or unit.at < taking.draft.unit.at:
                continue
            if attack.reporter is taking.reporter and not _parted(s, taking, unit):
                attack.roles["attacker"] = list(taking.roles["captor"])


def _took(taking: Finished) -> bool:
    """Whether a capture is told by a verb, its own or one that governs it: تمكن الجيش من | السيطرة على البلدة."""
    outer = taking.draft.slots.outer
    if taking.draft.hit.verb or outer is None:
        return taking.draft.hit.verb
    doers = {u.at for u in (*outer.agent, *outer.patient)}
    return all(u.at in doers for u in taking.roles["captor"])


def _struck_in(s: Sentence, attack: Finished) -> Unit | None:
    """Return the noun of an attack that nobody made yet, or of the operation that struck: خلال | عملية استهدفت."""
    if attack.draft.pattern.id != _HAPPENING:
        return attack.draft.unit if _assaults(s, attack) else None
    operation = attack.draft.slots.agent[:1]
    free = operation and operation[0].at >= 0 and not attack.roles.get("attacker")
    return operation[0] if free and not s.tokens[operation[0].head].det else None


def _prep(s: Sentence, unit: Unit) -> str:
    """Return what governs an attack, or the operation that it is: في عملية | مداهمة."""
    before = s.units[unit.at - 1] if unit.at and not unit.prep and not unit.conj else None
    is_one = before is not None and before.kind == "NP" and before.j == unit.first and before.j - before.head == 1
    if before is not None and is_one and s.tokens[before.head].base in s.grammar.words.happening:
        return before.prep
    return unit.prep


def ruined(s: Sentence, events: list[Finished]) -> None:
    """دمر التحالف تحصينات إثر قصف مدفعي وغارات: who ruins something by an attack made it; in place."""
    last: Finished | None = None
    for event in (e for e in events if e.draft.type == "strike" and not e.draft.hit.verb):
        joined = last is not None and event.draft.unit.conj and not event.draft.unit.prep
        by = event.draft.unit.prep in _BY or joined
        free = by and not any(event.roles.get(role) for role in _OPEN) and event.draft.pattern.subtype != "clash"
        doers = _ruiner(s, event) if free and not s.tokens[event.draft.hit.i].det else []
        last = event if doers else None
        if doers:
            event.roles["attacker"] = doers


def _ruiner(s: Sentence, event: Finished) -> list[Unit]:
    """Return who does what the verb of ruin says whose clause an attack stands in."""
    for unit in reversed(s.units[max(event.draft.unit.at - _REACH, 0) : event.draft.unit.at]):
        if unit.kind == "V":
            ruins = s.tokens[unit.head].stem in s.grammar.words.ruins and not s.grammar.verb(unit.at).passive
            doers = s.grammar.verb(unit.at).agent if ruins else []
            return list(doers) if doers and doers[0].kinds & KINDS["power"] and not doers[0].trigger else []
        if unit.kind in "SR":
            return []
    return []


def _preps(s: Sentence, taking: Finished) -> frozenset[str]:
    """Return the prepositions of an attack by which something was taken; arrests often follow an attack of others."""
    if taking.factuality != "actual":
        return frozenset()
    if taking.draft.pattern.subtype == "territory":
        return _AMID | AFTER
    abducts = (
        taking.draft.pattern.subtype == "detention" and s.tokens[taking.draft.hit.i].stem in s.grammar.words.abducts
    )
    return _AMID if abducts else frozenset()


def _assaults(s: Sentence, event: Finished) -> bool:
    """Whether an event is an attack on the ground that is told of for the first time, with nobody who made it."""
    if event.draft.type != "strike" or event.draft.hit.verb or event.draft.pattern.subtype not in _PREPARES:
        return False
    if any("gent" in t.tags for t in s.tokens[event.draft.hit.end : event.draft.unit.j]):
        return False  # بعد قصف روسي
    return not s.tokens[event.draft.hit.i].det and not any(event.roles.get(role) for role in _OPEN)


def _parted(s: Sentence, taking: Finished, attack: Unit) -> bool:
    """Whether a clause of its own begins between them; السيطرة على البلدة، التي كانت معقلا، إثر | هجوم has none."""
    between = s.units[taking.draft.unit.at + 1 : attack.at]
    if s.grammar.walker.is_mark(attack.at - 1, COMMAS):
        aside = next((u.at for u in between if u.kind == "R" and s.grammar.walker.is_mark(u.at - 1, COMMAS)), attack.at)
        between = s.units[taking.draft.unit.at + 1 : aside]
    return any(u.kind in "VSR" or (u.conj and u.trigger) for u in between)
