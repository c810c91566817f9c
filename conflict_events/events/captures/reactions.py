"""Who only answers a taking, and did not do it: أضربوا احتجاجا على | اعتقال زميلهم, توعدوا بعد القبض على زعيمهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import Group

_TAKERS = {"detention": "captor", "release": "captor", "territory": "captor", "loss": "loser"}
_UNARMED = frozenset({"person", "title", "person_name", "gent"})
_SEATED = frozenset({"place", "direction"})
_NEAR = 3  # units from an act to the word of hindering that governs it
_TO = frozenset({"علي", "من", "ل", "ب", "ضد", "مع", "ازاء", "عن"})


def clear_reactors(s: Sentence, events: list[Finished]) -> None:
    """Leave out who answers a capture, or is hit by it; changes the events in place."""
    for event in events:
        if event.draft.type != "capture" or event.draft.hit.verb:
            continue
        role = _TAKERS[event.draft.pattern.subtype]
        doers = event.roles.get(role, ())
        if doers and all(0 <= u.at < event.draft.unit.at for u in doers) and _reacts(s, event, doers[0]):
            event.roles.pop(role)
            if any(0 <= u.at < event.draft.unit.at for u in event.roles.get("place", ())):
                event.roles.pop("place")  # where he answers it


def _reacts(s: Sentence, event: Finished, doer: Unit) -> bool:
    led = _led(s, event.draft.unit)
    if answers(s, led) or doer.at < thwarted(s, event.draft.unit):
        return True
    if event.draft.pattern.subtype != "detention":
        return False
    taken = event.roles.get("object", [])
    if led.at and s.tokens[s.units[led.at - 1].head].base in s.grammar.words.rumours:
        return any(_owned(s, u, doer) for u in taken)  # شائعات عن اعتقال زعيمهم
    return _the_same(s, doer, taken) or (s.grammar.walker.apart(led) and _others_did(s, doer, taken, event))


def answers(s: Sentence, led: Unit) -> bool:
    """احتجاجا على | اعتقال, غضبا من | توقيف, انتقاما ل | خطف: whether a phrase is what somebody answers or resents.

    Args:
        s: The sentence.
        led: The phrase, an act.
    """
    before = s.tokens[led.first - 1] if led.first and led.prep in _TO else None
    if before is None:
        return False
    words, unit = s.grammar.words, s.units[led.at - 1]
    noun = unit.kind == "NP" and s.tokens[unit.head].base in words.views
    return noun or before.base in words.views or (led.prep in ("علي", "ل") and s.grammar.walker.apart(led))


def thwarted(s: Sentence, unit: Unit) -> int:
    """زرعوا ألغاما لعرقلة | تحرير المدينة, لإعاقة معركة | تحريرها: whether somebody hinders the act.

    Args:
        s: The sentence.
        unit: The act.

    Returns:
        The unit of the word of hindering, or 0.
    """
    for before in reversed(s.units[max(unit.at - _NEAR, 0) : unit.at]):
        if before.kind != "NP" or unit.prep or unit.conj:
            return 0
        if s.tokens[before.head].base in s.grammar.words.thwarts:
            return before.at
        unit = before
    return 0


def _led(s: Sentence, unit: Unit) -> Unit:
    """احتجاجا على | حملة | اعتقالات: return the word before an act in idafa, that a preposition governs."""
    before = s.units[unit.at - 1] if unit.at and not unit.prep and not unit.conj else unit
    return before if before.kind == "NP" and before.prep and before.j == unit.first else unit


def _the_same(s: Sentence, doer: Unit, taken: Group) -> bool:
    """قتل وأسر عناصر من التنظيم: whether who takes is who is taken, word for word."""
    mine = [t.stem for t in s.tokens[doer.i : doer.j]]
    return any(u.i == doer.i or [t.stem for t in s.tokens[u.i : u.j]] == mine for u in taken)


def _others_did(s: Sentence, doer: Unit, taken: Group, event: Finished) -> bool:
    """بعد القبض على زعيمها: whether what was done before befell somebody's own, or is what only powers do."""
    if any(_owned(s, u, doer) for u in taken):
        return True
    token = s.tokens[event.draft.hit.i]
    behind = bool(taken) and not s.tokens[event.draft.hit.end - 1].pron and taken[0].at > event.draft.unit.at
    return bool(doer.kinds) and doer.kinds <= _UNARMED and (behind or token.base in s.grammar.words.arrests)


def _owned(s: Sentence, unit: Unit, doer: Unit) -> bool:
    """زعيمها, أحد قادتهم: whether a phrase ends in a pronoun that points to who acts."""
    pron = next((t.pron for t in s.tokens[unit.i : unit.j] if t.pron), "")
    return bool(pron) and not unit.kinds & _SEATED and agrees(s.tokens[doer.head], pron)
