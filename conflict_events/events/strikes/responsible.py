"""Who is said to be behind an attack: جماعة كانت وراء الهجوم, هجمات اتهموا الجيش بشنها, منفذ الهجوم شاب تونسي."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.standing_clauses import IS, doer_before

_DOER = "attacker"
_HIT = "target"
_FOR = "عن"
_AFTER = frozenset({"وراء", "خلف"})
_PERSONS = frozenset({"person", "gent", "armed", "group", "person_name", "title"})
_BACK = 14
_NEAR = 6
_LONG = 24  # units of a clause about an attack before هو
_CLAIM = "claim"


def name_responsible(s: Sentence, events: list[Finished]) -> None:
    """Fill the attacker that a clause about an attack names; changes the events in place."""
    nouns = [e for e in events if e.draft.type == "strike" and not e.draft.hit.verb]
    nouns = [e for e in nouns if e.draft.pattern.subtype != "clash"]
    for event in nouns:
        if not event.roles.get(_DOER) and (doers := _behind_it(s, event.draft.unit) or _is_doer(s, event.draft.unit)):
            event.roles[_DOER] = doers
            if hit := event.roles.get(_HIT):  # منفذ عملية الطعن | شاب أردني
                event.roles[_HIT] = [u for u in hit if all(u.i != doer.i for doer in doers)]
    for unit in s.units:
        if unit.kind == "NP" and unit.prep == "ب" and s.tokens[unit.head].pron:
            _charged_with_it(s, unit, nouns)
    for claim in events:
        if claim.draft.type == "statement" and claim.draft.pattern.subtype == _CLAIM:
            _claimed(claim, nouns)


def _behind_it(s: Sentence, attack: Unit) -> list[Unit]:
    """جماعة كذا كانت | وراء الهجوم, جماعة كذا، الموالية للتنظيم، تقف وراءه: return who is told to be behind it."""
    if attack.at < 2:
        return []
    k, words = attack.at - 1, s.grammar.words
    if attack.prep == _FOR and s.tokens[s.units[k].head].base in words.responsible:
        return _group(s, k - 2) if s.tokens[s.units[k - 1].head].form in IS else []  # الحركة هي المسؤولة | عن الهجوم
    if attack.prep not in _AFTER:
        return []
    if s.units[k].kind == "S" and attack.at + 1 < len(s.units):  # قال إن وراء | الهجوم خلية للتنظيم
        behind = s.units[attack.at + 1]
        return [behind] if behind.kind == "NP" and not (behind.prep or behind.trigger) and behind.kinds & ACTORS else []
    link = s.tokens[s.units[k].head]
    if s.units[k].kind in "FV" and (link.stem in words.being or link.stem in words.stands):
        k -= 1
    if s.units[k].kind == "." and k > 0:  # a description between commas
        k = next((m + 1 for m in range(k - 1, max(k - _BACK, -1), -1) if s.units[m].kind == "S"), k)
    return _group(s, k)


def _is_doer(s: Sentence, attack: Unit) -> list[Unit]:
    """إن منفذ | الهجوم مواطن سوري: return who is told to be the one who made it."""
    doer = doer_before(s.grammar.walker, attack.at)
    if doer is None:
        return []
    m = doer.at
    if (named := _named_so(s, m)) is not None:
        return [named]
    opens = m == 0 or s.units[m - 1].kind in "S." or s.tokens[s.units[m - 1].head].stem in s.grammar.words.being
    k = _predicate(s, attack.at + 1)
    who = s.units[k] if k < len(s.units) else attack
    plain = who.kind == "NP" and not (who.prep or who.conj or who.trigger) and who.kinds & _PERSONS
    return [who] if opens and plain and not doer.prep else []


def _predicate(s: Sentence, k: int) -> int:
    """Return the unit behind هو where a clause about an attack ends: الهجوم الذي وقع الأحد في ليون هو | شاب; else k."""
    for m in range(k, min(k + _LONG, len(s.units))):
        unit = s.units[m]
        if unit.kind == "F" and s.tokens[unit.head].form in IS:
            return m + 1
        if unit.kind == "S" or (unit.kind == "." and not s.grammar.walker.is_mark(m, COMMAS)):
            break
    return k


def _named_so(s: Sentence, m: int) -> Unit | None:
    """حيدوا الإرهابي | منفذ الهجوم: return the known person before a phrase that names him by his attack, or None."""
    k = s.grammar.walker.skip_marks(m - 1, -1)
    k -= k >= 0 and s.grammar.walker.is_mark(k, COMMAS)
    who = s.units[k] if k >= 0 else None
    if who is None or who.kind != "NP" or who.trigger or not who.definite or s.units[m].conj or s.units[m].prep:
        return None
    if not who.kinds & _PERSONS or who.kinds & {"force", "group", "org"}:
        return None
    if k < m - 1:
        return who
    verb = next((u for u in reversed(s.units[max(k - _NEAR, 0) : k]) if u.kind == "V"), None)
    return who if verb is not None and any(u is who for u in s.grammar.verb(verb.at).patient) else None


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
