"""Who a verb of taking leaves unsaid: whom an event before it names, and not who reports that people were let go."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.own_doers import says_we
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH, TAKEN_UP

_LETS_GO = "capture.let_go_verb"
_ROLES = {"territory": "captor", "loss": "loser"}
_DOERS = ("attacker", "captor", "loser", "perpetrator")
_HELD = ("loser", *_DOERS)
_BEFALLEN = ("object", "loser")
_PLACES = frozenset({"place", "direction"})
_ALONE = frozenset({"capture.fall_verb", "capture.fall_into_verb"})


def name_unsaid(s: Sentence, events: list[Finished]) -> None:
    """Fill who takes a place or gives it up by a verb that has no subject of its own; changes the events in place."""
    for event in events:
        if event.draft.type != "capture" or not event.draft.hit.verb:
            continue
        if event.draft.pattern.trigger == _LETS_GO and _reports_only(s, events, event):
            event.roles.pop("captor", None)
        role = _ROLES.get(event.draft.pattern.subtype)
        if role is not None and _places_only(s, event.roles.get(role, [])):
            event.roles.pop(role)  # شهدت البلدة هجوما وسيطروا على مخفرها
        if role is not None and not event.roles.get(role) and _without_subject(s, event):
            found = doers_before(s, events, event)
            if found:
                event.roles[role] = found


def _reports_only(s: Sentence, events: list[Finished], event: Finished) -> bool:
    """قال الادعاء إن فلانا معتقل بينما أفرج عن اثنين: whether nothing but the saying makes its sayer let them go."""
    at, takers = event.draft.unit.at, {u.i for u in event.roles.get("captor", ())}
    if is_feminine(s.grammar, at):
        return False
    sayings = (e for e in events if e.draft.type == "statement" and e.draft.unit.at < at)
    said = next((e for e in sayings if takers & {u.i for u in e.roles.get("speaker", ())}), None)
    that = [u for u in s.units[said.draft.unit.at : at] if u.kind == "S"] if said is not None else []
    return bool(that) and not any(s.tokens[u.head].form.endswith(TAKEN_UP) for u in that)


def _places_only(s: Sentence, units: list[Unit]) -> bool:
    """Whether nothing but places is named, none of which stands for its government."""
    seats = s.grammar.words.seats
    return bool(units) and all(u.kinds and u.kinds <= _PLACES and s.tokens[u.head].base not in seats for u in units)


def _without_subject(s: Sentence, event: Finished) -> bool:
    slots = event.draft.slots
    befallen = (event.roles.get(role, [])[:1] for role in _BEFALLEN)  # ودحرت المسلحين منها
    apart = slots.agent or (slots.patient and slots.patient[:1] not in befallen)
    driven = slots.passive and s.tokens[event.draft.hit.i].stem.endswith("وا")  # الأراضي التي طردوا منها
    alone = driven or event.draft.pattern.trigger in _ALONE or says_we(s.tokens[event.draft.hit.i], s.grammar.words)
    return not (apart or alone)


def doers_before(s: Sentence, events: list[Finished], event: Finished) -> list[Unit]:
    """سعي القوات لاستعادة المدينة بعدما سيطرت على الريف: return who does what the nearest event before tells.

    Args:
        s: The sentence.
        events: Its events.
        event: The one whose doer nothing names.
    """
    at, mine = event.draft.unit.at, {u.i for units in event.roles.values() for u in units}
    nearest = sorted((e for e in events if e.draft.unit.at < at), key=lambda e: -e.draft.unit.at)
    for other in nearest:
        held = event.draft.slots.antecedent is not None  # استعادوا من التنظيم الأراضي التي سيطر عليها
        for role in _HELD if held else _DOERS:
            units = [u for u in other.roles.get(role, ()) if u.i not in mine and u.at < at]
            if units and units[0].kinds & KINDS["power"] and _agree(s, at, units[0]):
                return units
    return _subject_before(s, at)


def _subject_before(s: Sentence, at: int) -> list[Unit]:
    """تقدمت القوات في الغوطة، حيث استعادت بلدة: return the forces that the verb before is about, if they agree."""
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        if unit.kind == "V" and (doers := s.grammar.verb(unit.at).agent):
            return doers if doers[0].kinds & KINDS["fighters"] and _agree(s, at, doers[0]) else []
    return []


def _agree(s: Sentence, k: int, unit: Unit) -> bool:
    """Whether verb k has the gender of a phrase, and its number where it tells one."""
    token, verb = s.tokens[unit.head], s.tokens[s.units[k].head]
    they = ("و", "ون") if verb.pron else ("وا", "ون")  # المدينة التي احتلوها
    if verb.stem.removesuffix(verb.pron).endswith(they):
        return agrees(token, "هم")
    return agrees(token, "ها" if is_feminine(s.grammar, k) else "ه")
