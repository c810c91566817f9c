"""Who killed or took people in what is no attack by its name: عملية نفذها الجيش, المجزرة التي ارتكبها مسلحون."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import CAUSE, DURING, IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS

_BY = CAUSE | DURING | IN | {"عقب"}
_DOER = {"casualty": "perpetrator", "capture": "captor"}
_OWN = ("casualty", "detention", "release")
_FREES = frozenset({"capture.free_verb", "capture.free_noun", "capture.rescue_verb", "capture.rescue_noun"})
"""Words of setting free, whose captor is who held them."""
_REACH = 7
_LEADS = frozenset({"light_agent", "said", "claim", "control_planned"})
_FORCES, _SPEAKERS = frozenset({"armed", "force", "group", "state"}), frozenset({"speech", "person_name"})
_DESCRIBES = 3


def carried_out(s: Sentence, events: list[Finished]) -> None:
    """Fill who did what befell people from the clause that describes an operation; changes the events in place."""
    for event in events:
        if event.draft.type == "strike":
            _of_strike(s, event)
        role = _DOER.get(event.draft.type) if event.draft.pattern.trigger not in _FREES else None
        if role is None or event.roles.get(role) or not {event.draft.type, event.draft.pattern.subtype} & {*_OWN}:
            continue
        doers = _behind(s, event.draft.unit.at) or _before(s, event)
        mine = {u.i for units in event.roles.values() for u in units}
        if doers and doers[0].i not in mine:
            event.roles[role] = doers


def _behind(s: Sentence, at: int) -> list[Unit]:
    """Return who carried out the operation that an event noun or verb stands before, in its own clause."""
    for unit in s.units[at + 1 : at + 1 + _REACH]:
        if unit.kind in "VSR" or (unit.conj and unit.trigger):
            return []
        if unit.kind == "NP" and unit.prep in _BY and s.tokens[unit.head].base in s.grammar.words.operations:
            return _doers(s, unit)
    return []


def _before(s: Sentence, event: Finished) -> list[Unit]:
    """نفذ الجيش عملية أسفرت عن | مقتل مسلحين: return who carried out the operation that led to an event."""
    if event.draft.hit.verb:
        return []
    at = event.draft.unit.at
    m = next((u.at for u in reversed(s.units[max(at - _REACH, 0) : at]) if u.kind in "VSR"), -1)
    if m < 0 or s.units[m].kind != "V" or "light_cause" not in s.grammar.carries(m):
        return []
    did = next((u.at for u in reversed(s.units[max(m - _REACH, 0) : m]) if u.kind in "VSR"), -1)
    if did < 0 or s.units[did].kind != "V" or "light_agent" not in s.grammar.carries(did):
        return []
    led = (u for u in s.units[did + 1 : m] if u.kind == "NP" and not u.prep)
    if not any(s.tokens[u.head].base in s.grammar.words.operations for u in led):
        return []
    return [u for u in s.grammar.verb(did).agent if u.kinds & ACTORS and not u.trigger]


def _of_strike(s: Sentence, event: Finished) -> None:
    """نفذ الجيش عملية | استهدفت مخزنا, أعلن الحوثيون تنفيذ عملية | استهدفت سفينة: fill who carries an operation out."""
    aims = event.draft.hit.verb and "light_target" in s.grammar.carries(event.draft.unit.at)
    if not aims or event.roles.get("attacker"):
        return
    led = event.draft.slots.antecedent or next(iter(event.draft.slots.agent), None)
    if led is None or led.trigger or led.at < 1 or led.kind != "NP":
        return
    bases = {s.tokens[k].base for k in range(led.head, min(led.head + 2, led.j))}
    if bases.isdisjoint(s.grammar.words.operations):
        return
    did = next((u.at for u in reversed(s.units[max(led.at - _REACH, 0) : led.at]) if u.kind in "VSR"), -1)
    if did < 0 or s.units[did].kind != "V" or _LEADS.isdisjoint(s.grammar.carries(did)):
        return
    doers = [u for u in s.grammar.verb(did).agent if u.kinds & _FORCES and not u.kinds & _SPEAKERS]
    if doers:
        event.roles["attacker"] = doers
    meant = "control_planned" in s.grammar.carries(did) or s.tokens[s.units[did].head].future
    if meant and event.factuality == "actual":
        event.factuality = "planned"  # ستواصل تركيا عمليات, تهدف إلى شن عملية | تستهدف المسلحين


def _doers(s: Sentence, operation: Unit) -> list[Unit]:
    """Return who does what the clause behind an operation says of it: عملية نفذها | الجيش."""
    for unit in s.units[operation.at + 1 : operation.at + 1 + _DESCRIBES]:
        if unit.kind == "V":
            pron, verb = s.tokens[unit.head].pron, s.grammar.verb(unit.at)
            did = pron and verb.antecedent is operation and "light_agent" in s.grammar.carries(unit.at)
            return [u for u in verb.agent if u.kinds & ACTORS and not u.trigger] if did else []
    return []
