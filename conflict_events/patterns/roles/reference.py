"""Follow what points back: a pronoun to its phrase, a thing to whom it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, kinds_of
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import KINDS, Demand
from conflict_events.patterns.roles.agreeing import are_held, counted_alike, many_counted, may_be_of
from conflict_events.patterns.roles.backing import lends
from conflict_events.patterns.roles.disjoint import ruled_out
from conflict_events.patterns.roles.freed_one import is_person
from conflict_events.patterns.roles.joined_masdars import joined_to
from conflict_events.patterns.roles.not_meant import acting, called_so, no_bodies
from conflict_events.patterns.roles.pairs import joined
from conflict_events.patterns.roles.pointed_places import fallen, place_inside, place_meant, places_before, whole_place
from conflict_events.patterns.roles.tellers import who_tells
from conflict_events.patterns.roles.together import meant, of_later_act
from conflict_events.patterns.roles.travellers import traveller
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.kin_named import kin_told_of
from conflict_events.patterns.walks.unit_row import REACH, Group
from conflict_events.text.tokens import Token

OWNERS = frozenset({"group", "armed", "force"})
"""Kinds of phrases that hold a position or bear a weapon."""
_NEAR_ACT = 2  # units from an act to the pronoun of whom it befell
_OWNED = frozenset({"facilities", "vehicles", "event"})
_PEOPLE = frozenset({"person_nouns", "titles"})
_OF_PERSONS, _GROUND = frozenset({"detention", "release"}), frozenset({"territory", "loss"})
_STATE = frozenset({"state"})
_INSIDE = frozenset({"في", "الي", "من", "ب"})
_ACT_OR_NAME = frozenset({"event", "person_name"})  # بعد مرور عامين على اختطافه
_MANY, _ONE = frozenset({"هم", "هن"}), frozenset({"ه", "ها"})
_FREES = frozenset({"capture.free_noun", "capture.free_verb"})
_TAKERS = frozenset({"fighters", "actor"})  # بإسناد | التحالف … بعد سيطرته
_EVENT = frozenset({"event"})
_MANY_PLACES = re.compile("م.ا..ي?.?$")  # مواقع, منازل, مواضع
_FALLS = "capture.fall_verb"
_RIGHT = "حق"
_SHE = frozenset({"cities", "plural"})
_HOUSES = frozenset({"place", "org"})
_LYING = frozenset({"في", "ب", "قرب", "عند", "داخل", "وسط"})
_SOUND = ("ين", "ون")  # رصاص إسرائيليين
_ARMS = frozenset({"weapons", "vessels"})
Among = tuple[set[int], frozenset[str]]  # whom another role has, and the kinds that are asked for


def resumed(demand: Demand, draft: Draft, grammar: Grammar) -> list[Group]:
    """الأراضي التي سيطر عليها: a preposition with a pronoun points back to the phrase that its clause describes."""
    slots = draft.slots
    if not any(prep in slots.resumed for prep in demand.prepositions):
        return []
    if demand.slot == "from" and (any(u.empty for u in draft.roles.get("object", ())) or of_later_act(draft, grammar)):
        return []  # تحرير ثلاثة | منهم
    attack = slots.antecedent is not None and slots.antecedent.trigger  # هجوما شنوه على البلدة للسيطرة عليها
    if slots.antecedent is not None and not attack and slots.antecedent.kinds == _EVENT and not draft.hit.verb:
        return []  # عملية تهدف للسيطرة عليها
    if slots.antecedent is not None and not attack and all(u is not slots.antecedent for u in slots.agent):
        others = draft.pattern.subtype in _OF_PERSONS and slots.pronoun.endswith("هم") and not draft.hit.verb
        if not others or are_held(grammar.tokens[slots.antecedent.head], slots.antecedent, "هم"):
            return [[slots.antecedent]]  # but المنظمة التي طالبت بالإفراج | عنهم
    mine = {id(u) for u in (*slots.agent, *slots.patient)}
    doing = acting(draft) if draft.type == "capture" else set()
    killed = draft.type == "casualty" and demand.slot == "on"  # توعد المتشددين بالقضاء عليهم
    if killed or draft.pattern.subtype in _OF_PERSONS:  # قال فلان بعد الإفراج عنه
        mine |= ruled_out(draft, grammar) | who_tells(draft, grammar)
        whom = KINDS["folk"] if killed else KINDS["people"]  # طوق الجيش الخلية وقضى عليها
        held = (u for u in _phrases_before(draft, grammar) if id(u) not in mine and u.kinds & whom)
        return meant(held, slots.pronoun, grammar, lambda u: are_held(grammar.tokens[u.head], u, slots.pronoun))
    before = (u for u in _phrases_before(draft, grammar) if id(u) not in mine and u.at not in doing)
    found = places_before(before, grammar)
    if slots.pronoun.endswith("هما"):  # بلدتي كذا | وكذا في إقليم كذا … منهما
        two = (both for u in found if len(both := joined(u, grammar)) > 1 or "dual" in grammar.tokens[u.head].tags)
        return list(islice(two, 1))
    pron = _pronoun(draft, grammar)
    agreeing = (u for u in found if _may_be(u, pron, grammar))
    return [[whole_place(u, grammar, lambda u: _may_be(u, pron, grammar))] for u in islice(agreeing, 1)]


def taken_up(preps: Sequence[str], draft: Draft, grammar: Grammar) -> bool:
    """القبض عليه يؤدي إلى التعرف على خلايا: whether a preposition right behind a trigger has a pronoun on it."""
    k = draft.unit.at + 1
    if draft.type != "capture" or not draft.slots.resumed or k == len(grammar.units):
        return False
    return grammar.words.resumed(grammar.head(k)) in preps


def _pronoun(draft: Draft, grammar: Grammar) -> str:
    """Return the pronoun on the preposition right behind a trigger, else that on the last in its clause."""
    k = draft.unit.at + 1
    form = grammar.head(k).form if k < len(grammar.units) else ""
    return form.removeprefix(grammar.words.resumptive.get(form, "") or form) or draft.slots.pronoun


def _may_be(unit: Unit, pron: str, grammar: Grammar) -> bool:
    """الحريق بالرياض … السيطرة عليه: whether a place may be what a pronoun points to, as far as its gender is known."""
    token = grammar.tokens[unit.head]
    masculine = token.base in grammar.words.masculine
    if pron == "ها":
        return not masculine
    if pron in _MANY:
        return False  # أطلقوا النار باتجاههم
    lands = "states" in token.tags and token.stem.endswith("ا")  # معبر مع سوريا … السيطرة عليه
    return pron != "ه" or masculine or not (lands or token.stem.endswith(FEMININE) or token.tags & _SHE)


def pointed_at(draft: Draft, grammar: Grammar, demand: Demand) -> list[Group]:
    """Return the nearest phrase that agrees with the pronoun on a trigger, or on the word that carries it."""
    slots = draft.slots
    if draft.hit.verb and demand.kind == "weapon" and any(u is slots.antecedent for u in slots.patient):
        return []  # المزاعم التي تطلقها ضد الحكومة
    aimed = slots.aimed if demand.slot == "aim" else ""
    last = grammar.tokens[draft.hit.end - 1].pron if draft.pattern.subtype == "release" else ""  # أطلق سراحهم
    pron = aimed or grammar.tokens[draft.hit.i].pron or last or carried_pronoun(draft, grammar)
    if draft.pattern.trigger == _FALLS:
        return fallen(draft, grammar, _phrases_before(draft, grammar), agrees)
    frees = pron in _ONE and demand.kind == "people" and draft.pattern.trigger in _FREES
    if pron not in POINTING or (frees and not is_person(draft, grammar, pron)):
        return []  # تحريرهم: people, but تحريرها: a place
    if not draft.hit.verb and any(u.at < draft.unit.at for u in draft.roles.get("weapon", ())):
        return []  # زرعوا عبوة وأدى انفجارها: the pronoun is that of the device
    mine = {id(u) for group in (*draft.roles.values(), slots.agent if draft.hit.verb else ()) for u in group}
    mine |= ruled_out(draft, grammar)
    mine |= who_tells(draft, grammar) if draft.pattern.subtype in _OF_PERSONS else set()
    kinds = KINDS[demand.kind] if demand.kind else KINDS["speaker"] | KINDS["weapon"]
    kinds = KINDS["person"] if aimed else kinds
    if demand.kind in _TAKERS and (joined := joined_to(draft, grammar, pron)):
        return [joined]
    fitting = _fitting(draft, grammar, pron, (mine, kinds))
    carried = carried_pronoun(draft, grammar)
    if demand.kind == "hit" or carried:  # نقل الجندي إلى المستشفى بعد تعرضه لقصف
        lying = _LYING | {"الي"} if carried else _LYING
        return [[unit] for unit in islice(_hit(fitting, pron, grammar, lying), 1)]
    if demand.kind == "place" and draft.pattern.subtype == "loss":  # ضربه على رأسه بعد سقوطه
        fitting = (u for u in fitting if not grammar.tokens[u.head].pron)
    if demand.kind == "place" and draft.pattern.subtype in _GROUND:
        return place_meant(draft, grammar, fitting, lambda u: _may_mean(grammar.tokens[u.head], pron, grammar))
    return meant(fitting, pron, grammar, lambda u: may_be_of(u, pron, grammar))


def _fitting(draft: Draft, grammar: Grammar, pron: str, among: Among) -> Iterable[Unit]:
    """Return the phrases before an act that are none of another role's and of a kind that is asked for."""
    mine, kinds = among
    named = (u for u in _phrases_before(draft, grammar) if not u.empty)
    fitting: Iterable[Unit] = (u for u in named if id(u) not in mine and u.kinds & kinds)
    if draft.pattern.subtype in _OF_PERSONS | {"territory"}:  # تعيش في ألمانيا منذ إطلاق سراحها
        fitting = (u for u in fitting if not (u.kinds & _STATE and u.prep in _INSIDE))
    fitting = no_bodies(fitting, pron, draft, grammar)
    fitting = (u for u in fitting if u.kinds != _ACT_OR_NAME and (pron != "ه" or not many_counted(u)))
    return (u for u in fitting if not lends(grammar, u))


