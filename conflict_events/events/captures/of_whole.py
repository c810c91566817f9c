"""How many were taken, where a few of them are let go: ستة من الرهائن الـ27 الذين | خطفهم."""

from __future__ import annotations

from conflict_events.entities.words.number_words import digits_value
from conflict_events.events.counting.counts import Amount
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OF_PERSONS = frozenset({"detention", "release"})
_OF = "من"


def count_whole(s: Sentence, events: list[Finished]) -> None:
    """Count all whom a clause describes, and not those few that a number before من counts; in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    for event in events:
        told = event.draft.slots.antecedent if event.draft.hit.verb else None
        if told is None or told.quantity is None or event.draft.pattern.subtype not in _OF_PERSONS:
            continue
        mine = any(u.i == told.i for u in event.roles.get("object", ()))
        if mine and s.tokens[told.head].det and s.tokens[told.i - 1].form == _OF:
            behind = s.tokens[told.head + 1 : told.head + 2]
            number = digits_value(behind[0].stem, before_scale=False) if behind and behind[0].kind == "number" else None
            event.amount = Amount(number, number) if isinstance(number, int) else event.amount
