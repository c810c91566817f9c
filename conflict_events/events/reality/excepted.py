"""What a denial leaves: لم يقتل | سوى جنديين: it happened, to those that are excepted."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.exceptions import EXCEPT
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_REACH = 8  # units behind the verb


def excepted(s: Sentence, draft: Draft, found: Found) -> Found:
    """Return the factuality of an event, "actual" where it is denied for all but some."""
    if found[0] != "negated" or not draft.hit.verb or draft.type == "statement":
        return found
    for unit in s.units[draft.unit.at + 1 : draft.unit.at + 1 + _REACH]:
        if unit.kind in ".VRS":  # لم يقتل أحد، إلا أن ستة أصيبوا
            break
        if s.tokens[unit.first].form in EXCEPT:
            return "actual", []
    return found
