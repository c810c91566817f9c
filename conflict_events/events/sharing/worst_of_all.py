"""An attack that is told of once more as the worst of its kind: قتلوا في غارات مساء الخميس، في أعنف هجوم منذ أشهر."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.joined_casualties import voice
from conflict_events.patterns.walks.unit_row import SINCE

_IN = "في"


def worst_of_all(s: Sentence, events: list[Finished], elative: frozenset[str]) -> None:
    """Date an attack that is called the worst by the attack or the dead told of right before; changes it in place.

    A time behind منذ only tells since when there was none like it.

    Args:
        s: A sentence.
        events: Its events, with what an attack and its casualties share.
        elative: Adjectives of what is beyond all others, folded.
    """
    for n, event in enumerate(events):
        if not _is_worst(s, event, elative):
            continue
        behind = s.units[event.draft.unit.at + 1 :]
        since = next((u.at for u in behind if u.kind == "T" and u.prep in SINCE), len(s.units))
        event.times = [t for t in event.times if t.at < since]
        before = next((e for e in reversed(events[:n]) if e.draft.type != "statement"), None)
        if before is not None and not event.times and _goes_on(s, before, event):
            event.times = [t for t in before.times if t.prep not in SINCE]


def _is_worst(s: Sentence, event: Finished, elative: frozenset[str]) -> bool:
    unit = event.draft.unit
    named = event.draft.type == "strike" and not event.draft.hit.verb and unit.prep == _IN
    return named and any(s.tokens[k].base in elative for k in range(max(unit.first, unit.i - 1), event.draft.hit.i))


def _goes_on(s: Sentence, before: Finished, event: Finished) -> bool:
    """Whether nothing but marks, places and times parts an attack from what was told before."""
    between = s.units[before.draft.unit.at + 1 : event.draft.unit.at]
    return voice(before) is voice(event) and not any(u.kind in "SR" for u in between)