def _hit(units: Iterable[Unit], pron: str, grammar: Grammar, lying: frozenset[str]) -> Iterator[Unit]:
    """Yield what a pronoun on a verb of striking may mean: قصفوا البلدة بالمدفعية ثم اقتحموها.

    Where something lies is meant only where the thing itself cannot be: قصفوا معسكرا في حي شعبي ثم اقتحموه.
    """
    where, units = None, iter(units)
    edge = -1  # where a phrase begins that tells near what something lies: قرب | المدينة
    for unit in units:
        if "direction" in unit.kinds:
            edge, around = unit.i, place_inside(unit, grammar)
            agrees_too = around is not None and _may_mean(grammar.tokens[around.head], pron, grammar)
            where = around if where is None and agrees_too else where
            continue
        lies = (unit.prep in lying and "place" in unit.kinds) or -1 < edge <= unit.i
        own = lies and grammar.tokens[unit.head].pron  # كان المزارع في أرضه عندما استهدفوه
        meant = None if own or (unit.prep == "ب" and "weapon" in unit.kinds) else _meant(unit, pron, grammar)
        if meant is None or (where is not None and _parted(unit, where, grammar)):
            continue
        if not lies:
            yield traveller(unit, units, grammar, lambda u: _meant(u, pron, grammar) is not None) or meant
            return
        where = meant  # في مقر القنصلية في المدينة … اقتحموها
    if where is not None:
        yield where


