"""Attacks by which something is taken: whoever takes people or ground in an attack made it, if nobody else is named."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import AFTER, CAUSE, DURING, IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_RAID = "strike.assault.raid"
_AMID = DURING | IN | {"اثر"}
_BY = CAUSE | DURING | IN | {"عبر"}
_PREPARES = frozenset({"assault", "shelling"})  # سيطروا عليها بعد قصف عنيف
_REACH = 12
_OPEN = frozenset({"attacker", "participant"})


def searched(s: Sentence, event: Finished) -> bool:
    """Whether an attack is what people are arrested in: في اقتحام, خلال إغارة, بعد مداهمة منازلهم."""
    if event.draft.type != "strike" or event.draft.hit.verb:
        return False
    prep, search = event.draft.unit.prep, s.tokens[event.draft.hit.i].base in s.grammar.words.searches
    return (event.draft.pattern.id == _RAID and prep in _AMID) or (search and prep in _AMID | AFTER)


def attacked_to_take(s: Sentence, events: list[Finished]) -> None:
    """اختطف التنظيم المئات في هجوم, سيطر الجيش على البلدة بعد هجوم واسع: fill who attacked; in place."""
    for taking in (e for e in events if e.draft.type == "capture" and e.draft.hit.verb and e.roles.get("captor")):
        preps = _preps(s, taking)
        for attack in (e for e in events if e.draft.unit.prep in preps and e.draft.unit.at > taking.draft.unit.at):
            if _assaults(s, attack) and attack.reporter is taking.reporter and not _parted(s, taking, attack):
                attack.roles["attacker"] = list(taking.roles["captor"])


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


def _parted(s: Sentence, taking: Finished, attack: Finished) -> bool:
    """Whether a clause of its own begins between them."""
    between = s.units[taking.draft.unit.at + 1 : attack.draft.unit.at]
    return any(u.kind in "VSR" or (u.conj and u.trigger) for u in between)
