"""Fill the roles of a draft from the slots around its trigger."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS, Demand
from conflict_events.patterns.noun_slots.purposes import asked_by, for_others
from conflict_events.patterns.roles.aboard import aboard
from conflict_events.patterns.roles.aimed_on import aimed_on
from conflict_events.patterns.roles.backing import backed
from conflict_events.patterns.roles.befallen_before import befallen_before
from conflict_events.patterns.roles.boarded import boarded
from conflict_events.patterns.roles.dealt import dealt, for_those
from conflict_events.patterns.roles.directed import directed
from conflict_events.patterns.roles.driven_out import driven_out, own_loss
from conflict_events.patterns.roles.from_whom import asks_from_whom, from_them, led_back
from conflict_events.patterns.roles.holders import holder_of, in_right_of, keeper_of, part_of
from conflict_events.patterns.roles.joined_adjectives import joined_adjective, of_another, of_joined, only_joined
from conflict_events.patterns.roles.named_later import name_later
from conflict_events.patterns.roles.not_people import have_ranks
from conflict_events.patterns.roles.own_phrases import own
from conflict_events.patterns.roles.own_pronoun import befallen_topic, taken_by_pronoun
from conflict_events.patterns.roles.parts_taken import whole_of_part
from conflict_events.patterns.roles.past_comma import described_before
from conflict_events.patterns.roles.qualified import qualified
from conflict_events.patterns.roles.reference import pointed_at, resumed, taken_up
from conflict_events.patterns.roles.rejoined import rejoined
from conflict_events.patterns.roles.salvos import salvo
from conflict_events.patterns.roles.seats import asks_who_acts, seated, seated_between
from conflict_events.patterns.roles.shot_at import shot_at
from conflict_events.patterns.roles.strikers import aimed_at, strikers, tells_news
from conflict_events.patterns.roles.struck import struck
from conflict_events.patterns.roles.taking import (
    after_joined,
    is_subject,
    joined_act,
    let_go,
    ruled_by,
    sharing,
    takers,
    where,
)
from conflict_events.patterns.roles.told_otherwise import are_hurt, told_otherwise
from conflict_events.patterns.walks.unit_row import Group

_EVENT, _GEAR = frozenset({"event"}), frozenset({"weapon", "vehicle"})
_NEAR = 2
# Slots that a noun has only behind itself: توجيه ضربات إلى مطارات، وفق ما أعلن.
_NEAR_SLOTS = {"casualty": frozenset({"for", "from", "between"}), "statement": frozenset({"for", "from", "to"})}
_FAR, _NEAR_ELSE = frozenset({"to", "from", "for", "toward"}), frozenset({"for", "from"})
_AIM = frozenset({"strike.aim_noun", "strike.assail_noun"})
_KILLINGS = frozenset({"casualty.kill_noun", "casualty.execution_noun"})
_GROUND_KINDS = frozenset({"place", "ground"})
_THING, _STATE, _MEN = frozenset({"thing"}), frozenset({"state"}), frozenset({"people", "folk"})
_GROUND = frozenset({"territory", "loss"})
_BLAST = "bombing"
_LOSES = "casualty.lose_men_verb"
_WHOM = frozenset({"patient", "pronoun"})
_BEFALLS = frozenset({"patient", "pronoun", "on", "about"})
_TOLD_OF = frozenset({"owner", "holder", "right", "antecedent", "struck"})


def filled(draft: Draft, grammar: Grammar) -> Draft | None:
    """Fill the roles of a draft; None where one that its pattern requires stays empty."""
    taken: set[int] = set()
    for role, demands in draft.pattern.roles.items():
        for unit in _fill(demands, draft, grammar, taken):
            draft.roles[role].append(unit)
            taken.add(id(unit))
    name_later(draft, grammar)
    driven_out(draft, grammar)
    for options in draft.pattern.require:
        if options.isdisjoint(draft.roles):  # a role that nothing fills is not among them
            return None
    return draft


def _fill(demands: Iterable[Demand], draft: Draft, grammar: Grammar, taken: set[int]) -> list[Unit]:
    """Return the phrases that meet the first demand that any meets, and those that meet adding demands."""
    found: list[Unit] = []
    for demand in demands:
        if found and not demand.add:
            continue
        if demand.slot == "light" and len(found) > 1 and "بين" in draft.slots.preps:
            continue  # شن التحالف غارات وسط معارك بين الجيش والمتمردين
        for group in candidates(demand, draft, grammar):
            members = _members(group, demand, draft, grammar)
            fitting = [u for u in members if id(u) not in taken and not (found and any(u is f for f in found))]
            if fitting and (fits(group[0], demand) or told_otherwise(group[0], demand, draft, grammar)):
                found += fitting
                break
    return found


def _members(group: Group, demand: Demand, draft: Draft, grammar: Grammar) -> list[Unit]:
    """Return what of a group of joined phrases can fill a role."""
    first, casualty = group[0], draft.type == "casualty"
    units = [u for u in group if fits(u, demand) or _listed(first, u, demand, grammar) or aboard(first, u, grammar)]
    if not units:
        units = [u for u in group if told_otherwise(u, demand, draft, grammar)]
    if "event" not in first.kinds:  # مقتل خمسة مدنيين وتوقف المستوصف
        units = [u for u in units if u.kinds != _EVENT]
    if draft.type == "strike":  # خلف تفجير | 14 قتيلا
        units = [u for u in units if not (u.trigger and "person" in u.kinds)]
        units = [u for u in units if u is first or not joined_adjective(grammar, u)]
    if draft.type == "capture":
        units = [u for u in units if not joined_act(u, first, grammar)]
    if draft.type == "capture" and draft.pattern.subtype in _GROUND:  # السيطرة على الموقف, استعادة أسلحة
        units = [u for u in units if u.at < 0 or grammar.tokens[u.head].base not in grammar.words.no_ground]
    if casualty:  # وجرح ستة، فضلا عن أضرار مادية
        units = [u for u in units if (u is first or u.kinds != _THING) and not where(u, demand, draft, grammar)]
    if casualty and demand.slot in ("patient", "genitive"):  # خسر 14 من جنوده وثلاث آليات
        units = [u for u in units if u is first or not _is_gear(u)]
    if demand.kind and demand.slot == "genitive" and draft.pattern.trigger in _AIM:
        units = [u for u in units if not aimed_at(u, grammar)]
    blast = draft.pattern.subtype == _BLAST or draft.pattern.trigger in _AIM  # تفجير الكنيسة, استهداف مستشفى
    if draft.type == "strike" and demand.kind == "actor":  # في حديثها عن الهجوم | لصحيفة كذا
        units = [u for u in units if not tells_news(u)]
    strikes = demand.kind == "striker" or (demand.kind == "actor" and blast)
    return strikers(units, demand, draft, grammar) if strikes else units


def candidates(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the groups of phrases that stand in a slot."""
    if draft.type == "capture" and (known := _told_by_pronoun(demand, draft, grammar)) is not None:
        return known
    if demand.prepositions:
        if demand.slot == "on" and (shot := shot_at(draft, grammar)):
            return [shot]
        found = _behind(demand, draft, grammar)
        return seated_between(found, grammar) if demand.slot == "between" and draft.type == "capture" else found
    if demand.slot == "agent" and draft.pattern.trigger == _LOSES and draft.slots.patient:
        return []  # خسر لاجئان | دعوى
    if demand.slot == "adjective":
        return qualified(draft, grammar)
    if demand.slot == "pronoun" or (demand.slot == "aim" and draft.slots.aimed):
        return [] if demand.kind == "place" and ruled_by(draft, grammar) else pointed_at(draft, grammar, demand)
    if demand.slot in _TOLD_OF:
        return _beside(demand.slot, draft, grammar)
    group = _named(demand, draft, grammar)
    return [group] if group and not _addressed(demand, draft, grammar) else []


