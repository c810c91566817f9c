"""Whether a place only tells where somebody sits or stands: الفصائل في غزة, المسلحون المنتشرون في الجبال."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.circumstances.place_owners import stands_behind
from conflict_events.events.sentence import Sentence

_ON = "علي"
_SEATED = frozenset({"org", "speech", "title", "outlet", "outlet_noun", "person_name"})
_PLACE, _ORG = frozenset({"place", "direction"}), frozenset({"org"})


def seats_somebody(s: Sentence, unit: Unit, posted: frozenset[str]) -> bool:
    """Whether a place tells where those named right before it sit: القوات المنتشرة | في سوريا, مكاتب شركة | في غزة.

    Args:
        s: The sentence.
        unit: A place.
        posted: Participles of standing, being held and working, behind which stands where.
    """
    before = s.units[unit.at - 1] if unit.at else unit
    behind = before is not unit and (before.kind in ("NP", "F") or not unit.prep)
    if behind and stands_behind(s, unit, posted):
        return True
    if before is unit or before.kind != "NP":
        return False
    office = bool(before.kinds & _ORG) and not before.kinds & _PLACE
    site = before.prep == _ON and "place" in before.kinds  # على مواقع المسلحين | داخل المدينة
    return bool(before.kinds & _SEATED) and not site if before.definite else office
