"""Who fought in a clash that names no sides: who took, lost, killed or fell in it or by it."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import AFTER, AGAINST, CAUSE, DURING
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.strikes.camps import one_camp
from conflict_events.events.strikes.grounds import where_they_fought
from conflict_events.events.strikes.met_them import met_them, own_side
from conflict_events.events.strikes.taken_in_it import taken_in_it
from conflict_events.events.strikes.who_met import led_by, who_bled, who_met_them
from conflict_events.patterns.walks.slots import ACTORS

_AMID = DURING | AFTER | {"اثر", "في"}
_THROUGH = CAUSE | DURING | {"في"}
_BODIES = frozenset({"group", "force", "org"})
_FIGHTERS = frozenset({"armed", "group", "force"})
_DID = ("captor", "perpetrator")
_BORE = ("loser", "object", "victim")
_OF, _IN = "من", "في"
_LOSES = frozenset({"casualty.lose_verb", "casualty.lose_men_verb"})
_REACH = 9
_OPENING, _BOTH = 2, 2
_ACHIEVED = "control_done"


def name_sides(s: Sentence, events: list[Finished]) -> None:
    """سيطر الجيش على البلدة بعد معارك: who took a place, and from whom, fought; changes the events in place."""
    for clash in events:
        if clash.draft.pattern.subtype != "clash":
            continue
        if met := met_them(s, clash):
            clash.roles["participant"] = [*clash.roles.get("participant", ()), *met]
        if not clash.draft.hit.verb:
            where_they_fought(clash)
            _faced(s, clash)
            _name(s, clash, events)
            both = clash.roles.get("participant", [])
            if len(both) == _BOTH and not both[0].prep and one_camp(s, both[:1], both[1:]):
                clash.roles["participant"] = both[1:]  # قتل متمردون في معارك | مع الحوثيين


def _name(s: Sentence, clash: Finished, events: list[Finished]) -> None:
    """Name the sides of a clash that a noun tells of, where it names one of them or neither."""
    sides = own_side(s, clash)
    if sides:
        clash.roles["participant"] = sides
    if not sides and (taking := taken_in_it(s, clash, events)) is not None:
        _fill(s, clash, taking, sides)
    if not sides and not clash.roles.get("participant"):
        clash.roles["participant"] = _fallen(s, clash, events)
    faces = len(sides) == 1 and sides[0].prep in AGAINST
    if faces and (met := who_met_them(s, clash, events) or _others(s, clash, events)):
        clash.roles["participant"] = [*(u for u in met if not one_camp(s, [u], sides)), *sides]
    elif len(sides) < _BOTH and led_by(s, clash.draft.unit).prep in _AMID:
        outcome = _before(s, clash, events) or _around(s, clash, events)
        outcome = outcome or (None if sides else _behind(s, clash, events))
        if outcome is not None:
            _fill(s, clash, outcome, sides)
        elif not sides and (bled := who_bled(s, clash)):
            clash.roles["participant"] = bled


def _faced(s: Sentence, clash: Finished) -> None:
    """يخوض الحوثيون معارك في | مواجهة القوات: add the other side, whom those who fight stand against."""
    at = clash.draft.unit.at
    behind = s.units[at + 1] if at + 1 < len(s.units) else clash.draft.unit
    k = behind.head + 1
    if behind.prep != _IN or s.tokens[behind.head].base not in s.grammar.words.facing:
        return
    if k == behind.j == len(s.tokens):  # a text that was cut
        return
    foe = behind.part(k, kinds_of(s.tokens[k]) | (behind.kinds & _FIGHTERS)) if k < behind.j else s.units[behind.at + 1]
    if (
        foe.kinds & ACTORS
        and not (foe.prep or foe.conj)
        and all(u.i != foe.i for u in clash.roles.get("participant", ()))
    ):
        clash.roles["participant"] = [*clash.roles.get("participant", ()), foe]


def fighters(s: Sentence, units: list[Unit]) -> list[Unit]:
    """Return who bears arms among some; of 17 عنصرا من الميليشيا it is the whole that fought."""
    return [_whole(s, u) for u in units if u.kinds & _FIGHTERS]


def _whole(s: Sentence, unit: Unit) -> Unit:
    """عنصرا من | الميليشيا: the force that those counted are part of, else the phrase itself."""
    k = next((k + 1 for k in range(unit.head + 1, unit.j) if s.tokens[k].form == _OF), unit.j)
    if unit.quantity is None or k >= unit.j or s.tokens[unit.head].det:
        return unit
    kinds = kinds_of(s.tokens[k])
    return replace(unit.part(k, kinds | (unit.kinds & _FIGHTERS)), conj=False) if kinds & _FIGHTERS else unit


def _fallen(s: Sentence, clash: Finished, events: list[Finished]) -> list[Unit]:
    """أسفرت المعارك عن مقتل ستة من | قوات النظام: return whose men, named by their force, a clash killed or hurt."""
    toll = [e for e in events if e.draft.type == "casualty" and _decides(e, clash) and _by_it(s, e, clash)]
    victims = [u for e in toll for u in who_bore(e)]
    return list({u.i: u for u in (_whole(s, v) for v in victims) if _is_body(s, u)}.values())


def who_bore(event: Finished) -> list[Unit]:
    """Return whom a toll befell, or whose men they were: فقد الجيش خلال المعارك أربعة من ضباطه.

    Args:
        event: A casualty.
    """
    if event.draft.pattern.trigger in _LOSES:
        return event.draft.slots.agent
    return event.roles.get("victim", [])


def _others(s: Sentence, clash: Finished, events: list[Finished]) -> list[Unit]:
    """أسفرت المواجهات مع الجيش عن مقتل عشرة من | المتمردين: return whose men fell, other than those it names."""
    named = {s.tokens[k].base for u in clash.roles["participant"] for k in range(u.i, u.j)}
    return [u for u in _fallen(s, clash, events) if s.tokens[u.head].base not in named]


def _is_body(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is a force, whole or known: قوات النظام, المتمردين; nobody of it alone: مسلحا, جندي."""
    named = unit.definite or unit.kinds & _BODIES or any(t.det for t in s.tokens[unit.head : unit.j])
    return bool(unit.kinds & _FIGHTERS) and bool(named) and "person_name" not in unit.kinds


