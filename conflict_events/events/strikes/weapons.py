"""Whose a weapon is did it, and what a doer bears goes off: برصاص الاحتلال, سيارة يقودها انتحاري, يرتدي حزاما ناسفا."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import AFTER
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.reference import owner_of
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.standing_clauses import doer_before

_BOMBING = "bombing"
_DETONATE = "strike.detonate_verb"
_GEAR = frozenset({"vehicle", "vessel", "weapon"})
_LOADED = frozenset({"محمل", "محملة", "محملا", "محشو", "محشوة", "محشوا", "معباة", "معبا", "مليئة", "مليئا"})
_USED = frozenset({"مستخدم", "مستخدمة", "مستخدمان", "مستخدمين", "مستعمل", "مستعملة", "مستعملين"})
_OPEN = frozenset({_BOMBING, "assault", "other"})
_FROM, _CARRIES = "من", "light_agent"
_SHOTS, _PEOPLE = frozenset({"رصاص", "نيران"}), frozenset({"person", "armed", "force"})
_BODIES = frozenset({"org", "org_name"})
_OF, _FORCES = frozenset({"من", "ل"}), frozenset({"armed", "group", "force"})
_DOERS = {"casualty": "perpetrator", "strike": "attacker"}


def of_weapon(s: Sentence, event: Finished) -> None:
    """برصاص الاحتلال: whose weapon it is did it."""
    doer = _DOERS.get(event.draft.type)
    if event.draft.pattern.subtype != "clash" and doer is not None and not event.roles.get(doer):
        weapons = event.roles.get("weapon", ())
        owners = [o for u in weapons if (o := owner_of(s.grammar, u) or _driver(s, u) or _shooters(s, u)) is not None]
        hit = {u.i for role in ("victim", "target") for u in event.roles.get(role, ())}  # دهس سيارة | لحشد
        if owners and owners[0].i not in hit:
            event.roles[doer] = [_whole(s, owners[0])]


def killers_own(s: Sentence, events: list[Finished]) -> None:
    """قتل منفذ الهجوم | برصاص الشرطة: the weapon behind is what killed him, and not what he had attacked with."""
    armed = [e for e in events if e.draft.type == "strike" and e.roles.get("weapon")]
    for event in events if armed else ():
        weapons = {u.i for u in event.roles.get("weapon", ())} if event.draft.type == "casualty" else set()
        for strike in armed:
            taken = any(u.i in weapons for u in strike.roles["weapon"])
            doer = doer_before(s.grammar.walker, strike.draft.unit.at) if taken else None
            if doer is not None and any(u.at == doer.at for u in event.roles.get("victim", ())):
                strike.roles["weapon"] = [u for u in strike.roles["weapon"] if u.i not in weapons]


def worn(s: Sentence, event: Finished) -> None:
    """فجر انتحاري يرتدي حزاما ناسفا نفسه: what a bomber wears or drives goes off."""
    if any(u.prep == _FROM and "vehicle" in u.kinds for u in event.roles.get("weapon", ())):
        del event.roles["weapon"]  # أطلقوا النار من سيارة
    doers = event.roles.get("attacker", ())
    subtype = event.draft.pattern.subtype
    if event.draft.type != "strike" or subtype not in _OPEN or event.roles.get("weapon"):
        return
    for unit in doers:
        behind = s.units[unit.at + 1 : unit.at + 4] if unit.at >= 0 else []
        if behind and s.tokens[behind[0].head].base in s.grammar.words.being:
            behind = behind[1:]  # انتحاري كان يقود شاحنة ملغومة
        if len(behind) < 2 or s.tokens[behind[0].head].base not in s.grammar.words.wears:
            continue
        if "weapon" in behind[1].kinds and (subtype == _BOMBING or _charged(s, behind[1])):
            event.roles["weapon"] = [behind[1]]


def killed_by_others(event: Finished, strike: Finished) -> bool:
    """فتح رجل النار من بندقية قبل أن ترديه الشرطة قتيلا: who kills the attacker does not do it with his weapon.

    Nor does who kills others after an attack: قتل الجيش خمسة | بعد هجوم بسيارة مفخخة.
    """
    if strike.draft.unit.prep in AFTER and event.draft.hit.verb and event.draft.slots.agent:
        return True
    doers = {u.i for u in strike.roles.get("attacker", ())}
    return bool(event.roles.get("perpetrator")) and any(u.i in doers for u in event.roles.get("victim", ()))


def _charged(s: Sentence, unit: Unit) -> bool:
    """Whether what a doer drives or wears goes off: يقود شاحنة ملغومة, but يحمل بندقية."""
    return any(s.tokens[k].base in s.grammar.words.charged for k in range(unit.i, unit.j))


def _driver(s: Sentence, unit: Unit) -> Unit | None:
    """سيارة يقودها انتحاري, لغم زرعه المتمردون: who drives a bomb, or lays a mine, sets it off."""
    behind = next((u for u in s.units[unit.at + 1 : unit.at + 4] if u.kind == "V"), None) if unit.at >= 0 else None
    if behind is None or s.tokens[behind.head].base not in s.grammar.words.sets_off or not s.tokens[behind.head].pron:
        return None
    verb = s.grammar.verb(behind.at)
    doers = (u for group in (verb.agent, *verb.bare[:1]) for u in group[:1])  # 120 صاروخا أطلقتها | كتائب القذافي
    return next((u for u in doers if u.i != unit.i and (not u.kinds or u.kinds & ACTORS)), None)


def _shooters(s: Sentence, unit: Unit) -> Unit | None:
    """برصاص | ثلاثة ملثمين, برصاص رجلين: people behind shots fired them, if they are not whom these hit."""
    if unit.prep != "ب" or unit.at < 0 or s.tokens[unit.head].base not in _SHOTS:
        return None
    k = unit.head + 1
    if k < unit.j:
        kinds = kinds_of(s.tokens[k]) & _BODIES if not s.tokens[k].det else frozenset[str]()  # برصاص | جهاز الأمن
        men = frozenset({"person"}) if "person_nouns" in s.tokens[k].tags else kinds
        return unit.part(k, men) if men else None
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else unit
    beside = behind.kind == "NP" and behind.first == unit.j and not (behind.prep or behind.conj)
    return behind if beside and behind.kinds & _PEOPLE and not behind.trigger else None


def _whole(s: Sentence, owner: Unit) -> Unit:
    """برصاص قوة خاصة | من الجيش, بنيران دورية | للشرطة: who shoots, with whose he is."""
    behind = s.units[owner.at + 1] if 0 <= owner.at < len(s.units) - 1 else owner
    if behind.first != owner.j or behind.prep not in _OF or behind.kind != "NP" or behind.trigger or behind.conj:
        return owner
    forces = behind.kinds & _FORCES and not s.tokens[owner.head].det
    return replace(owner, j=behind.j) if forces and (behind.prep == _FROM or owner.kinds & _PEOPLE) else owner


def carried_in(s: Sentence, event: Finished) -> None:
    """Tell with what an attack was made: فجر انتحاري سيارة محملة بالمتفجرات, السيارة المستخدمة في التفجير."""
    slots = event.draft.slots
    loaded = slots.patient[:1] if event.draft.pattern.trigger == _DETONATE else []
    loaded = [u for u in loaded if _ends_with(s, u, _LOADED) and u.kinds & _GEAR]
    before = s.units[event.draft.unit.at - 1] if event.draft.unit.at and not event.draft.hit.verb else None
    led = event.draft.unit
    if before is not None and before.at and not led.prep and _CARRIES in s.grammar.carries(before.at):
        led, before = before, s.units[before.at - 1]  # السيارة المستخدمة | في تنفيذ الهجوم
    if not loaded and before is not None and led.prep == "في" and _ends_with(s, before, _USED):
        loaded = [before] if before.kind == "NP" and not before.trigger else []
    if not loaded or (loaded[0] is before and event.roles.get("weapon")):
        return
    event.roles["weapon"] = [replace(loaded[0], j=loaded[0].j - 1, prep="")]
    targets = [u for u in event.roles.get("target", []) if u.i != loaded[0].i]
    event.roles["target"] = targets
    if not targets:
        del event.roles["target"]


def _ends_with(s: Sentence, unit: Unit, words: frozenset[str]) -> bool:
    return unit.j - 1 > unit.head and s.tokens[unit.j - 1].base in words