def _parted(unit: Unit, behind: Unit, grammar: Grammar) -> bool:
    """Whether a clause begins between two phrases."""
    return any(u.kind in "VSR" for u in grammar.units[max(unit.at, 0) : behind.at])


def _meant(unit: Unit, pron: str, grammar: Grammar) -> Unit | None:
    """Return the phrase that a pronoun agrees with, or the place it names: مقر | القنصلية … اقتحموها."""
    head = grammar.tokens[unit.head]
    if _may_mean(head, pron, grammar) or counted_alike(unit, pron, grammar):
        return unit
    k = unit.head + 1
    inner = kinds_of(grammar.tokens[k]) & _HOUSES if k < unit.j and head.base in grammar.words.masculine else None
    return unit.part(k, inner) if inner and _may_mean(grammar.tokens[k], pron, grammar) else None


def _may_mean(token: Token, pron: str, grammar: Grammar) -> bool:
    """Whether a noun agrees with a pronoun, as far as its gender is known: القضاء … هاجمه, قرى … اقتحموها."""
    if token.base in grammar.words.masculine:
        return pron == "ه"
    places = token.base in grammar.words.several or (_MANY_PLACES.match(token.stem) and "place_nouns" in token.tags)
    return (pron == "ها" and bool(places)) or agrees(token, pron)


