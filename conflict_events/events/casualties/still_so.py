"""Of whom it is said that they are still hurt or missing: إن 90 جنديا | لا يزالون مفقودين."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_STATES = frozenset({"casualty.missing_people_noun", "casualty.hurt_person_noun", "casualty.missing_noun"})
_PEOPLE = frozenset({"person", "armed", "gent", "title", "person_name"})


def still_so(s: Sentence, event: Finished) -> list[Unit]:
    """Return the people before لا يزالون or باتوا whose state a noun right behind it tells, or none.

    Args:
        s: The sentence.
        event: A casualty.
    """
    unit = event.draft.unit
    if event.draft.pattern.trigger not in _STATES or unit.prep or unit.conj or s.tokens[event.draft.hit.i].det:
        return []
    k = unit.at - 1
    while k > 0 and (s.units[k].kind == "F" or s.tokens[s.units[k].head].stem in s.grammar.words.still):
        k -= 1  # ما زالوا, باتوا
    words = {s.tokens[u.head].stem for u in s.units[k + 1 : unit.at]}
    before = s.units[k] if k >= 0 else unit
    people = before.kind == "NP" and not (before.prep or before.trigger) and bool(before.kinds & _PEOPLE)
    return [before] if people and words & s.grammar.words.still else []
