"""Who is said to be behind an attack: جماعة كانت وراء الهجوم, هجمات اتهموا الجيش بشنها, منفذ الهجوم شاب تونسي."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.slots import ACTORS

_DOER = "attacker"
_AFTER = frozenset({"وراء", "خلف"})
_IS = frozenset({"هو", "هي", "هم", "هما"})
_PERSONS = frozenset({"person", "gent", "armed", "group", "person_name", "title"})
_BACK = 14
_NEAR = 6
_CLAIM = "claim"


def name_responsible(s: Sentence, events: list[Finished]) -> None:
    """Fill the attacker that a clause about an attack names; changes the events in place."""
    nouns = [e for e in events if e.draft.type == "strike" and not e.draft.hit.verb]
    nouns = [e for e in nouns if e.draft.pattern.subtype != "clash"]
    for event in nouns:
        if not event.roles.get(_DOER) and (doers := _behind_it(s, event.draft.unit) or _is_doer(s, event.draft.unit)):
            event.roles[_DOER] = doers
    for unit in s.units:
        if unit.kind == "NP" and unit.prep == "ب" and s.tokens[unit.head].pron:
            _charged_with_it(s, unit, nouns)
    for claim in events:
        if claim.draft.type == "statement" and claim.draft.pattern.subtype == _CLAIM:
            _claimed(claim, nouns)


def _behind_it(s: Sentence, attack: Unit) -> list[Unit]:
    """جماعة كذا كانت | وراء الهجوم, جماعة كذا، الموالية للتنظيم، تقف وراءه: return who is told to be behind it."""
    if attack.prep not in _AFTER or attack.at < 2:
        return []
    k, words = attack.at - 1, s.grammar.words
    link = s.tokens[s.units[k].head]
    if s.units[k].kind in "FV" and (link.stem in words.being or link.stem in words.stands):
        k -= 1
    if s.units[k].kind == "." and k > 0:  # a description between commas
        k = next((m + 1 for m in range(k - 1, max(k - _BACK, -1), -1) if s.units[m].kind == "S"), k)
    return _group(s, k)


def _is_doer(s: Sentence, attack: Unit) -> list[Unit]:
    """إن منفذ | الهجوم مواطن سوري: return who is told to be the one who made it."""
    m = attack.at - 1
    if attack.prep or m < 0 or s.tokens[s.units[m].j - 1].base not in s.grammar.words.doers_of:
        return []
    opens = m == 0 or s.units[m - 1].kind in "S." or s.tokens[s.units[m - 1].head].stem in s.grammar.words.being
    k = attack.at + 1
    k += k < len(s.units) and s.tokens[s.units[k].head].form in _IS
    who = s.units[k] if k < len(s.units) else attack
    plain = who.kind == "NP" and not (who.prep or who.conj or who.trigger) and who.kinds & _PERSONS
    return [who] if opens and plain and not s.units[m].prep else []


def _charged_with_it(s: Sentence, charge: Unit, nouns: list[Finished]) -> None:
    """الهجوم الذي تتهم الحركة | بشنه: fill whom a clause about an attack accuses of it."""
    carries = s.grammar.carries
    verb = next((u for u in reversed(s.units[max(charge.at - _NEAR, 0) : charge.at]) if u.kind == "V"), None)
    if verb is None or "accuse" not in carries(verb.at) or "light_agent" not in carries(charge.at):
        return
    before = [e for e in nouns if verb.at - _BACK <= e.draft.unit.at < verb.at]
    accused = _group(s, charge.at - 1)
    if before and accused and accused[0].at > verb.at and not before[-1].roles.get(_DOER):
        before[-1].roles[_DOER] = accused


def _claimed(claim: Finished, nouns: list[Finished]) -> None:
    """نقلت مواقع إعلان التنظيم | مسؤوليته عن الهجوم: who claims an attack made it, whoever tells of the claim."""
    speakers, (begin, end) = claim.roles.get("speaker"), claim.content or (0, 0)
    inside = [e for e in nouns if begin <= e.draft.hit.i < end]
    if not speakers or claim.factuality != "actual" or claim.draft.hit.verb or not inside:
        return
    doers = inside[0].roles.get(_DOER, [])
    if all(u.i < claim.draft.hit.i for u in doers):
        inside[0].roles[_DOER] = list(speakers)


def _group(s: Sentence, k: int) -> list[Unit]:
    """Return the actors joined that end at unit k, none of them governed."""
    found: list[Unit] = []
    while k >= 0 and s.units[k].kind == "NP" and not s.units[k].prep and not s.units[k].trigger:
        found.insert(0, s.units[k])
        if not s.units[k].conj:
            break
        k -= 1
    return found if found and not found[0].conj and found[0].kinds & ACTORS else []
