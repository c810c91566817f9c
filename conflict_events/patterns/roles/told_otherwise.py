"""Phrases of another kind than asked for: places that no list has (انسحبوا من كذا), the hurt as persons."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import SQUARE
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand

_OF_PERSONS = frozenset({"detention", "release"})
_PEOPLE = frozenset({"people", "person"})
_WHOM = frozenset({"about", "for"})
_OF, _OF_HUNDRED = "من", "ب"
_OF_THEM = frozenset({"منهم", "منهن"})
_GROUND = frozenset({"territory", "loss"})
_HOLDERS = frozenset({"armed", "group", "force", "state"})
_LONGEST = 2  # words of a name
_COMMON = ("ات", "ين", "ية", "ة")
_OTHER = frozenset({"اخر", "اخري"})
_SHORTEST = 3  # letters of one


def told_otherwise(unit: Unit, demand: Demand, draft: Draft, grammar: Grammar) -> bool:
    """Tell whether a phrase of no kind is what a demand asks for: an unlisted place, or a number of those taken.

    Args:
        unit: The phrase.
        demand: What asks for it.
        draft: The event in the making.
        grammar: Its sentence.
    """
    persons = draft.type == "casualty" or draft.pattern.subtype in _OF_PERSONS
    if persons and demand.kind in _PEOPLE and one_of_several(unit, grammar):
        return True
    if draft.type != "capture" or (unit.kinds and demand.kind == "place" and _measured(unit, grammar)):
        return draft.type == "capture" and draft.pattern.subtype in _GROUND
    if not demand.strict:
        return False
    if demand.slot in _WHOM and demand.kind in _PEOPLE and _unlisted_name(unit, grammar):
        return draft.pattern.subtype in _OF_PERSONS  # أفرج عن | كاربولين, whatever a model says of him
    if unit.kinds:
        return False
    if draft.pattern.subtype in _OF_PERSONS:
        return demand.kind in _PEOPLE and unit.empty and _number_of_people(unit, grammar)
    return _unlisted_ground(unit, demand, draft, grammar)


def _measured(unit: Unit, grammar: Grammar) -> bool:
    """استعاد الجيش | ألف كيلومتر مربع: whether a phrase measures land."""
    return unit.quantity is not None and any(t.base in SQUARE for t in grammar.tokens[unit.head : unit.j])


def _number_of_people(unit: Unit, grammar: Grammar) -> bool:
    """تحرير ثلاثة | منهم, أفرج عن 12 | في نابلس, but رفعت الحظر عن 12 | من الشركات, عن 5 | بالمئة."""
    if unit.j == len(grammar.tokens):
        return True
    behind, q = grammar.tokens[unit.j], unit.quantity
    if behind.form in _OF_THEM or behind.form in COMMAS:
        return True
    several = q is not None and not q.unit and q.low is not None and q.low > 1
    return several and behind.form != _OF and behind.prep != _OF_HUNDRED and behind.kind != "symbol"


def one_of_several(unit: Unit, grammar: Grammar) -> bool:
    """ألقي القبض على | الثالث: whether a phrase is nothing but an ordinal with the article, so that a person is meant.

    Args:
        unit: The phrase.
        grammar: Its sentence.
    """
    head = grammar.tokens[unit.head] if unit.j - unit.i == 1 else None
    return head is not None and head.det and (head.base in grammar.words.ordinals or head.base in _OTHER)


def are_hurt(unit: Unit, demand: Demand) -> bool:
    """مئات الجرحى أصيبوا, قال أحد الجرحى: whether nouns for people hurt name whom something befalls, or who says it.

    Args:
        unit: The phrase.
        demand: What asks for it.
    """
    if demand.slot == "agent" and demand.kind == "speaker":
        return "person" in unit.kinds
    asked = demand.slot in ("patient", "genitive", "on") and demand.kind in ("", "person", "people", "actor")
    return asked and "person" in unit.kinds


def _unlisted_ground(unit: Unit, demand: Demand, draft: Draft, grammar: Grammar) -> bool:
    """Whether a phrase of unlisted words is what fighters take, lose or leave."""
    if draft.pattern.subtype not in _GROUND or demand.kind != "place":
        return False
    if unit.kind != "NP" or unit.kinds or unit.trigger or unit.quantity is not None or unit.j - unit.i > _LONGEST:
        return False
    words = grammar.tokens[unit.i : unit.j]
    if not words or any(t.kind != "word" or t.tags or t.pron or len(t.stem) < _SHORTEST for t in words):
        return False
    slots = draft.slots
    if words[0].form.startswith("ال") and demand.slot != "from" and "by" not in slots.preps:
        return False  # فقد القادة السياسيون | السنة
    groups = (slots.agent, slots.genitive, slots.light, slots.said, slots.patient)
    return any(group and group[0] is not unit and group[0].kinds & _HOLDERS for group in groups)


def _unlisted_name(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase is a name that no list has, and no noun: no article, no ending of many or of a quality."""
    words = grammar.tokens[unit.i : unit.j]
    bare = all(t.kind == "word" and not (t.word.parts.tags or t.pron or t.det) for t in words)
    return bare and bool(words) and len(words) <= _LONGEST and not words[0].stem.endswith(_COMMON)
