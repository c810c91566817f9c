"""Fill the roles of a draft from the slots around its trigger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from conflict_events.entities.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.holders import backed, holder_of, in_right_of
from conflict_events.patterns.model import KINDS, PREPOSITIONS, Demand
from conflict_events.patterns.reference import owner_of, pointed_at, resumed
from conflict_events.patterns.seats import seated
from conflict_events.patterns.struck import struck
from conflict_events.patterns.unit_row import COMMAS, Group
from conflict_events.text.tokens import Token

_EVENT = frozenset({"event"})
_PEOPLE = frozenset({"person"})
_GEAR = frozenset({"weapon", "vehicle"})
_SEVERAL = frozenset(
    {
        "قري",
        "بلدات",
        "مدن",
        "مناطق",
        "احياء",
        "قريتي",
        "بلدتي",
        "مدينتي",
        "حيي",
        "منطقتي",
        "مديريتي",
        "مديريات",
        "مدينتا",
        "بلدتا",
        "قريتا",
    }
)
_NEAR = 2
_AIM = "strike.aim_noun"
_THING = frozenset({"thing"})
_HOUSE = frozenset({"place", "org"})
_BANDS = frozenset({"armed", "group", "force", "state"})
_TOLD_OF = frozenset({"owner", "holder", "right", "antecedent", "struck"})
_OWNED = frozenset({"place", "thing", "vehicle"})


def filled(draft: Draft, grammar: Grammar) -> Draft | None:
    """Fill the roles of a draft; None where one that its pattern requires stays empty."""
    taken: set[int] = set()
    for role, demands in draft.pattern.roles.items():
        for unit in _fill(demands, draft, grammar, taken):
            draft.roles[role].append(unit)
            taken.add(id(unit))
    complete = all(any(draft.roles.get(role) for role in options) for options in draft.pattern.require)
    return draft if complete else None


def _fill(demands: Iterable[Demand], draft: Draft, grammar: Grammar, taken: set[int]) -> list[Unit]:
    """Return the phrases that meet the first demand that any meets, and those that meet adding demands."""
    found: list[Unit] = []
    for demand in demands:
        if found and not demand.add:
            continue
        for group in candidates(demand, draft, grammar):
            fitting = _fitting(group, demand, draft, grammar)
            fitting = [u for u in fitting if id(u) not in taken and not any(u is f for f in found)]
            if fitting and fits(group[0], demand):
                found += fitting
                break
    return found


def _fitting(group: Group, demand: Demand, draft: Draft, grammar: Grammar) -> list[Unit]:
    """Return the phrases of a group that a demand takes."""
    fitting = [u for u in group if fits(u, demand) or _listed(group[0], u, demand, grammar)]
    if "event" not in group[0].kinds:  # مقتل خمسة مدنيين وتوقف المستوصف
        fitting = [u for u in fitting if u.kinds != _EVENT]
    if draft.type == "strike":  # خلف تفجير | 14 قتيلا
        fitting = [u for u in fitting if not (u.trigger and "person" in u.kinds)]
    if draft.type == "casualty":  # وجرح ستة، فضلا عن أضرار مادية
        fitting = [u for u in fitting if u is group[0] or u.kinds != _THING]
        if demand.slot == "patient":  # خسر 14 من جنوده وثلاث آليات
            fitting = [u for u in fitting if u is group[0] or not _is_gear(u)]
    return [u for u in fitting if not _is_no_striker(u, demand, draft, grammar)]


def _is_no_striker(unit: Unit, demand: Demand, draft: Draft, grammar: Grammar) -> bool:
    """Whether a phrase that could strike is what is fired, or what is hit."""
    if draft.type != "strike" or demand.kind not in ("striker", "actor"):
        return False
    if demand.kind == "striker" and unit.at >= 0 and grammar.head(unit.at).base in grammar.words.fired:
        return True
    if draft.hit.verb or demand.slot not in ("agent", "genitive"):
        return False
    aimed = demand.slot == "genitive" and draft.pattern.trigger == _AIM and _aimed_at(unit, grammar)
    return aimed or (demand.kind == "striker" and _bystander(unit, grammar))


def candidates(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the groups of phrases that stand in a slot."""
    slots = draft.slots
    preps = PREPOSITIONS.get(demand.slot)
    if preps is not None:
        groups = [g for prep in preps for g in slots.preps.get(prep, ())]
        if not groups:  # mostly
            return resumed(demand, draft, grammar) if slots.resumed else []
        near = ("for", "from", "between") if draft.type == "casualty" else ("for", "from")
        if demand.slot in near and not draft.hit.verb:
            groups = [g for g in groups if _own(g[0], draft, grammar)]
        if demand.slot == "with_using":
            groups = _means(groups, draft, grammar)
        if demand.slot in ("from", "with_using"):
            groups = [g for g in groups if not backed(grammar, g[0])]
        if demand.slot == "on":  # القوات المتمركزة على التلال قصفت: what stands before the verb is not hit
            above = slots.owner if draft.hit.verb else (slots.outer.owner if slots.outer is not None else -1)
            groups = [g for g in groups if g[0].at > above and not _carries(grammar.head(g[0].at))]
        return _rejoined(groups) or resumed(demand, draft, grammar)
    if demand.slot == "adjective":
        return _adjective_noun(draft, grammar)
    if demand.slot == "pronoun" or (demand.slot == "aim" and slots.aimed):
        return pointed_at(draft, grammar, demand)
    if demand.slot in _TOLD_OF:
        return _beside(demand.slot, draft, grammar)
    group: Group = getattr(slots, demand.slot)
    if draft.type != "statement" and demand.slot in ("agent", "light"):
        group = seated(group, grammar)
    return [group] if group else []


