"""Who took or gave up a place or a person, and where, if no word beside the event tells: the clause before it does."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.captures.agreed import name_agreed
from conflict_events.events.captures.begins_demand import begins_demand
from conflict_events.events.captures.changed_hands import name_losers
from conflict_events.events.captures.driven_out import name_driven_out
from conflict_events.events.captures.freed import freed_himself, name_holders
from conflict_events.events.captures.joined_acts import name_joined_acts
from conflict_events.events.captures.joined_takings import name_joined_takers
from conflict_events.events.captures.not_taken_by import clear_takers
from conflict_events.events.captures.of_whole import count_whole
from conflict_events.events.captures.own_side import name_own_side
from conflict_events.events.captures.owners import done_by_capital, owner_behind
from conflict_events.events.captures.raiders import attacked_to_take, ruined, searched
from conflict_events.events.captures.reactions import clear_reactors, thwarted
from conflict_events.events.captures.taken import name_taken
from conflict_events.events.captures.takers import name_unsaid
from conflict_events.events.captures.tellers_and_takers import clear_tellers
from conflict_events.events.captures.wrongs import name_wrongdoers
from conflict_events.events.circumstances.settings import Settings
from conflict_events.events.finished import Finished
from conflict_events.events.reality.refusals import refused
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.roles.reference import owner_of
from conflict_events.patterns.verb_slots.own_doers import says_we

_FIGHTERS = frozenset({"force", "group", "armed"})
_ROLES = {"territory": "captor", "detention": "captor", "loss": "loser"}
_GROUND = frozenset({"territory", "loss"})
_RESCUES = frozenset({"capture.release.free_noun", "capture.release.free_verb", "capture.release.rescue_noun"})
_AGAINST = "ضد"
_NOT_THEIRS = frozenset({"light_witness", "light_foil"})  # carriers whose subject does not do what they carry
_WE = "نحن"
_WHERE = "حيث"
_FOR = "ل"
_TIME = frozenset({"time"})
_WITHIN = frozenset({"ضمن", "خلال"})
_NEAR = 12  # tokens before حيث in which the place stands that it is about
_UNDER = "تحت"
_FALLS = "capture.fall_noun"


def tell_sides(s: Sentence, events: list[Finished], settings: Settings) -> None:
    """Fill who took what from whom, and where, from what other clauses tell; changes the events in place."""
    refused(s, events)
    name_taken(s, events)
    count_whole(s, events)
    clear_rescuers(events)
    name_takers(s, events)
    clear_times(s, events)
    clear_reactors(s, events)
    begins_demand(s, events)
    name_wrongdoers(s, events)
    name_agreed(s, events)
    name_joined_acts(s, events)
    name_unsaid(s, events)
    name_driven_out(s, events)
    name_joined_takers(s, events)
    name_raiders(s, events)
    attacked_to_take(s, events)
    ruined(s, events)
    place_takings(s, events, settings)
    name_own_side(s, events)
    clear_tellers(s, events)
    name_losers(s, events)
    clear_takers(s, events)
    freed_himself(s, events)
    name_holders(s, events)


def name_takers(s: Sentence, events: list[Finished]) -> None:
    """Fill who took a place or persons, or gave a place up, from the clause before; changes the events in place."""
    for event in events:
        role = _ROLES.get(event.draft.pattern.subtype)
        if event.draft.type != "capture" or role is None or event.draft.hit.verb:
            continue
        if role == "captor" and (whose := done_by_capital(s, event)):
            event.roles[role] = whose
        if event.roles.get(role):
            event.roles[role] = _halted(s, event, events) or event.roles[role]
            continue
        if event.draft.unit.prep == _AGAINST:
            continue  # يتظاهرون ضد توقيف زملائهم
        if event.draft.pattern.trigger == _FALLS:
            continue
        found = owner_behind(s, event) or _attackers(s, event, events) or _actor_before(s, event)
        if found:
            event.roles[role] = found


def clear_rescuers(events: list[Finished]) -> None:
    """تمكنت قوة من تحرير طفل بعد يومين على اختطافه: who frees somebody was not who took him."""
    for free in (e for e in events if e.draft.pattern.id in _RESCUES):
        freed = {u.i for u in free.roles.get("object", ())}
        for taking in (e for e in events if e.draft.pattern.subtype == "detention" and not e.draft.hit.verb):
            first = min((u.i for u in taking.roles.get("captor", ())), default=free.draft.hit.i)
            if first < free.draft.hit.i < taking.draft.hit.i and _same(taking, freed):
                del taking.roles["captor"]


def clear_times(s: Sentence, events: list[Finished]) -> None:
    """تبحث الشرطة عنه منذ اللحظة الأولى | لاختطافه: what a time is of is no aim of who does something since then."""
    for event in events:
        unit = event.draft.unit
        if event.draft.pattern.subtype != "detention" or unit.prep != _FOR or not unit.at or event.draft.hit.verb:
            continue
        before = s.units[unit.at - 1]
        if before.kind == "T" or before.kinds == _TIME:
            event.roles.pop("captor", None)


def _same(taking: Finished, freed: set[int]) -> bool:
    return any(u.i in freed for u in taking.roles.get("object", ()))


def name_raiders(s: Sentence, events: list[Finished]) -> None:
    """اعتقلت الشرطة خمسة مشتبه بهم في مداهمة: who arrests in a raid makes it, and not who is arrested."""
    for arrest in (e for e in events if e.draft.pattern.subtype == "detention" and e.roles.get("captor")):
        taken = {u.i for u in arrest.roles.get("object", ())}
        for raid in (e for e in events if searched(s, e)):
            doers = {u.i for u in raid.roles.get("attacker", ())}
            if raid.reporter is arrest.reporter and doers <= taken:
                raid.roles["attacker"] = list(arrest.roles["captor"])


def place_takings(s: Sentence, events: list[Finished], settings: Settings) -> None:
    """تقدمت القوات في ريف حلب وسيطرت على قرى: fill where places were taken from the clause before."""
    for event in events:
        described = event.draft.slots.antecedent is not None  # المناطق التي دخلها وسيطر عليها، هجمات في كذا
        joined = event.draft.hit.verb and event.draft.unit.conj and event.factuality == "actual" and not described
        taken = event.draft.type == "capture" and event.draft.pattern.subtype in _GROUND
        managed = _managed(s, event) if taken and not event.draft.hit.verb else None
        joined = joined or (managed is not None and event.factuality == "actual")
        start = managed if managed is not None else event.draft.unit
        if joined and taken and not event.roles.get("place") and (found := _place_before(s, event, start, settings)):
            event.roles["place"] = found
        if (
            taken
            and not event.roles.get("place")
            and (found := _where(s, event, settings) or _opened(s, event, settings))
        ):
            event.roles["place"] = found


def _where(s: Sentence, event: Finished, settings: Settings) -> list[Unit]:
    """معارك عند أطراف عفرين، حيث سيطرت القوات على قرى: return the place that the clause of the event is about."""
    verbs, told = 0, event.reporter.draft.unit.at if event.reporter is not None else -1
    if event.draft.unit.prep == _FOR:
        return []  # حيث شنت الحكومة هجوما لاستعادة المدينة
    for unit in reversed(s.units[max(told + 1, 0) : event.draft.unit.at + 1]):
        if unit.kind == "S":
            there = s.tokens[unit.head].form == _WHERE and verbs <= 1
            found = settings.around(s, max(unit.i - _NEAR, 0), unit.i, unit.at) if there else []
            mine = {u.i for units in event.roles.values() for u in units}
            return found if found and found[0].i not in mine else []
        verbs += unit.kind == "V"
    return []


def _opened(s: Sentence, event: Finished, settings: Settings) -> list[Unit]:
    """وفي الغوطة، أكد الجيش الاستيلاء على عشرات القرى: return what opens the sentence, if no name tells what fell."""
    taken = event.roles.get("object", [])
    named = any("X" in s.classes[u.i : u.j] or (u.definite and u.quantity is None) for u in taken)
    if event.factuality != "actual" or not taken or named or event.draft.slots.antecedent is not None:
        return []
    found = settings.opening(s, taken[0].first)
    return found if found and found[0].i not in {u.i for u in taken} else []


def _managed(s: Sentence, event: Finished) -> Unit | None:
    """نفذ الجيش عملية في كذا، | وتمكن من تحرير مواقع: return the joined verb of managing that an event hangs on."""
    if event.draft.unit.prep != "من" or event.draft.unit.conj:
        return None
    verb = next((u for u in reversed(s.units[: event.draft.unit.at]) if u.kind in "VSR."), None)
    managed = verb is not None and verb.kind == "V" and verb.conj and "control_done" in s.grammar.carries(verb.at)
    return verb if managed else None


def _place_before(s: Sentence, event: Finished, start: Unit, settings: Settings) -> list[Unit]:
    """Return the place of the verb before, where it is no part of the event itself."""
    at = start.at
    mine = {u.i for units in event.roles.values() for u in units}
    for unit in reversed(s.units[:at]):
        if unit.kind == "S" or (event.reporter is not None and unit is event.reporter.draft.unit):
            return []
        if unit.kind == "V":
            found = settings.around(s, unit.i, start.i, at)
            return found if found and found[0].i not in mine else []
    return []


def _attackers(s: Sentence, event: Finished, events: list[Finished], kinds: frozenset[str] = _FIGHTERS) -> list[Unit]:
    """بعد هجوم للجيش | لاستكمال تحرير البلدة: return who makes the attack by which somebody means to take a place."""
    unit = event.draft.unit
    aim = unit if unit.prep else s.units[max(unit.at - 1, 0)]
    if aim.prep != _FOR or "event" not in aim.kinds:
        return []
    for attack in (e for e in events if e.draft.type == "strike" and not e.draft.hit.verb and e.draft.unit.at < aim.at):
        between = s.units[attack.draft.unit.at + 1 : aim.at]
        if not any(u.kind in "VSR." or u.trigger or "event" in u.kinds for u in between):
            return [u for u in attack.roles.get("attacker", ()) if u.kinds & kinds]
    return []


def _halted(s: Sentence, event: Finished, events: list[Finished]) -> list[Unit]:
    """وضعوا شروطهم لوقف هجوم | الحكومة للسيطرة على المدينة: return whose attack somebody else wants to halt."""
    for attack in (e for e in events if e.draft.type == "strike" and e.draft.unit.at < event.draft.unit.at):
        if thwarted(s, attack.draft.unit) and (found := _attackers(s, event, [attack], KINDS["power"])):
            return found
    return []


def _actor_before(s: Sentence, event: Finished) -> list[Unit]:
    """تواصل القوات التقدم بعد السيطرة على: return the subject of the nearest verb before that is an armed force."""
    begin = event.reporter.content[0] if event.reporter is not None and event.reporter.content else 0
    mine = {u.i for units in event.roles.values() for u in units}
    within = False  # بعد معارك مع التنظيم | ضمن عملية لتحرير المدينة: the operation is the clause's own
    for unit in reversed(s.units[: event.draft.unit.at]):
        within = within or (unit.prep in _WITHIN and "event" in unit.kinds)
        if unit.i < begin or unit.kind == "S" or (_another_time(s, unit, event) and not within):
            return []
        if s.tokens[unit.head].stem == _WE or (unit.kind == "V" and says_we(s.tokens[unit.head], s.grammar.words)):
            return []  # تقدم التنظيم، ونحن نستعد لاستعادة المدينة
        doers = _doers(s, unit)
        if doers:
            own = mine | {event.draft.unit.i}  # تشمل احتلال مدينة: the taking itself is no taker
            return doers if doers[0].kinds & _FIGHTERS and doers[0].i not in own else []
    return []


def _doers(s: Sentence, unit: Unit) -> list[Unit]:
    """Return who does what a verb says, or a noun that is no trigger: بعد دخول القوات المدينة وطرد المسلحين."""
    if unit.kind == "V":
        if s.grammar.carries(unit.at) & _NOT_THEIRS:
            return []  # شهدت الجبهات معارك أسفرت عن السيطرة على مناطق, أحبط الجيش محاولة للسيطرة على البلدة
        doers = s.grammar.verb(unit.at).agent
        if doers and doers[0] is s.grammar.verb(unit.at).antecedent and not doers[0].kinds & _FIGHTERS:
            return []  # تحرير المحافظة التي تتوسط البلاد
        return doers if doers and doers[0].kinds & KINDS["actor"] else []
    words = s.grammar.words
    suffered = s.tokens[unit.head].base in words.suffered | words.befall  # بعد هزيمة التنظيم وتحرير المدينة
    suffered = suffered or unit.prep == _UNDER  # المناطق الواقعة تحت سيطرة المتمردين ستشهد معركة لتحريرها
    saved = unit.prep == "من" and unit.at > 0 and s.units[unit.at - 1].kind == "NP"
    suffered = suffered or saved  # أنقذت البلاد | من إرهاب الميليشيا, but بعد أيام من دخول القوات
    if unit.kind == "NP" and "event" in unit.kinds and not unit.trigger and not suffered:
        owner = owner_of(s.grammar, unit)
        return [owner] if owner is not None else []
    return []


def _another_time(s: Sentence, unit: Unit, event: Finished) -> bool:
    """Whether an aim hangs on what was before the clause's own act: بعد تعثر مفاوضات لإخراج المقاتلين."""
    before = unit.prep in s.grammar.words.temporal and "event" in unit.kinds
    return before and event.draft.unit.prep == _FOR
