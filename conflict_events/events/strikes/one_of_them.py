"""Which weapon one of several is: أطلقوا 25 مسيرة، وإن | إحداها | انفجرت: a drone went off."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OF_THEM = frozenset({"احداها", "احدها", "احداهما", "احدهما", "بعضها", "معظمها", "غالبيتها"})
_ARM = "weapon"


def name_their_kind(s: Sentence, event: Finished) -> None:
    """Put the phrase that a weapon's pronoun means in its place; changes the event in place.

    Args:
        s: A sentence.
        event: One of its events.
    """
    for n, unit in enumerate(event.roles.get(_ARM, ())):
        if s.tokens[unit.head].base not in _OF_THEM and s.tokens[unit.head].form not in _OF_THEM:
            continue
        before = (u for u in reversed(s.units[: max(unit.at, 0)]) if u.kind == "NP" and _ARM in u.kinds)
        meant = next((u for u in before if s.tokens[u.head].base not in _OF_THEM), None)
        if meant is not None:
            event.roles[_ARM][n] = replace(meant, prep="", quantity=None)
