"""Who is taken or let go, where only a pronoun, a number of them or a list tells: واحتجزت بعضهم, سراح اثنين منهم."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import THEM
from conflict_events.events.counting.counts import Amount
from conflict_events.events.counting.one_more import one_more
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import FORCES
from conflict_events.patterns.walks.unit_row import REACH

_OF_THEM = {"منهم": "هم", "منهن": "هن", "منهما": "هما"}
_ONE_OF_THEM = "احدهم"
_PRONOUNS = ("هم", "هن")
_PERSONS = frozenset({"detention", "release"})
_PEOPLE = KINDS["person"]
_FOLK = frozenset({"person"})
_THINGS = frozenset({"place", "vehicle", "vessel"})
_BODIES = frozenset({"org", "armed", "group", "person"})
_TAKERS = FORCES | {"org", "state"}
_NEAR = 4
_TANWIN = "ا"


def name_taken(s: Sentence, events: list[Finished]) -> None:
    """Fill who is taken or let go, and who takes them; changes the events in place."""
    for event in events:
        if event.draft.type != "capture" or event.draft.pattern.subtype not in _PERSONS:
            continue
        _some_of_them(s, event)
        _of_them(s, event)
        _all_described(s, event)
        _one_more(s, event)


def _one_more(s: Sentence, event: Finished) -> None:
    """قتلوا شرطيين وخطفوا ثالثا, واعتقل رابع: make the one whom only an ordinal names the one who is taken."""
    k = one_more(s, event.draft.hit)
    if k < 0:
        return
    before = event.roles.get("object", [])
    event.roles["object"] = [replace(event.draft.unit, first=k, i=k, j=k + 1, head=k, prep="", quantity=None)]
    event.amount = Amount(1, 1)
    if s.tokens[k].form.endswith(_TANWIN) and not event.roles.get("captor"):
        event.roles["captor"] = [u for u in before if u.kinds & KINDS["actor"]]


def _some_of_them(s: Sentence, event: Finished) -> None:
    """اعتقلت القوات متظاهرين واحتجزت بعضهم: what stands as the subject of a passive is who takes them."""
    k, slots = event.draft.unit.at + 1, event.draft.slots
    k += k < len(s.units) and _comes_between(s, s.units[k], slots.patient)
    form = s.tokens[s.units[k].head].form if k < len(s.units) and s.units[k].kind == "F" else ""
    some = form in s.grammar.words.some_of or form == _ONE_OF_THEM
    pron = next((p for p in _PRONOUNS if form.endswith(p)), "") if some else ""
    if not pron or not event.draft.hit.verb:
        return
    takers = slots.agent or [u for u in slots.patient if u.at < k]
    own = [u for u in takers if u.kinds & KINDS["actor"]]
    found = _before(s, event, pron, own)
    if found or own:
        event.roles["object"] = found
    if own and not event.roles.get("captor"):
        event.roles["captor"] = own


def _comes_between(s: Sentence, unit: Unit, patient: list[Unit]) -> bool:
    """اعتقلت | الشرطة | بعضهم, أفرجوا | عن | بعضهم: whether how many of them comes one phrase behind the verb."""
    taker = unit in patient and bool(unit.kinds & _TAKERS) and not unit.kinds & _FOLK  # but الصيادون | جميعهم
    return taker or (unit.kind == "P" and s.tokens[unit.head].form == "عن")


def _of_them(s: Sentence, event: Finished) -> None:
    """خطفوا أربعة مهندسين وأطلقوا سراح اثنين منهم: whom the pronoun behind a number points to."""
    if any(not u.empty for u in event.roles.get("object", ())):
        return
    at = event.draft.unit.at
    beside = s.units[at + 1 : at + _NEAR]
    pron = next((p for u in beside if (p := _OF_THEM.get(s.tokens[u.head].form))), "")
    if pron and (found := _before(s, event, pron, event.roles.get("captor", []))):
        event.roles["object"] = found


def _before(s: Sentence, event: Finished, pron: str, takers: list[Unit]) -> list[Unit]:
    """Return the nearest people before an event whom a pronoun may point to, but for who takes them."""
    at = event.draft.unit.at
    mine = {u.i for u in takers}
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        people = unit.kind == "NP" and not unit.empty and not unit.trigger and bool(unit.kinds & _PEOPLE)
        if people and unit.i not in mine and (agrees(s.tokens[unit.head], pron) or unit.quantity is not None):
            return [unit]
        if owners := _owners(s, unit, pron):
            return owners
    return []


def _owners(s: Sentence, unit: Unit, pron: str) -> list[Unit]:
    """أطلقوا النار على قوارب الصيادين واعتقلوا أربعة منهم: the people whose the thing before is."""
    k = unit.head + 1
    if unit.kind != "NP" or unit.trigger or unit.kinds & _BODIES or k >= unit.j or not unit.kinds & _THINGS:
        return []
    owned = bool(kinds_of(s.tokens[k]) & _FOLK) and agrees(s.tokens[k], pron)
    return [unit.part(k, unit.kinds)] if owned else []


def _all_described(s: Sentence, event: Finished) -> None:
    """النساء والأطفال الذين خطفوا, جنود وضباط أسرهم التنظيم: a clause about several is about all in their list."""
    taken, described = event.roles.get("object", []), event.draft.slots.antecedent
    if described is None or len(taken) != 1 or taken[0] is not described or not described.conj or described.prep:
        return
    verb = s.tokens[event.draft.hit.i]
    many = verb.pron in THEM or event.draft.slots.pronoun in THEM  # البحارة الذين أفرجت عنهم طرابلس
    if not many and not verb.stem.endswith(("وا", "ن")):  # الطيار والمساعد الذي خطف
        return
    group = [described]
    while group[0].conj and not group[0].prep and group[0].at > 0:
        before = s.units[group[0].at - 1]
        if before.kind != "NP" or before.trigger or not before.kinds & _PEOPLE or before.definite != described.definite:
            return
        group.insert(0, before)
    event.roles["object"] = group
