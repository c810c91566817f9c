"""Who takes people, where a verb joined to his deed does not tell: فككت الشرطة الخلية | واعتقلت عناصرها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.alone_behind import acts
from conflict_events.patterns.verb_slots.bare import only_passive, upright
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH

_TAKES = frozenset({"capture.detention.verb", "capture.detention.stop"})
_BODIES = frozenset({"force", "group", "state", "org", "armed"})
_MAN = frozenset({"person"})
_UPRIGHT = ("ون", "ان")


def name_joined_takers(s: Sentence, events: list[Finished]) -> None:
    """Fill who takes people by a verb that و joins to what he does before; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        if event.draft.pattern.id in _TAKES and not event.roles.get("captor") and _left_open(s, event):
            event.roles["captor"] = _doers(s, event)


def _left_open(s: Sentence, event: Finished) -> bool:
    """Whether the letters of a joined verb leave open whether it is active, and nobody but those taken stands there."""
    draft, taken = event.draft, event.roles.get("object", [])
    if not draft.unit.conj or not draft.slots.passive or draft.slots.agent or only_passive(s.grammar, draft.unit.at):
        return False
    behind = bool(taken) and taken[0].at > draft.unit.at
    return behind and not upright(s.grammar, taken) and not s.tokens[taken[0].head].stem.endswith(_UPRIGHT)


def _doers(s: Sentence, event: Finished) -> list[Unit]:
    """Return who does what the nearest verb before says, if the joined verb agrees with him."""
    at = event.draft.unit.at
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        if unit.kind == "S":
            return []
        if unit.kind == "V":
            doers = acts(s.grammar, at, s.grammar.verb(unit.at))
            pron = "ها" if is_feminine(s.grammar, at) else "ه"
            fits = bool(doers) and _may_take(s, event, doers[0]) and agrees(s.tokens[doers[0].head], pron)
            return list(doers) if fits else []
    return []


def _may_take(s: Sentence, event: Finished, doer: Unit) -> bool:
    """Whether somebody takes people: a force does, but one man with a weapon holds hostages and arrests nobody."""
    if _MAN & doer.kinds and s.tokens[event.draft.hit.i].stem not in s.grammar.words.abducts:
        return False
    return bool(doer.kinds & _BODIES)
