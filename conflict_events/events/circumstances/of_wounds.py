"""Times of a death, and of no wound that it came of: توفي | الثلاثاء | متأثرا بجراح أصيب بها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_BY = "ب"


def of_death(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time stands before the wounds that a verb of being hurt describes.

    Args:
        s: The sentence.
        draft: An event.
        time: A time of its clause.
    """
    if draft.pattern.subtype != "wounded" or not draft.hit.verb or _BY not in draft.slots.resumed:
        return False
    wounds = s.units[draft.unit.at - 1]
    return time.at < wounds.at and wounds.kind == "NP" and wounds.prep == _BY
