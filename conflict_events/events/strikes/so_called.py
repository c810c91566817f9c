"""What an attack hits, told by what somebody calls it: غارات على ما وصفه بأهداف للحركة, ضد ما يعتقد أنه مخزن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.called_so import WHAT, called_so

_ON = frozenset({"علي", "ضد", "نحو", "صوب"})
_BANDS = frozenset({"armed", "group", "force", "weapon"})
_REACH = 8


def struck_so_called(s: Sentence, event: Finished) -> bool:
    """Fill what an attack hits where a clause of ما or من stands for it; changes the event in place.

    Args:
        s: The sentence.
        event: An event.

    Returns:
        Whether there was such a clause.
    """
    draft, hit = event.draft, event.roles.get("target", [])
    doer = draft.hit.verb and len(hit) == 1 and not event.roles.get("attacker") and hit[0].kinds & _BANDS
    if draft.type != "strike" or draft.pattern.subtype == "clash" or (hit and not doer):
        return False
    named = _behind(s, draft)
    if named is None:
        return False
    if hit:
        event.roles["attacker"] = list(hit)
    event.roles["target"] = draft.roles["target"] = [named]
    where = s.units[named.at + 1] if named.at + 1 < len(s.units) else named
    if where.prep in IN and "place" in where.kinds:
        event.roles["place"] = [where]
    return True


def _behind(s: Sentence, draft: Draft) -> Unit | None:
    """Return what a clause of ما or من behind an attack names, or None."""
    at = draft.unit.at
    for m in range(at + 1, min(at + _REACH, len(s.units) - 1)):
        unit = s.units[m]
        own = unit.kind == "V" and s.grammar.verb(unit.at).antecedent is draft.unit  # ضربة نفذتها إسرائيل ضد ما
        if (unit.kind in "VS" and not own) or (unit.kind == "NP" and unit.trigger):
            return None
        if s.tokens[unit.head].form in WHAT and unit.kind != "NP" and _on(s, draft, m):
            return called_so(s.grammar.walker, m)
    return None


def _on(s: Sentence, draft: Draft, m: int) -> bool:
    """Whether ما at unit m is what is hit: على ما, ضد من, or right behind a verb of hitting."""
    object_ = draft.hit.verb and (m == draft.unit.at + 1 or s.units[m - 1] in draft.roles.get("target", ()))
    return object_ or s.tokens[s.units[m].head - 1].form in _ON
