"""What an attack destroys, which it hit where nothing else is told: تدمير جسر في غارة, أسفرت الغارات عن تدمير عربات."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import CAUSE, IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_DESTROYING = frozenset({"تدمير"})
_BY_IT = "ب"
_BY = CAUSE | IN | {"اثر"}
_TO = frozenset({"عن", "الي", "ب", "في"})
_THINGS = frozenset({"place", "thing", "vehicle", "vessel", "weapon", "org"})
_REACH = 6  # units between an attack and what it destroys


def struck_by_destroying(s: Sentence, events: list[Finished]) -> None:
    """Fill what attacks hit from what they are told to have destroyed; changes the events in place.

    Args:
        s: A sentence.
        events: Its events.
    """
    for event in events:
        noun = event.draft.type == "strike" and not event.draft.hit.verb and event.draft.pattern.subtype != "clash"
        if noun and (hit := _object(s, event)) is not None:
            event.roles["target"] = [hit]
            del event.roles["attacker"]
        elif noun and (ruined := _ruined(s, event)) is not None:
            event.roles["target"] = [ruined]
        elif noun and not event.roles.get("target") and (hit := _before(s, event) or _behind(s, event)) is not None:
            event.roles["target"] = [hit]


def _object(s: Sentence, event: Finished) -> Unit | None:
    """دمرت غارة | دبابة: return the one phrase behind an attack that hits or destroys, which is not who made it."""
    doers, at = event.roles.get("attacker", ()), event.draft.unit.at
    if len(doers) != 1 or at < 1 or event.roles.get("target") or s.tokens[event.draft.hit.i].det:
        return None
    hit, verb = doers[0], s.units[at - 1]
    words = s.grammar.words
    ends = all(s.classes[k] == "A" for k in range(event.draft.hit.end, event.draft.unit.j))
    plain = hit.at == at + 1 and not (hit.prep or hit.conj or s.tokens[hit.head].det) and bool(hit.kinds & _THINGS)
    if not (plain and ends and verb.kind == "V" and s.tokens[verb.head].stem in words.ruins | words.strikes):
        return None
    more = (u for u in s.units[hit.at + 1 : hit.at + _REACH] if u.kind == "NP" and "direction" not in u.kinds)
    return hit if all(u.prep or u.conj for u in more) else None


def _ruined(s: Sentence, event: Finished) -> Unit | None:
    """دمر الطيران بغارتين | جسرا على النهر: return what a verb of destroying befalls by the attack behind ب."""
    unit, at = event.draft.unit, event.draft.unit.at
    if unit.prep != _BY_IT or at + 1 >= len(s.units) or s.tokens[event.draft.hit.i].det:
        return None
    hit = s.units[at + 1]
    if hit.kind != "NP" or hit.prep or hit.conj or hit.trigger or hit.definite or not hit.kinds & _THINGS:
        return None
    for other in reversed(s.units[max(at - _REACH, 0) : at]):
        if other.kind == "V":
            return hit if s.tokens[other.head].stem in s.grammar.words.ruins else None
        if other.kind in "SR" or other.trigger:
            return None
    return None


def _before(s: Sentence, event: Finished) -> Unit | None:
    """تدمير مصنع للأدوية | في ضربة: return what the act before an attack destroys by it."""
    unit = event.draft.unit
    for other in reversed(s.units[max(unit.at - _REACH, 0) : unit.at] if unit.prep in _BY else ()):
        if other.kind not in "NPT" or other.trigger:
            return None
        if s.tokens[other.head].base in _DESTROYING:
            return _destroyed(s, other)
    return None


def _behind(s: Sentence, event: Finished) -> Unit | None:
    """أسفرت الغارات | عن تدمير ست عربات: return what an attack is told to have led to the destruction of."""
    at = event.draft.unit.at
    caused = "light_cause" in event.draft.slots.carriers
    means = event.draft.unit.prep == "ب"  # استهدف بعدة غارات مواقع للمتمردين أسفرت عن تدمير آليات
    for other in s.units[at + 1 : at + 1 + _REACH] if not means else ():
        caused = caused or (other.kind == "V" and "light_cause" in s.grammar.carries(other.at) and not other.conj)
        if other.kind in "SR." or other.trigger:
            return None
        if caused and other.kind == "NP" and other.prep in _TO and s.tokens[other.head].base in _DESTROYING:
            return _destroyed(s, other)
    return None


def _destroyed(s: Sentence, act: Unit) -> Unit | None:
    """Return the thing in idafa behind a noun of destroying, or what a number counts right behind it."""
    if act.head + 1 < act.j:
        inner = act.part(act.head + 1, kinds_of(s.tokens[act.head + 1]))
        return inner if inner.kinds & _THINGS and s.classes[inner.head] == "N" else None
    behind = s.units[act.at + 1] if act.at + 1 < len(s.units) else act
    plain = behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger or behind.empty)
    return behind if plain and behind.kinds & _THINGS else None
