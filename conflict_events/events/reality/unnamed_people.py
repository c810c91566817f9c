"""Attacks behind a clause that says of somebody what is not so: قتل رجل لم تعرف هويته | في انفجار عبوة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import DURING
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_AMID = DURING | {"في", "اثر", "جراء", "عقب", "بعد", "نتيجة"}
_FATES = frozenset({"casualty", "capture"})
_PEOPLE = frozenset({"person", "others", "gent", "title", "armed"})
_REACH = 8  # units from who was hurt back to the word that says so


def not_of_attack(s: Sentence, draft: Draft, found: Found) -> Found:
    """Return the factuality of an attack that a negated clause about its victim does not deny.

    Args:
        s: The sentence.
        draft: The event.
        found: What its cues made of it.
    """
    if found[0] != "negated" or draft.type != "strike" or draft.hit.verb or draft.unit.prep not in _AMID:
        return found
    starts = {start for start, _ in found[1]}
    negation = next((u for u in s.units[: draft.unit.at] if u.kind == "F" and s.tokens[u.head].start in starts), None)
    if negation is None or negation.at == 0 or s.units[negation.at + 1].kind != "V":
        return found
    return ("actual", []) if _befell(s, s.units[negation.at - 1]) else found


def _befell(s: Sentence, who: Unit) -> bool:
    """قتل ثلاثة بينهم طفل | لم يتجاوز السابعة, الرجل الذي: whether something befell somebody who is told of so."""
    relative = who.kind == "R" and who.at > 0
    who = s.units[who.at - relative]
    if who.kind != "NP" or (who.definite and not relative) or not who.kinds & _PEOPLE:
        return False
    fates = {draft.unit.at for draft in s.drafts if draft.type in _FATES}
    for unit in reversed(s.units[max(who.at - _REACH, 0) : who.at]):
        if unit.at in fates:
            return True
        if unit.kind in "SR" or (unit.kind == "V"):
            return False
    return False
