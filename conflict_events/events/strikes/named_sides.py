"""Who made an attack and whom it hit, where other words of its sentence than its own clause tell."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.strikes.ascribed import put_down_to
from conflict_events.events.strikes.claims import claimed
from conflict_events.events.strikes.condemned import not_by_who_condemns
from conflict_events.events.strikes.destroyed import struck_by_destroying
from conflict_events.events.strikes.dispersed import at_crowds
from conflict_events.events.strikes.laid_on import blame_laid_on
from conflict_events.events.strikes.own_attacks import by_pronoun
from conflict_events.events.strikes.owned_doings import by_owned_doing
from conflict_events.events.strikes.responsible import name_responsible


def name_from_elsewhere(s: Sentence, events: list[Finished]) -> None:
    """Fill who made an attack, and whom it hit, from what other words of its sentence tell; changes events in place.

    Args:
        s: A sentence.
        events: Its events.
    """
    claimed(s, events)
    put_down_to(s, events)
    name_responsible(s, events)
    blame_laid_on(s, events)
    by_pronoun(s, events)
    by_owned_doing(s, events)
    at_crowds(s, events)
    struck_by_destroying(s, events)
    not_by_who_condemns(events)
