"""What an attack hits, told by what somebody calls it: غارات على ما وصفه بأهداف للحركة, ضد ما يعتقد أنه مخزن."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_ON = frozenset({"علي", "ضد", "نحو", "صوب"})
_WHAT = frozenset({"ما", "من"})
_AS = frozenset({"ب", "ك"})
_BANDS = frozenset({"armed", "group", "force", "weapon"})
_IT = ("نه", "نها", "نهم", "نهما")
_REACH = 8
_CLAUSE = 6


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
        if s.tokens[unit.head].form in _WHAT and unit.kind != "NP" and _on(s, draft, m):
            return _named(s, m)
    return None


def _on(s: Sentence, draft: Draft, m: int) -> bool:
    """Whether ما at unit m is what is hit: على ما, ضد من, or right behind a verb of hitting."""
    object_ = draft.hit.verb and (m == draft.unit.at + 1 or s.units[m - 1] in draft.roles.get("target", ()))
    return object_ or s.tokens[s.units[m].head - 1].form in _ON


def _named(s: Sentence, m: int) -> Unit | None:
    """Return what a verb of calling, saying or suspecting behind unit m says that it is, or None."""
    verb, words = s.units[m + 1], s.grammar.words
    token = s.tokens[verb.head]
    called = token.base in words.calls
    if verb.kind != "V" or not (called or token.base in words.suspects | words.holds_it):
        return None
    for k in range(m + 2, min(m + 2 + _CLAUSE, len(s.units))):
        unit = s.units[k]
        if unit.kind == "S":
            found = s.units[k + 1] if k + 1 < len(s.units) and s.tokens[unit.head].form.endswith(_IT) else None
            return found if found is not None and found.kind == "NP" and not found.prep else None
        if unit.kind == "NP" and called and (unit.prep in _AS or not (unit.prep or token.pron or unit.definite)):
            return None if unit.trigger else unit
        if unit.kind in "VR":
            return None
    return None