def _by_it(s: Sentence, harm: Finished, clash: Finished) -> bool:
    """Whether a clash brought a toll about: أسفرت المعارك عن مقتل, اشتباكات تسببت بمقتل, قتلوا جراء معارك."""
    at, k = clash.draft.unit.at, harm.draft.unit.at
    if k < at:
        return clash.draft.unit.prep in _THROUGH and not _parted(s, k, at)
    first = at - (clash.draft.unit.conj and at > 0 and s.units[at - 1].trigger)  # أسفرت الغارات | والمواجهات عن
    verb = next((u for u in reversed(s.units[max(first - 1, 0) : k]) if u.kind == "V"), None)
    between = s.units[at + 1 : k]
    if verb is None or "light_cause" not in s.grammar.carries(verb.at) or any(u.kind == "S" for u in between):
        return False
    slots = s.grammar.verb(verb.at)
    goes_on = verb.at > at and not slots.agent and s.units[verb.at - 1].kind == "."  # اشتباكات في المدينة، تسببت
    goes_on = goes_on and not any(u.trigger for u in s.units[at + 1 : verb.at])
    return goes_on or any(u is clash.draft.unit for u in (slots.antecedent, *slots.agent, *slots.patient))


def _fill(s: Sentence, clash: Finished, outcome: Finished, sides: list[Unit]) -> None:
    taken = {u.i for u in sides}
    joined = led_by(s, clash.draft.unit) is not clash.draft.unit  # قتلوا في غارات للتحالف | ومواجهات مع الجيش
    groups = [_fighting(s, outcome, roles, taken) for roles in ((_BORE,) if joined else (_DID, _BORE))]
    found = [u for group in groups for u in group]
    if sides and sides[0].prep in AGAINST:  # مع المسلحين: one side is told, and the other is whoever is left
        found = next((group for group in groups if group), [])
    elif sides and all(u.i != sides[0].i for role in _DID for u in outcome.roles.get(role, ())):
        return  # معارك للتنظيم: told beside the clash, and nothing of the outcome
    harmed = outcome.draft.type == "casualty" or outcome.draft.pattern.subtype == "detention"
    one_sided = harmed and not sides and not all(groups)  # أسر ضباط في معارك
    if found and not one_sided:  # but not متظاهرون قتلوا برصاص الجيش خلال مواجهات
        clash.roles["participant"] = [*found, *sides]