def _told_by_pronoun(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group] | None:
    """Return who is taken or loses a place where a pronoun or a bare clause tells it, None where neither does."""
    if draft.slots.agent and (topic := befallen_topic(draft, grammar)):
        return [topic] if demand.slot in _BEFALLS else []
    if taken_by_pronoun(demand, draft, grammar):
        return []
    if demand.slot in _WHOM and demand.kind == "person" and (told := described_before(draft, grammar)):
        return [told]
    if asks_from_whom(demand.slot, demand.kind, draft):
        return from_them(draft, grammar) or None
    return whole_of_part(demand, draft, grammar) or None


def _behind(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the groups of phrases that stand behind prepositions, or what a pronoun on one points to."""
    slots, preps = draft.slots, demand.prepositions
    groups = [] if slots.preps.keys().isdisjoint(preps) else [g for prep in preps for g in slots.preps.get(prep, ())]
    if not groups:  # mostly
        return resumed(demand, draft, grammar) if slots.resumed else []
    if taken_up(preps, draft, grammar) or (demand.slot == "from" and led_back(groups, draft, grammar)):
        return resumed(demand, draft, grammar) or [g for g in groups if g[0].at < draft.unit.at]
    if demand.slot in _NEAR_SLOTS.get(draft.type, _NEAR_ELSE) and not draft.hit.verb:
        groups = [g for g in groups if own(g[0], draft, grammar, demand.kind)]
    if demand.slot == "for" and _others_or_whose(demand, draft, grammar):
        return []
    if demand.slot in ("from", "with_using"):
        groups = [g for g in groups if not backed(grammar, g[0])]
        ground = demand.kind == "actor" and draft.type == "capture" and draft.pattern.subtype in _GROUND
        groups = [g for g in groups if not (ground and part_of(grammar, g[0]))]
        groups = _means(groups, demand, draft, grammar) if demand.slot == "with_using" else groups
    if demand.slot == "on":  # القوات المتمركزة على التلال قصفت: what stands before the verb is not hit
        above = slots.owner if draft.hit.verb else (slots.outer.owner if slots.outer is not None else -1)
        above = max(above, draft.unit.at) if draft.type == "capture" and not draft.hit.verb else above
        groups = [g for g in groups if g[0].at > above and aimed_on(g[0], draft, grammar)]
    if draft.type == "strike":
        groups = directed(demand.slot, groups, draft, grammar)
        if demand.slot in _FAR and not draft.hit.verb:
            groups = [g for g in groups if not of_another(grammar, draft.unit.at, g[0])]
        if demand.slot == "on" and not draft.hit.verb:
            groups = [g for g in groups if not of_joined(grammar, draft.unit.at, g[0])]
    return rejoined(groups, grammar) or resumed(demand, draft, grammar)


def _others_or_whose(demand: Demand, draft: Draft, grammar: Grammar) -> bool:
    """Whether ل names no one that an event is done to or by: مقتل قائد | للحركة, but قتلها | للمدنيين."""
    if draft.pattern.trigger in _KILLINGS:
        alone = draft.unit.j == draft.hit.end and "ل" in (u.prep for u in grammar.units[draft.unit.at + 1 :][:1])
        return not (alone or grammar.tokens[draft.hit.i].pron)  # عملية إعدام | للأسرى
    own = any(u.prep == "ل" for u in draft.slots.aim)  # بعد قصفه | للمستشفى
    own = own or (bool(draft.slots.aim) and for_those(draft))
    return is_subject(draft, grammar) or (demand.kind == "actor" and (own or bool(dealt(draft, grammar))))


def _named(demand: Demand, draft: Draft, grammar: Grammar) -> Group:
    if demand.slot == "denier":  # نفت موسكو استهداف المدنيين
        return seated(draft.slots.said, grammar) if "deny" in draft.slots.carriers else []
    if demand.slot == "said" and _only_said(draft):
        return []
    if demand.slot == "second" and draft.hit.tail and not draft.hit.verb:
        return let_go(draft)
    group: Group = getattr(draft.slots, demand.slot)
    if not group:  # mostly
        return befallen_before(draft, grammar) if demand.slot == "sufferer" else group
    group = takers(group, demand.slot, draft, grammar)
    if demand.slot == "genitive" and draft.pattern.subtype == _BLAST and boarded(group[0], grammar):
        return []  # تفجير طائرة ركاب
    group = salvo(group, demand, grammar)
    if demand.slot == "genitive":
        group = (
            [] if only_joined(group, draft) or after_joined(group, draft, grammar) else sharing(group, draft, grammar)
        )
    if demand.slot == "light" and group and _done_by_others(group[0], draft, grammar):
        return []
    if group and own_loss(demand.slot, draft, grammar):
        return []
    return seated(group, grammar) if asks_who_acts(demand.slot, draft) else group


def _only_said(draft: Draft) -> bool:
    """لم تعلن أي جماعة مسؤوليتها عن القصف, نفت الحكومة وقوع خطف: whether who speaks of an act is not who does it."""
    carriers = draft.slots.carriers
    happens = "deny" in carriers and "light_happen" in carriers[: carriers.index("deny")]
    return happens or ("claim" in carriers and not draft.slots.claimant)


def _done_by_others(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """Whether somebody only works for a release, or asks that people are taken or let go."""
    if draft.pattern.subtype == "release" and for_others(draft, grammar.words):
        return True
    return draft.type == "capture" and asked_by(unit, grammar)


def _addressed(demand: Demand, draft: Draft, grammar: Grammar) -> bool:
    """Whether a phrase behind a noun of saying with a pronoun is whom it is said to: جدد مطالبته | أطراف النزاع."""
    return demand.slot == "genitive" and draft.type == "statement" and bool(grammar.head(draft.unit.at).pron)


def _listed(first: Unit, unit: Unit, demand: Demand, grammar: Grammar) -> bool:
    """قرى كذا والشيخ عقيل: what stands in a list of places is a place, whatever else its name could be."""
    asked = demand.kind in ("place", "ground") and first.at >= 0
    places = asked and grammar.head(first.at).base in grammar.words.several
    return places and unit is not first and not unit.trigger and not unit.prep and "person_name" in unit.kinds


def _is_gear(unit: Unit) -> bool:
    return bool(unit.kinds & _GEAR) and not unit.kinds & {"person", "gent"}


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
        found = (keeper_of(grammar, u) if slot == "owner" else holder_of(grammar, u) for u in objects)
    return [[unit] for unit in found if unit is not None]


def _means(groups: list[Group], demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the means that are an event's own: أصيب 23 برصاص الجيش خلال مواجهات, قصف بالمدفعية ردا على غارات."""
    at, groups = draft.unit.at, [g for g in (salvo(g, demand, grammar) for g in groups) if g]
    if draft.pattern.subtype == "clash":
        return [g for g in groups if 0 < g[0].at - at <= _NEAR]
    if not draft.hit.verb and draft.type == "strike" and grammar.walker.apart(draft.unit):
        return [g for g in groups if g[0].at > at]
    return groups


def fits(unit: Unit, demand: Demand) -> bool:
    """Whether a phrase is of the kind that a demand asks for."""
    if unit.kind != "NP" or (unit.trigger and demand.kind != "event" and not are_hurt(unit, demand)):
        return False
    if demand.slot in ("genitive", "second") and demand.kind == "place" and "direction" in unit.kinds:
        return False  # انفجار قرب المسجد
    if demand.slot == "in" and not have_ranks(unit):
        return False
    if not demand.kind:
        return True
    if demand.kind in _GROUND_KINDS and unit.quantity is not None and "person" in unit.kinds:
        return False  # سقط نحو مئة مدني قتلى: no town of that name
    if demand.kind in _MEN and unit.kinds >= _STATE:
        return False  # تحرير ليبيا, غزو أوكرانيا
    if not unit.kinds:
        return not demand.strict
    return bool(unit.kinds & KINDS[demand.kind])
