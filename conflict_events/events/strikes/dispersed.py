"""Crowds that are shot or gassed to break them up: أطلقت الشرطة الغاز لتفريق المتظاهرين, فرقوا الحشود بإطلاق النار."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS

_TRIGGERS = frozenset({"shoot", "launch", "use", "gas", "throw", "fire"})
_REACH = 9
"""Units from what is fired to those whom it is to break up."""
_BY, _CLASH = "ب", "clash"


def at_crowds(s: Sentence, events: list[Finished]) -> None:
    """Fill whom shots and gas are fired at, where a crowd is to be broken up by them; changes the events in place."""
    for event in events:
        if event.draft.type != "strike" or event.roles.get("target") or not _fires(event):
            continue
        if crowd := _aim(s, event) or _object(s, event):
            event.roles["target"] = crowd
    for clash in (e for e in events if e.draft.pattern.subtype == _CLASH and len(e.roles.get("participant", ())) == 1):
        _fired_in(clash, events)


def _fired_in(clash: Finished, events: list[Finished]) -> None:
    """مواجهات أطلقت خلالها | الشرطة الغاز على | المتظاهرين: whom one side of a clash fires at is the other side."""
    side = clash.roles["participant"][0]
    for event in events:
        told = event.draft.slots.antecedent if event.draft.hit.verb else None
        if told is not None and told.at == clash.draft.unit.at:
            shot_by = event.draft.type == "strike" and any(u.at == side.at for u in event.roles.get("attacker", ()))
            hit = [u for u in event.roles.get("target", ()) if u.kinds & ACTORS] if shot_by else []
            clash.roles["participant"] = [side, *hit]
            return


def _fires(event: Finished) -> bool:
    return not _TRIGGERS.isdisjoint(event.draft.pattern.trigger.removeprefix("strike.").split("_"))


def _aim(s: Sentence, event: Finished) -> list[Unit]:
    """Return whom a masdar behind the shots says that they break up: أطلقوا النار لتفريق | الحشود."""
    at = event.draft.unit.at
    for unit in s.units[at + 1 : at + 1 + _REACH]:
        if unit.kind in "VSR":
            return []
        if unit.kind == "NP" and unit.prep and s.tokens[unit.head].base in s.grammar.words.disperses:
            return _of(s, unit)
    return []


def _of(s: Sentence, masdar: Unit) -> list[Unit]:
    """Return what a masdar has in idafa."""
    k = masdar.head + 1
    if k < masdar.j:
        return [masdar.part(k, kinds_of(s.tokens[k]))]
    behind = s.units[masdar.at + 1] if masdar.at + 1 < len(s.units) else masdar
    bare = behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger or s.tokens[masdar.head].pron)
    return [behind] if bare else []


def _object(s: Sentence, event: Finished) -> list[Unit]:
    """Return whom a verb before the shots breaks up by them, and fill who does so: فرقت الشرطة الحشود بإطلاق النار."""
    outer = event.draft.slots.outer
    if event.draft.hit.verb or outer is None or event.draft.unit.prep != _BY:
        return []
    if s.tokens[s.units[outer.owner].head].stem not in s.grammar.words.disperses or not outer.patient:
        return []
    if doers := [u for u in outer.agent if u.kinds & ACTORS]:
        event.roles.setdefault("attacker", doers)
    return [u for u in outer.patient if u.at < event.draft.unit.at]
