"""Which phrases can be who attacks: not what is fired, no paper that tells of it, no bystander, no house."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand
from conflict_events.patterns.roles.dealt import goes_off

_HOUSE = frozenset({"place", "org"})
_OUTLETS = frozenset({"outlet", "outlet_noun"})
_ARMED = frozenset({"armed", "group", "force", "state", "weapon"})
_TOWN = frozenset({"place", "org_name"})
_SCHOOL = frozenset({"place", "person"})  # مدرسة is a teacher too
_RIDDEN, _GEAR = frozenset({"place", "vehicle", "vessel"}), frozenset({"weapon", "vehicle", "vessel"})
_DOING = frozenset({"person", "gent", "title", "person_name"})
_BANDS = frozenset({"armed", "group", "force", "state"})
_SHOOTERS = frozenset({"armed", "group", "force", "state", "person"})
_SHELLS, _LAND = "strike.shell_noun", frozenset({"state", "place"})
_CAUSES = frozenset({"جراء", "بسبب", "نتيجة"})
_TOWARDS = ("علي", "ل", "ضد", "نحو", "باتجاه", "صوب", "تجاه")
_PEOPLE, _TELLING = frozenset({"person"}), frozenset({"speech"})  # قصف السكان, who may be quoted too


def strikers(units: list[Unit], demand: Demand, draft: Draft, grammar: Grammar) -> list[Unit]:
    """Return those of some phrases that can attack: not what is fired, nor bystanders behind a noun."""
    units = [u for u in units if not (_is_fired(u, grammar) or tells_news(u))]
    beside = demand.slot == "genitive" or (demand.slot == "agent" and not draft.slots.done)
    if beside and not draft.hit.verb:
        units = [u for u in units if not _bystander(u, grammar)]
    lone = demand.slot == "genitive" and draft.pattern.trigger == _SHELLS and not _aims_elsewhere(draft)
    return [u for u in units if not u.kinds >= _LAND] if lone else units


def _aims_elsewhere(draft: Draft) -> bool:
    """قصف تركيا لعفرين, جراء قصف تركيا; but دعا إلى قصف إيران: whether the one in idafa need not be what is hit."""
    slots = draft.slots
    if slots.second or slots.recipient or slots.aim or slots.sufferer or draft.unit.prep in _CAUSES:
        return True
    return any(g[0].at > draft.unit.at for prep in _TOWARDS for g in slots.preps.get(prep, ())) or bool(slots.resumed)


def _is_fired(unit: Unit, grammar: Grammar) -> bool:
    """صاروخ, موجة صواريخ, سيارة مفخخة: whether a phrase names what an attack is made with."""
    if unit.at >= 0 and grammar.tokens[unit.head].base in grammar.words.fired:
        return True
    return _salvo(unit, grammar) or ("weapon" in unit.kinds and goes_off(unit, grammar))


def tells_news(unit: Unit) -> bool:
    """كشفت صحيفة عن تحركات لشن ضربات: whether a phrase names a paper or a channel, which attacks nobody."""
    return bool(unit.kinds & _OUTLETS) and not unit.kinds & _ARMED


def _salvo(unit: Unit, grammar: Grammar) -> bool:
    """موجة صواريخ, أي صاروخ: whether a phrase that nobody's name stands in is of what is fired."""
    k = unit.head + 1
    return not unit.kinds & _SHOOTERS and k < unit.j and grammar.tokens[k].base in grammar.words.fired


def _bystander(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase behind a noun of attack names people without arms, or a house: قصف المدنيين, not مجهولين."""
    unknown = any(grammar.tokens[k].base.startswith("مجهول") for k in range(unit.i, unit.j))
    house = unit.kinds >= _HOUSE or unit.kinds >= _TOWN or unit.kinds == _SCHOOL
    house = house or bool(unit.kinds & _RIDDEN and unit.kinds & _GEAR and not unit.kinds & _DOING)  # قصف حافلة
    house = house and not unit.kinds & _BANDS  # قصف مستشفى, اعتداء مانشستر
    armed = any(kinds_of(grammar.tokens[k]) & _BANDS for k in range(unit.head + 1, unit.j))  # هجوم شخص مسلح
    return house or (unit.kinds - _TELLING == _PEOPLE and not (unknown or armed))


def aimed_at(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase in idafa is what is hit: استهداف قوات الأمن, but استهداف قوات الاحتلال | شرق خان يونس."""
    behind = grammar.units[unit.at + 1] if unit.at + 1 < len(grammar.units) else None
    return behind is None or bool(behind.prep) or "direction" not in behind.kinds