def owner_of(grammar: Grammar, unit: Unit) -> Unit | None:
    """Return whose a thing is: معاقل تنظيم داعش, رصاص الاحتلال, نيران زوارق الاحتلال, المعقل الأخير للتنظيم."""
    k = unit.head + 1
    arms = bool(grammar.tokens[unit.head].tags & _ARMS)
    while arms and k + 1 < unit.j and grammar.tokens[k].tags & _ARMS and not grammar.tokens[k].det:
        k += 1
    if k < unit.j:
        token, head = grammar.tokens[k], grammar.tokens[unit.head]
        kinds, both = kinds_of(token), bool(token.det) and bool(head.det)  # البؤر الإرهابية: no idafa
        adjective = both or "gent" in token.tags or token.base in grammar.words.naval
        adjective = adjective and not token.stem.endswith(_SOUND) and bool(token.det) == bool(head.det)
        if adjective:
            pass  # الألغام البحرية, لغم حوثي
        elif (
            (kinds & OWNERS or token.base in grammar.words.unknown)
            and token.base not in grammar.words.military
            and (token.det or token.base not in grammar.words.naval)
            and token.kind == "word"
            and not token.prep
            and "weapons" not in token.tags
        ):
            return unit.part(k, kinds | {"person"})
    m = unit.at + 1
    if unit.at >= 0 and m < len(grammar.units):
        behind = grammar.units[m]
        if behind.kind == "NP" and behind.prep == "ل" and behind.kinds & OWNERS and not behind.trigger:
            return behind
    return None


def _phrases_before(draft: Draft, grammar: Grammar) -> Iterator[Unit]:
    """Yield the phrases before a trigger that a pronoun may point to, nearest first."""
    at = draft.unit.at
    for unit in reversed(grammar.units[max(at - REACH, 0) : at]):
        plain = unit.kind == "NP" and not unit.trigger and unit.j <= draft.hit.i
        if plain and not (_among(unit, grammar) or called_so(unit, grammar)):
            kin = kin_told_of(grammar, unit)
            yield from (unit,) if kin is None else (kin, unit)  # طلبت عائلة | الأسير الإفراج عنه
            told = draft.slots.antecedent  # رحيل المسلحين الذين قصفوها
            own = draft.type == "statement" or (told is not None and told.at == unit.at)
            inner = None if own else _inside(unit, grammar, draft.unit)
            if inner is not None:
                yield inner


def _inside(unit: Unit, grammar: Grammar, trigger: Unit) -> Unit | None:
    """Return who is named within a phrase of a thing or an act: منزل | القاضي وقتلوه, محاصرة | المسلحين وطردهم."""
    head = grammar.tokens[unit.head]
    right = unit.prep == "ب" and head.base == _RIGHT  # تنكيل بحق | الصحفيين
    if right and unit.head + 1 < unit.j:
        return unit.part(unit.head + 1, kinds_of(grammar.tokens[unit.head + 1]))
    if unit.kinds & KINDS["actor"] or not head.tags & _OWNED or "place_nouns" in head.tags or head.det or head.pron:
        return None
    joined = trigger.conj and unit.at == trigger.at - 1 and "event" in head.tags  # but سيطرة الفصائل … إجلاؤهم
    if "event" in head.tags and trigger.at - unit.at > _NEAR_ACT:
        return None  # لتقييم حاجات السكان … احتجزتهم
    for k in range(unit.head + 1, unit.j):
        token = grammar.tokens[k]
        kinds = kinds_of(token)
        if token.prep or token.conj or grammar.tokens[k - 1].det:
            return None  # متابعة الفكر المتطرف
        if "adj" in token.tags and not (token.det or token.tags & _PEOPLE):
            return None  # ملهى ليلي, but منزل صحفي
        if kinds & KINDS["people"] or (joined and kinds & (OWNERS | KINDS["place"])):
            return unit.part(k, kinds)
    return None


def _among(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase only tells who is among those named before it: سبعة مهندسين، بينهم | ستة هنود."""
    before = grammar.units[unit.at - 1] if unit.at > 0 and not unit.prep else None
    if before is None or (unit.at + 1 < len(grammar.units) and grammar.units[unit.at + 1].kind == "R"):
        return False  # بينهم الوالي | الذي قتل بعد اعتقاله
    return before.kind == "F" and grammar.walker.tells_among(before.at)


def _by_this(draft: Draft, grammar: Grammar) -> bool:
    """استهدافه | بغارة: whether a noun of striking is done by an attack right behind it."""
    k = draft.unit.at
    return k > 0 and draft.unit.prep == "ب" and grammar.head(k - 1).base in grammar.words.hits_it


def carried_pronoun(draft: Draft, grammar: Grammar) -> str:
    """Return the pronoun on the word that carries a trigger: تعرضها لقصف, استهدافه بغارة."""
    k = draft.unit.at
    if _by_this(draft, grammar):
        return grammar.head(k - 1).pron if not draft.slots.bare else ""  # استهدافه بالقصف | مواقع: he does it
    if k > 0 and draft.unit.prep and "light_suffer" in grammar.carries(k - 1):
        return grammar.head(k - 1).pron
    return ""
