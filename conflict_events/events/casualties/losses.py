"""Who inflicts losses, and on whom: كبد الجيش المسلحين خسائر في الأرواح, أوقعت القوات في صفوفهم قتلى وجرحى."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH

_PERSONS = frozenset({"casualty.dead_noun", "casualty.hurt_person_noun"})
_FIGHTERS = frozenset({"armed", "group", "force"})
_PEOPLE = _FIGHTERS | {"person", "gent"}
_WHICH = frozenset({"ما", "مما"})
_OF, _RANKS, _BETWEEN = "من", "صفوف", "بين"
_LOSES = frozenset({"casualty.lose_verb", "casualty.lose_men_verb"})
_REACH = 5
_INFLICT = "light_inflict"
_BACK = 14


def inflicted(s: Sentence, events: list[Finished]) -> None:
    """Fill who inflicted losses and who suffered them; changes the events in place."""
    for event in events:
        if event.draft.pattern.trigger not in _PERSONS:
            continue
        if borne := _borne(s, event.draft.unit.at):
            _make_bear(s, event, borne)
            continue
        m = _inflicting(s, event.draft.unit.at)
        doers = _doers(s, m) if m >= 0 else []
        if not doers:
            if m >= 0 and not event.roles.get("victim"):
                event.roles["victim"] = _of_masdar(s, m)
            continue
        event.roles.setdefault("perpetrator", doers)
        suffered = _suffered(s, m, event, doers) or _of_masdar(s, m)
        if suffered and (s.tokens[s.units[m].head].pron or not event.roles.get("victim")):
            event.roles["victim"] = suffered


def _inflicting(s: Sentence, at: int) -> int:
    """Return the unit of the verb or masdar that inflicts an event noun, or -1."""
    for m in range(at - 1, max(at - 1 - _REACH, -1), -1):
        unit = s.units[m]
        if s.tokens[unit.head].base in s.grammar.words.inflicts and unit.kind in ("V", "NP"):
            return -1 if _of_an_attack(s, m) else m
        if unit.kind in "VSR":
            return -1
    return -1


def _make_bear(s: Sentence, event: Finished, borne: list[Unit]) -> None:
    """Make whom a verb costs so many the dead, and nobody among them who killed; changes the event in place."""
    event.roles["victim"] = borne
    verb = next(u.at for u in reversed(s.units[: borne[0].at]) if u.kind == "V")
    told = [*event.roles.pop("perpetrator", ()), *_doers(s, verb)]
    others = {u.i: u for u in told if u.i != borne[0].i}
    if others:
        event.roles["perpetrator"] = list(others.values())


def _borne(s: Sentence, at: int) -> list[Unit]:
    """وكبدت | الجيش | 300 قتيل: return the only ones named behind a verb that needs whom it costs so many, if any."""
    m = at - 1
    while m >= max(at - _REACH, 0) and s.units[m].kind == "NP" and not s.units[m].prep:
        m -= 1
    if m < 0 or s.units[m].kind != "V" or s.tokens[s.units[m].head].pron or _INFLICT not in s.grammar.carries(m):
        return []
    named = [u for u in s.units[m + 1 : at] if not u.trigger]
    attack = any(u.trigger for u in s.units[m + 1 : at])  # كبد الهجوم | القوات | عشرات القتلى
    lone = len(named) == 1 and bool(named[0].kinds & _FIGHTERS) and not named[0].conj
    return named if lone and (attack or at == m + 2) else []


def _of_an_attack(s: Sentence, m: int) -> bool:
    """هجوم أوقع قتلى, قصف ما أوقع 13 قتيلا, وأوقع العنف قتلى: whether what happened inflicts, and nobody named."""
    before = s.tokens[s.units[m].i - 1].form if s.units[m].i else ""
    if s.units[m].kind != "V" or before in _WHICH:
        return s.units[m].kind == "V"
    verb = s.grammar.verb(m)
    own = verb.bare[0][0] if verb.bare and not s.tokens[s.units[m].head].pron else None
    return verb.antecedent is not None or (own is not None and _stands_alone(s, own))


def _stands_alone(s: Sentence, own: Unit) -> bool:
    """وأوقع العنف قتلى: whether what stands behind the verb is a subject that bears no arms; but العديد منهم."""
    partitive = own.j < len(s.tokens) and s.tokens[own.j].form.startswith(_OF)
    return own.definite and not partitive and not own.trigger and not own.kinds & _PEOPLE


def _doers(s: Sentence, m: int) -> list[Unit]:
    """Return the fighters that inflict: the subject of the verb, else that of the clause it goes on with."""
    joined = s.units[m].conj and s.tokens[s.units[m].head].pron  # تصدت القوات لهجوم شنه المسلحون وكبدتهم
    if s.units[m].kind == "V" and not joined:
        return _fighters(s.grammar.verb(m).agent)
    for n in range(m - 1, max(m - 1 - _BACK, -1), -1):
        if s.units[n].kind == "V" and not s.grammar.walker.in_relative(n) and s.grammar.verb(n).antecedent is None:
            return _fighters(s.grammar.verb(n).agent or s.grammar.verb(n).patient)
    return []


def _fighters(group: list[Unit]) -> list[Unit]:
    """Return who bears arms in a group; none where an attack or a weapon stands first."""
    return [u for u in group if u.kinds & _FIGHTERS and "weapon" not in u.kinds and not u.trigger]


def _suffered(s: Sentence, m: int, event: Finished, doers: list[Unit]) -> list[Unit]:
    """Return whom losses befall: the object of the verb, or what the pronoun on it or on في صفوفهم points to."""
    between = s.units[m : event.draft.unit.at]
    if s.units[m].kind == "V":
        mine = {u.i for u in doers}
        hit = [u for u in s.grammar.verb(m).patient if u.kinds & _PEOPLE and not u.trigger and u.i not in mine]
        if hit and not s.tokens[s.units[m].head].pron:
            return hit
    pron = next((s.tokens[u.head].pron for u in between if s.tokens[u.head].pron), "")
    return _pointed(s, m, pron, {u.i for u in doers}) if pron else []


def in_own_ranks(s: Sentence, event: Finished) -> list[Unit]:
    """معارك مع المسلحين أوقعت قتلى وجرحى | في صفوفهم: return the fighters in whose ranks people were killed or hurt."""
    at = event.draft.unit.at
    behind = s.units[at + 1 : at + 3]
    if event.draft.hit.verb or not behind:
        return []
    joined = behind[0].conj and behind[0].trigger and not behind[0].prep
    ranks = behind[min(joined, len(behind) - 1)]
    pron = s.tokens[ranks.head].pron if s.tokens[ranks.head].base == _RANKS else ""
    return _pointed(s, at, pron, {u.i for u in event.roles.get("perpetrator", ())}) if pron else []


def between(s: Sentence, event: Finished) -> list[Unit]:
    """سقط العشرات من الجنود بين قتيل وجريح: those who fall are the dead and the hurt."""
    unit = event.draft.unit
    first = s.units[unit.at - 1] if unit.conj and unit.at else unit
    if event.draft.pattern.trigger not in _PERSONS or first.prep != _BETWEEN:
        return []
    if fallen := _fallen_between(s, first.at):
        return fallen
    verb = next((u for u in reversed(s.units[max(first.at - REACH, 0) : first.at]) if u.kind in "VS"), None)
    if verb is None or verb.kind != "V" or "light_happen" not in s.grammar.carries(verb.at):
        return []
    slots = s.grammar.verb(verb.at)
    return [u for u in slots.patient or slots.agent if u.kinds & _PEOPLE and not u.trigger and u.at < first.at]


def _fallen_between(s: Sentence, at: int) -> list[Unit]:
    """سقوط ضابط وعشرة جنود | بين قتيل وجريح: those behind a masdar of falling, right before what became of them."""
    group: list[Unit] = []
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        if unit.kind != "NP" or unit.prep or unit.trigger or not unit.kinds & _PEOPLE:
            return group if group and unit.kind == "NP" and "light_happen" in s.grammar.carries(unit.at) else []
        group.insert(0, unit)
    return []


def _of_masdar(s: Sentence, m: int) -> list[Unit]:
    """تكبيد القوات خسائر بشرية: return whom a masdar right before names, though nobody says who inflicts it."""
    behind = s.units[m + 1]
    hit = s.units[m].kind == "NP" and behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger)
    return [behind] if hit and behind.kinds & _FIGHTERS else []


def _pointed(s: Sentence, m: int, pron: str, doers: set[int]) -> list[Unit]:
    """Return the nearest fighters before unit m that a pronoun may point to."""
    for unit in reversed(s.units[max(m - _BACK, 0) : m]):
        fits = unit.kind == "NP" and not unit.trigger and unit.i not in doers and bool(unit.kinds & _FIGHTERS)
        if fits and "place" not in unit.kinds and (pron != "هم" or agrees(s.tokens[unit.head], pron)):
            return [replace(unit, prep="")]
    return []


def not_their_own(s: Sentence, events: list[Finished]) -> None:
    """خسرت الكتائب المعارضة 17 من مقاتليها: who lost men did not kill them; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        killers = event.roles.get("perpetrator", [])
        if event.draft.pattern.trigger not in _LOSES or not killers:
            continue
        lost = {s.tokens[u.head].base for u in event.draft.slots.agent}
        if kept := [u for u in killers if s.tokens[u.head].base not in lost]:
            event.roles["perpetrator"] = kept
        else:
            del event.roles["perpetrator"]


def only_means(events: list[Finished]) -> None:
    """سقطت مسيرتان فقتلتا | ثلاثة: what is the weapon of a casualty is nobody who did it; changes the events."""
    for event in events:
        doers, means = event.roles.get("perpetrator"), {u.i for u in event.roles.get("weapon", ())}
        if event.draft.type != "casualty" or not doers or means.isdisjoint(u.i for u in doers):
            continue
        left = [u for u in doers if u.i not in means]
        if left:
            event.roles["perpetrator"] = left
        else:
            del event.roles["perpetrator"]
