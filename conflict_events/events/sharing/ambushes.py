"""Whose an ambush is: ل behind it names who is hit, or who laid it where others died in it."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_SERVICES = frozenset({"org", "force", "state"})
_AMBUSH = "strike.ambush_noun"


def laid_by(s: Sentence, events: Sequence[Finished]) -> None:
    """قتل جنديان في كمين للحركة: those who are named behind ل laid it, where others were killed in it; in place."""
    for event in (e for e in events if e.draft.pattern.trigger == _AMBUSH):
        named = event.roles.get("target", ())
        if event.roles.get("attacker") or len(named) != 1 or named[0].prep != "ل" or event.draft.unit.prep not in IN:
            continue
        if _band(s, named[0]) and any(_others(s, e, event, named[0]) for e in events):
            event.roles["attacker"] = [*named]
            del event.roles["target"]


def _band(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase names an armed group: طالبان, الحركة, مسلحين."""
    return bool(unit.kinds & {"group"}) or s.tokens[unit.head].base in s.grammar.words.bands


def _others(s: Sentence, event: Finished, ambush: Finished, unit: Unit) -> bool:
    """Whether people other than a group were killed or hurt before an ambush."""
    if event.draft.type != "casualty" or event.draft.unit.at > ambush.draft.unit.at:
        return False
    victims = event.roles.get("victim", ())
    return bool(victims) and not any(_of_a_band(s, u) or u is unit for u in victims)


def _of_a_band(s: Sentence, unit: Unit) -> bool:
    """Whether the dead are of an armed group: مسلحين, عناصر التنظيم, but عناصر الشرطة are not."""
    served = any(kinds_of(s.tokens[k]) & _SERVICES for k in range(unit.head, unit.j))
    return "group" in unit.kinds or (_band(s, unit) and not served)
