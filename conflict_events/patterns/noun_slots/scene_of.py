"""Where an event noun was, as the verb above it tells: شهدت | المدينة اشتباكات, البلدة التي دارت فيها | معارك."""

from __future__ import annotations

from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_IN = "في"


def scene_of(verb: Slots, classes: frozenset[str]) -> Group:
    """Return what witnesses an event, or what a clause describes in which it happened; else nothing.

    Args:
        verb: Slots of the verb above the event noun.
        classes: Its light and control classes.
    """
    if "light_witness" in classes:
        return verb.patient if "by" in verb.preps else verb.agent or verb.patient
    where = verb.antecedent if "light_happen" in classes and _IN in verb.resumed else None
    return [where] if where is not None and "place" in where.kinds and not where.trigger else []
