"""What a device goes off in: انفجر لغم بحافلة, انفجار عبوة ناسفة بسيارته."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.roles.boarded import boarded
from conflict_events.patterns.roles.passed_by import passed_by
from conflict_events.patterns.walks.unit_row import Group

_HIT = frozenset({"vehicle", "person", "armed", "force", "vessel"})
_BUS = frozenset({"facilities", "weapon"})
_REACH = 7
_HIMSELF = frozenset({"نفسه", "نفسها", "نفسيهما", "انفسهم"})
_INSIDE = frozenset({"في", "وسط", "ب"})
_IN = "في"
_FORCES = frozenset({"vehicle", "armed", "person"})


def struck(draft: Draft, grammar: Grammar) -> list[Group]:
    """Return what ب behind a device that is named tells it goes off in, or what it goes off under or beside."""
    if draft.slots.genitive and not draft.hit.verb and boarded(draft.slots.genitive[0], grammar):
        return [draft.slots.genitive]  # تفجير طائرة ركاب
    device = any("weapon" in u.kinds for u in draft.slots.agent[:1]) and draft.hit.verb  # لغم انفجر بحافلة
    inside = draft.hit.verb and any("weapon" in u.kinds for u in draft.slots.patient[:1])  # فجر عبوة في قوة راجلة
    for unit in grammar.units[draft.unit.at + 1 : draft.unit.at + 1 + _REACH]:
        planted = device and unit.kind == "V" and grammar.head(unit.at).stem in grammar.words.planting
        if (unit.kind in "VSR" and not planted) or (unit.kind == "NP" and unit.trigger):
            break  # but عبوة زرعها مجهولون | بسيارته
        if device and (_hit(unit, grammar) or (inside and _hit_inside(unit, grammar))):
            return [[unit]]
        if (hit := passed_by(unit, grammar)) is not None:
            return [[hit]]
        if draft.hit.verb and grammar.head(unit.at).form in _HIMSELF:
            device = inside = True  # فجر نفسه في حافلة
        device = device or (unit.kind == "NP" and "weapon" in unit.kinds and not unit.prep)
    return []


def _hit_inside(unit: Unit, grammar: Grammar) -> bool:
    """Whether في governs what is hit, and no place: في حافلة ركاب, في دورية للشرطة, في جرافة عسكرية."""
    if unit.kind != "NP" or unit.prep not in _INSIDE or unit.trigger:
        return False
    head = grammar.tokens[unit.head]
    if unit.prep == _IN and (head.tags >= _BUS or "weapons" in head.tags) and head.base not in grammar.words.charged:
        return True
    return bool(unit.kinds & _FORCES) and ("armed" in unit.kinds or "place" not in unit.kinds)


def _hit(unit: Unit, grammar: Grammar) -> bool:
    """Whether ب governs what is hit, and no means: بحافلة, but بسيارة مفخخة; في only somebody's: في شاحنتهم."""
    head = grammar.tokens[unit.head]
    ridden = "vehicles" in head.tags or head.tags >= _BUS
    if unit.kind != "NP" or not (unit.prep == "ب" or (unit.prep == "في" and ridden and head.pron)):
        return False
    words = {grammar.tokens[k].base for k in range(unit.i, unit.j)}
    return (ridden or bool(unit.kinds & _HIT)) and not words & grammar.words.charged