def _fighting(s: Sentence, outcome: Finished, roles: tuple[str, ...], taken: set[int]) -> list[Unit]:
    """Return who bears arms among those in some roles of an event."""
    units = [u for role in roles for u in (who_bore(outcome) if role == "victim" else outcome.roles.get(role, ()))]
    return [u for u in fighters(s, units) if "place" not in u.kinds and u.i not in taken]


def _before(s: Sentence, clash: Finished, events: list[Finished]) -> Finished | None:
    """Return the taking or killing that a clash stands behind in its clause: قتلت القوات ستة مسلحين خلال اشتباك."""
    at = led_by(s, clash.draft.unit).at
    near = [e for e in events if _decides(e, clash) and e.draft.unit.at < at]
    last = max(near, key=lambda e: e.draft.unit.at, default=None)
    return last if last is not None and not _parted(s, last.draft.unit.at, at) else None


def _behind(s: Sentence, clash: Finished, events: list[Finished]) -> Finished | None:
    """Return the taking that a clash opens the clause of: بعد معركة استمرت 40 يوما، طردت القوات المسلحين."""
    at = clash.draft.unit.at
    if any(u.kind in "VSR" for u in s.units[max(at - _OPENING, 0) : at]):
        return None
    near = [e for e in events if _decides(e, clash) and at < _told_at(e) <= at + _REACH]
    first = min(near, key=_told_at, default=None)
    return first if first is not None and not _clause_between(s, at, _told_at(first)) else None


def _around(s: Sentence, clash: Finished, events: list[Finished]) -> Finished | None:
    """Return the taking whose own verb stands before a clash: تمكن الثوار إثر | اشتباكات من السيطرة على الحاجز."""
    at = clash.draft.unit.at
    near = [e for e in events if _decides(e, clash) and 0 <= _told_at(e) < at < e.draft.unit.at]
    first = min(near, key=lambda e: e.draft.unit.at, default=None)
    return first if first is not None and not _parted(s, _told_at(first), at) else None


def _told_at(event: Finished) -> int:
    """Return the unit of the verb that tells of an event, itself or as تمكنت القوات من السيطرة; -1 where none does."""
    slots = event.draft.slots
    if event.draft.hit.verb:
        return event.draft.unit.at
    return slots.outer.owner if slots.outer is not None and _ACHIEVED in slots.carriers else -1


def _decides(event: Finished, clash: Finished) -> bool:
    """Whether an event may be the outcome of a clash: told by the same voice, and real."""
    return (
        event.draft.type in ("capture", "casualty")
        and event.draft.pattern.subtype != "release"
        and event.factuality == "actual"
        and event.reporter is clash.reporter
    )


def _parted(s: Sentence, m: int, k: int) -> bool:
    """Whether a clause of its own stands between two units."""
    return any(u.kind in "VS" for u in s.units[m + 1 : k])


def _clause_between(s: Sentence, m: int, k: int) -> bool:
    """Whether more than the clause that describes a clash stands between it and the verb behind it."""
    verbs = [u for u in s.units[m + 1 : k] if u.kind == "V"]
    described = all(s.grammar.verb(v.at).antecedent is s.units[m] for v in verbs)
    return not described or any(u.kind == "S" or (u.kind == "NP" and u.trigger) for u in s.units[m + 1 : k])