def _listed(first: Unit, unit: Unit, demand: Demand, grammar: Grammar) -> bool:
    """قرى كذا والشيخ عقيل: what stands in a list of places is a place, whatever else its name could be."""
    places = demand.kind in ("place", "ground") and grammar.head(first.at).base in _SEVERAL if first.at >= 0 else False
    return places and unit is not first and not unit.trigger and not unit.prep and "person_name" in unit.kinds


def _is_gear(unit: Unit) -> bool:
    return bool(unit.kinds & _GEAR) and not unit.kinds & {"person", "gent"}


def _rejoined(groups: list[Group]) -> list[Group]:
    """من الجزيرة ومن قرى مجاورة: phrases that repeat their preposition behind و are one group."""
    out: list[Group] = []
    for group in groups:
        if out and group[0].conj and group[0].at == out[-1][-1].at + 1:
            out[-1] = [*out[-1], *group]
        else:
            out.append(group)
    return out


def _beside(slot: str, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return what words beside a phrase tell of it: whose it was, whose right, what a clause describes."""
    slots, objects = draft.slots, draft.roles.get("object", ())
    if slot == "antecedent":
        return [[slots.antecedent]] if slots.antecedent is not None else []
    if slot == "struck":
        return struck(draft, grammar)
    if slot == "right":
        found = (in_right_of(grammar, g[0]) for g in slots.preps.get("ب", ()))
    else:
        found = ((owner_of if slot == "owner" else holder_of)(grammar, u) for u in objects)
    return [[unit] for unit in found if unit is not None]


def _means(groups: list[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the means that are an event's own: أصيب 23 برصاص الجيش خلال مواجهات, قصف بالمدفعية ردا على غارات."""
    at = draft.unit.at
    if draft.pattern.subtype == "clash":
        return [g for g in groups if 0 < g[0].at - at <= _NEAR]
    if not draft.hit.verb and draft.type == "strike" and grammar.walker.apart(draft.unit):
        return [g for g in groups if g[0].at > at]
    return groups


def _carries(token: Token) -> bool:
    """Whether على governs what somebody rides or moves along, and nothing that is hit: على دراجات, على طول الحدود."""
    return token.base.startswith("دراج") or token.base in ("طول", "امتداد")


def _own(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Whether a phrase behind من or ل stands behind an event noun with no other clause or event between."""
    at, before = draft.unit.at, grammar.units[unit.at - 1]
    if before.kind == "F" and before.at > at and grammar.head(before.at).det and not draft.hit.tail:
        return False  # في محافظة كذا المحاذية للجزائر
    if unit.prep == "ل" and before.at > at and _is_owned(before):
        return False
    return unit.at > at and not any(
        u.kind == "V" or grammar.walker.is_mark(u.at, COMMAS) or (u.conj and u.kinds == _EVENT)
        for u in grammar.units[at + 1 : unit.at]
    )


def _is_owned(unit: Unit) -> bool:
    """Whether ل behind a phrase says whose it is: هجوم على مركز للشرطة; no doer of the attack."""
    return unit.kind == "NP" and not unit.trigger and not unit.definite and bool(unit.kinds & _OWNED)


def _adjective_noun(draft: Draft, grammar: Grammar) -> list[Group]:
    """القتلى المدنيين: the definite noun in apposition to a noun for the dead says who they are."""
    unit = draft.unit
    if unit.j - unit.i < 2:
        return []
    k = draft.hit.end
    kinds = grammar.tokens[k].tags if k < unit.j else frozenset()
    if kinds & {"person", "person_nouns", "armed_nouns"}:
        return [[replace(unit, i=k, head=k, kinds=frozenset({"person"}), quantity=None, trigger=False, prep="")]]
    return []


def _bystander(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase behind a noun of attack names people without arms, or a house: قصف المدنيين, not مجهولين."""
    unknown = any(grammar.tokens[k].base.startswith("مجهول") for k in range(unit.i, unit.j))
    house = unit.kinds >= _HOUSE and not unit.kinds & _BANDS  # قصف مستشفى
    return house or (unit.kinds == _PEOPLE and not unknown)


def _aimed_at(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase in idafa is what is hit: استهداف قوات الأمن, but استهداف قوات الاحتلال | شرق خان يونس."""
    behind = grammar.units[unit.at + 1] if unit.at + 1 < len(grammar.units) else None
    return behind is None or bool(behind.prep) or "direction" not in behind.kinds


def _are_hurt(unit: Unit, demand: Demand) -> bool:
    """مئات الجرحى أصيبوا, جثامين الشهداء: nouns for people hurt name people where something befalls them."""
    asked = demand.slot in ("patient", "genitive") and demand.kind in ("", "person", "people", "actor")
    return asked and "person" in unit.kinds


def fits(unit: Unit, demand: Demand) -> bool:
    """Whether a phrase is of the kind that a demand asks for."""
    if unit.kind != "NP" or (unit.trigger and demand.kind != "event" and not _are_hurt(unit, demand)):
        return False
    if demand.slot in ("genitive", "second") and demand.kind == "place" and "direction" in unit.kinds:
        return False  # انفجار قرب المسجد
    if not demand.kind:
        return True
    if not unit.kinds:
        return not demand.strict
    return bool(unit.kinds & KINDS[demand.kind])
