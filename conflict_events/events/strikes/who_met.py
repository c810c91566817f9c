"""Who fought those a clash names alone: دخل الجيش البلدة بعد معارك | مع المسلحين, اقتحموا المخيم ما أدى إلى مواجهات."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import AFTER, DURING
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_AFTER = AFTER | {"اثر"}
_AMID = _AFTER | DURING | {"في"}
_FIGHTERS = frozenset({"armed", "group", "force"})
_MOB = frozenset({"armed", "group", "force", "person"})
_OFFICES = frozenset({"title", "person_name"})
_SAID = frozenset({"said", "deny", "claim", "accuse"})
_CAUSED, _BROKE_OUT, _SUFFERED = "light_cause", "light_happen", "light_suffer"
_REACH, _OPENING = 12, 3


def led_by(s: Sentence, unit: Unit) -> Unit:
    """في غارات | ومواجهات مع الجيش: return the event noun whose preposition holds for one joined to it, or itself.

    Args:
        s: The sentence.
        unit: The event noun.
    """
    if unit.prep or not unit.conj:
        return unit
    for before in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]):
        if before.kind in "VSRF" or s.tokens[before.head].form in {"(", ")"}:
            return unit
        if before.kind == "NP" and before.trigger and (before.prep or not before.conj):
            return before if before.prep else unit
    return unit


def who_met_them(s: Sentence, clash: Finished, events: list[Finished]) -> list[Unit]:
    """Return who fought those that مع names, as the clause that the clash hangs on tells, or nothing.

    Args:
        s: The sentence.
        clash: A clash that names one side.
        events: The events of the sentence.
    """
    foes = clash.roles["participant"]
    found = _gained(s, clash) or _broke_out(s, clash, events) or _then(s, clash)
    named = {s.tokens[u.head].base for u in foes}
    return [u for u in found if all(u.i != f.i for f in foes) and s.tokens[u.head].base not in named]


def who_bled(s: Sentence, clash: Finished) -> list[Unit]:
    """تكبدت الحركة خسائر خلال معارك, دخلوا البلدة بعد معارك: return who went in or suffered by a clash without sides.

    Args:
        s: The sentence.
        clash: A clash that names nobody.
    """
    k = _verb_above(s, clash.draft.unit.at)
    if k < 0 or led_by(s, clash.draft.unit).prep not in _AMID:
        return []
    head = s.tokens[s.units[k].head]
    went = _SUFFERED in s.grammar.carries(k) or head.stem in s.grammar.words.goes_in
    return _gained(s, clash, _AMID) if went and not s.grammar.walker.parted(k, clash.draft.unit.at) else []


def _gained(s: Sentence, clash: Finished, preps: frozenset[str] = _AFTER) -> list[Unit]:
    """أحرز الجيش تقدما في الجبهة، عقب معارك مع المسلحين: return who does what a clash led to."""
    at = clash.draft.unit.at
    if led_by(s, clash.draft.unit).prep not in preps:
        return []
    k = _verb_above(s, at)
    if k < 0:
        return []
    slots = s.grammar.verb(k)
    doers = slots.agent or slots.patient
    return [u for u in doers if u.kinds & _FIGHTERS and not u.trigger and u.at < at]


def _verb_above(s: Sentence, at: int) -> int:
    """Return the verb whose clause a phrase stands in, past the clauses that only describe, or -1."""
    for unit in reversed(s.units[:at]):
        if unit.kind == "S" and unit.at < at - 1:  # وذلك بعد | معارك
            return -1
        if unit.kind == "V" and not s.grammar.walker.in_aside(unit.at):
            return unit.at
    return -1


def _broke_out(s: Sentence, clash: Finished, events: list[Finished]) -> list[Unit]:
    """Return who is told to have acted where a clash broke out with others.

    اقتحم الجيش المخيم ما أدى إلى | مواجهات مع شبان; خرج المحتجون إلى الشوارع واندلعت | مواجهات مع الشرطة.
    """
    at = clash.draft.unit.at
    k = next((u.at for u in reversed(s.units[max(at - _REACH, 0) : at]) if u.kind in "VSR"), -1)
    if k < 1 or s.units[k].kind != "V" or any(u.trigger for u in s.units[k + 1 : at]):
        return []
    classes = s.grammar.carries(k)
    if _CAUSED in classes and s.units[k - 1].kind == "R":
        return _attackers(s, k, events)
    opens = s.units[k].conj or s.units[k - 1].kind == "S" or s.tokens[s.units[k - 1].head].base == "حيث"
    return _actors(s, k) if _BROKE_OUT in classes and opens else []


def _then(s: Sentence, clash: Finished) -> list[Unit]:
    """بعد معارك مع المتمردين، | دخلت القوات المدينة: return who acts behind a clash that opens its clause."""
    at = clash.draft.unit.at
    if clash.draft.unit.prep not in _AFTER or any(u.kind in "VRF" for u in s.units[max(at - _OPENING, 0) : at]):
        return []
    k = next((u.at for u in s.units[at + 1 : at + _REACH] if u.kind in "VSR"), -1)
    if k < 0 or s.units[k].kind != "V" or s.units[k].conj:
        return []
    if not s.grammar.walker.after_comma(k) and s.grammar.head(k).stem not in s.grammar.words.by_people:
        return []
    doers = [] if s.grammar.carries(k) & _SAID else s.grammar.verb(k).agent
    return [u for u in doers if u.kinds & _FIGHTERS and u.at > k]


def _attackers(s: Sentence, k: int, events: list[Finished]) -> list[Unit]:
    """Return who made the last attack before the verb at unit k."""
    before = [e for e in events if e.draft.type == "strike" and e.draft.unit.at < k and e.factuality == "actual"]
    last = max(before, key=lambda e: e.draft.unit.at, default=None)
    if last is None:
        return _actors(s, k)
    return [u for u in last.roles.get("attacker", ()) if u.kinds & _MOB]


def _actors(s: Sentence, k: int) -> list[Unit]:
    """Return the crowd or the force that does what the last verb before unit k says."""
    m = next((u.at for u in reversed(s.units[:k]) if u.kind == "V" and not s.grammar.walker.in_aside(u.at)), -1)
    if m < 0 or s.grammar.carries(m) & _SAID:
        return []
    slots = s.grammar.verb(m)
    doers = [u for u in slots.agent or slots.patient if u.at < k]
    return [u for u in doers if u.kinds & _MOB and not u.kinds & _OFFICES and _many(s, u)]


def _many(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is a force, or tells of many: المحتجون, مئات الشبان."""
    head = s.tokens[unit.head]
    return bool(unit.kinds & _FIGHTERS) or "plural" in head.tags or unit.quantity is not None
