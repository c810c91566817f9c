"""The place of which a part is taken, where only a pronoun names it: سيطروا على 70 في المئة | منها, على | معظمها."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand
from conflict_events.patterns.roles.not_meant import acting
from conflict_events.patterns.roles.pointed_places import place_meant
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import REACH, Group

_GROUND, _PLACES = frozenset({"territory", "loss"}), frozenset({"ground", "place"})
_HUNDRED = frozenset({"مئة", "مائة", "مءة"})
_AREA = frozenset({"مساحت", "مساحات"})
_ON, _OF, _ONE = "علي", "من", frozenset({"ه", "ها"})


def whole_of_part(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the place before an act of which a share or the most is taken.

    Args:
        demand: What a role asks for.
        draft: The act.
        grammar: Its sentence.
    """
    if demand.slot != "on" or demand.kind not in _PLACES or draft.pattern.subtype not in _GROUND:
        return []
    part = next((g[0] for g in draft.slots.preps.get(_ON, ()) if g[0].at > draft.unit.at), None)
    pron = _pronoun(part, grammar) if part is not None else ""
    if pron not in _ONE:
        return []
    doing = acting(draft)
    before = reversed(grammar.units[max(draft.unit.at - REACH, 0) : draft.unit.at])
    places = (u for u in before if u.kind == "NP" and not (u.trigger or u.empty) and u.at not in doing)
    return place_meant(draft, grammar, places, lambda u: _may_be(u, pron, grammar))


def _pronoun(part: Unit, grammar: Grammar) -> str:
    """Return the pronoun of the whole: 70 في المئة | منها, معظمها."""
    if part.empty:
        units = grammar.units[part.at + 1 : part.at + 3]
        units = units[1:] if units and grammar.tokens[units[0].head].base in _HUNDRED else units
        behind = units[0] if units else part
        form = grammar.tokens[behind.head].form if behind.kind == "F" else ""
        return form.removeprefix(_OF) if grammar.words.resumptive.get(form) == _OF else ""
    head = grammar.tokens[part.head]
    told = head.base in grammar.words.shares or head.stem.removesuffix(head.pron) in _AREA  # 80 في المئة من | مساحتها
    return head.pron if part.j - part.head == 1 and told else ""


def _may_be(unit: Unit, pron: str, grammar: Grammar) -> bool:
    """Whether a place may be what a pronoun points to."""
    head = grammar.tokens[unit.head]
    if head.base in grammar.words.masculine:
        return pron == "ه"
    return (pron == "ها" and head.base in grammar.words.several) or agrees(head, pron)
