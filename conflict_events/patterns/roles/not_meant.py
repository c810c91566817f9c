"""Phrases before an act that its pronoun does not mean: who acts, a body, what somebody is called."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS

_REACH = 14  # units from an attack back to the verb that tells who died of it
_ONE, _MANY = frozenset({"ه", "ها"}), frozenset({"هم", "هن"})
_BODIES = frozenset({"group", "org", "force", "state"})


def acting(draft: Draft) -> set[int]:
    """فقد تنظيم الدولة سيطرته عليها: return where those stand who act, whose names hold no place that is meant.

    Args:
        draft: The act.
    """
    over = draft.slots.outer.agent if draft.slots.outer is not None else ()
    return {u.at for u in (*draft.slots.agent, *draft.slots.light, *over, *draft.roles.get("captor", ()))}


def no_bodies(units: Iterable[Unit], pron: str, draft: Draft, grammar: Grammar) -> Iterable[Unit]:
    """Return the phrases that can be people taken: not التنظيم واعتقلته الشرطة, الحشد للجبهة وإلا فسيتم اعتقالهم.

    Args:
        units: The phrases.
        pron: The pronoun.
        draft: The act.
        grammar: Its sentence.
    """
    taken = draft.pattern.subtype == "detention"
    if draft.type == "strike" and not draft.hit.verb and _died_there(draft, grammar):
        return (u for u in units if u.prep not in IN)  # توفي في كذا بعد تعرضه لهجوم
    if pron in _ONE and (taken or (draft.type == "casualty" and not draft.hit.verb)):
        return (u for u in units if not u.kinds & _BODIES or u.kinds & KINDS["people"])
    if taken and pron in _MANY:
        return (u for u in units if u.kinds & KINDS["people"] or "plural" in grammar.tokens[u.head].tags)
    return units


def _died_there(draft: Draft, grammar: Grammar) -> bool:
    """Whether the verb before an attack tells that somebody died or was hurt, so that a place is where he did."""
    verbs = (u for u in grammar.units[max(draft.unit.at - _REACH, 0) : draft.unit.at] if u.kind == "V")
    return any(grammar.tokens[u.head].stem in grammar.words.befalls for u in verbs)


_WHO_IS = frozenset({"وهو", "وهي"})


def called_so(unit: Unit, grammar: Grammar) -> bool:
    """الطيار الذي وصف | بالبطل, وهو | معلم: whether a phrase is only what somebody is or is called.

    Args:
        unit: The phrase.
        grammar: Its sentence.
    """
    if unit.at > 0 and "person" in unit.kinds and not unit.prep and grammar.head(unit.at - 1).form in _WHO_IS:
        return True
    named = unit.prep == "ب" and unit.at > 0 and grammar.units[unit.at - 1].kind == "V"
    return named and grammar.head(unit.at - 1).stem in grammar.words.calls
