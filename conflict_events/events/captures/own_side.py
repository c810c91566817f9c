"""Whose a place is that its speaker calls ours: قال قائد الكتيبة إنهم أخلوا | مواقعنا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import REACH

_OURS = "نا"
_GROUND = frozenset({"territory", "loss"})
_BANDS = frozenset({"armed", "group", "force"})
_FOR = "باسم"


def name_own_side(s: Sentence, events: list[Finished]) -> None:
    """Fill who loses what a speaker calls ours: the force that he leads or speaks for; changes the events in place."""
    for event in events:
        if event.draft.type != "capture" or event.draft.pattern.subtype not in _GROUND or event.roles.get("loser"):
            continue
        ours = any(s.tokens[u.head].pron == _OURS for u in event.roles.get("object", ()))
        if ours and event.reporter is not None and (side := _side(s, event.draft.unit.at)) is not None:
            event.roles["loser"] = [side]


def _side(s: Sentence, at: int) -> Unit | None:
    """Return the force that the last official before a unit leads or speaks for: قائد | كتيبة كذا."""
    for unit in reversed(s.units[max(at - REACH, 0) : at]):
        if unit.kind != "NP" or unit.trigger:
            continue
        for k in range(unit.head + 1, unit.j):
            before = s.tokens[k - 1]
            leads = not before.det and "title" in kinds_of(before)
            if (leads or before.form == _FOR) and (kinds := kinds_of(s.tokens[k])) & _BANDS:
                return unit.part(k, kinds)
    return None
