"""Whether what stands behind من, ل or بين is an event's own: هجوم على مركز | للشرطة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.noun_slots.joined_nouns import share_owner
from conflict_events.patterns.roles.holders import first_owner
from conflict_events.patterns.walks.standing_clauses import past_standing

_NOT = "غير"
_EVENT = frozenset({"event"})
_OWNED, _BRANCH = frozenset({"place", "thing", "vehicle", "weapon"}), frozenset({"org"})


def own(unit: Unit, draft: Draft, grammar: Grammar, kind: str) -> bool:
    """Whether a phrase behind من, ل or بين stands behind an event noun with no other clause or event between."""
    at, before = draft.unit.at, grammar.units[max(grammar.walker.skip_marks(first_owner(grammar, unit) - 1, -1), 0)]
    done = at + draft.slots.done  # الكمين | نصبه مسلحون لدورية
    if before.kind == "F" and before.at > at and grammar.head(before.at).det and not draft.hit.tail:
        return False  # في محافظة كذا المحاذية للجزائر
    if unit.prep == "ل" and (
        (before.at > at and (_is_owned(before, grammar) or _object_of_clause(before, draft, grammar)))
        or (draft.type == "strike" and _not_its(before, kind, draft, grammar))
    ):
        return False
    between = grammar.units[at + 1 : unit.at]
    return unit.at > at and not any(u.at != done and _parts(u, unit, draft, grammar) for u in between)


def _parts(u: Unit, unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Whether a unit between an event and a phrase behind it tells that the phrase belongs to something else."""
    if u.kind == "V":
        row = grammar.walker
        led = u.at > 0 and row.kind(u.at - 1) == "R" and 0 < past_standing(row, u.at - 1) <= unit.at
        return not led and grammar.verb(u.at).antecedent is not draft.unit  # انسحاب القوات التي يقودها فلان | من كذا
    if u.kind == "F":  # باتت القوات المؤلفة | من فصائل
        return grammar.head(u.at).stem in grammar.words.being
    if unit.prep == "بين" and u.trigger and u.prep:
        return True
    if u.conj and u.kinds == _EVENT and not (draft.type == "strike" and share_owner(grammar, draft.unit.at, u.at)):
        return True
    if unit.prep == "من" and _set_off(draft.unit.at + 2, unit.at - 1, grammar):
        return False
    return grammar.walker.is_mark(u.at, COMMAS) and grammar.walker.time_set_off(u.at) < 0


def _set_off(first: int, last: int, grammar: Grammar) -> bool:
    """انسحاب كتائب كذا، الجناح العسكري للحركة، | من المدينة: whether only an aside stands between two commas."""
    row = grammar.walker
    if not (first < last and row.is_mark(first, COMMAS) and row.is_mark(last, COMMAS)):
        return False
    aside = grammar.units[first + 1 : last]
    return aside[0].definite and all(u.kind == "NP" and not u.trigger for u in aside)


def _not_its(before: Unit, kind: str, draft: Draft, grammar: Grammar) -> bool:
    """ضربة أميركية لسوريا, أسفر الهجوم عن إصابات | لجنود: whether ل tells whom an attack hits or hurts."""
    led_to = "light_cause" in draft.slots.carriers and before.trigger and before.at > draft.unit.at and before.prep
    origin = kind == "actor" and any("gent" in t.tags for t in grammar.tokens[draft.hit.end : draft.unit.j])
    return bool(led_to) or origin


def _is_owned(unit: Unit, grammar: Grammar) -> bool:
    """Whether ل behind a phrase says whose it is: هجوم على مركز للشرطة; no doer of the attack."""
    loose = not unit.definite or unit.prep == "علي"  # هجوم على معسكر زمزم للنازحين
    owned = _OWNED if unit.definite else _OWNED | _BRANCH  # هجوم على فرع | لبنك
    thing = bool(unit.kinds & owned) and grammar.head(unit.at).form != _NOT  # انسحاب | غير مشروط | للقوات
    return unit.kind == "NP" and not unit.trigger and loose and thing


def _object_of_clause(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Whether ل behind a phrase right behind its verb or attack says whose it is: استهدف كمينا | للجيش."""
    if unit.kind != "NP" or unit.prep or unit.definite:
        return False
    if any(unit is u for u in (*draft.slots.genitive, *draft.slots.aim)):  # استهدفت الغارات مواقع | للحركة
        return draft.type == "strike"
    return grammar.units[unit.at - 1].kind == "V" and not grammar.head(unit.at - 1).pron  # كمين نصبه مسلحون | لرتل
