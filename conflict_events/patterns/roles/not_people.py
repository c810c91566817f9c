"""Words of harm and captivity that tell of no person taken or hurt: families, vehicles and houses."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.slots import FORCES, Slots

_KIN = frozenset({"الي", "مع", "ل", "بين", "ب", "حسب", "بحسب", "وفق", "عن"})
"""Prepositions of families, and of a whole: عادوا إلى أسرهم, العالم بأسره."""
_THINGS = frozenset({"weapon", "vehicle", "vessel", "place"})
_FOLK = frozenset({"person", "person_name", "gent", "title", "group", "others", "force"})
_FOLK_AND_BODIES = _FOLK | {"org", "state"}
_TOWNS = frozenset({"cities", "name_place", "states"})  # their people are meant: إصابة غزة
_HOW = 6  # units from whom something befalls to how it does
_GIVEN = 5  # units from a word of handing over to what is handed over
_MEN = frozenset({"armed"})
_CRAFT, _BODIES = frozenset({"weapon", "vehicle", "vessel"}), frozenset({"person", "group", "force"})
_LAND, _GROUP = frozenset({"place", "state"}), frozenset({"group", "force"})
_NAME = frozenset({"person_name"})
_PAPERS, _GROUND = frozenset({"outlet_noun", "outlet"}), frozenset({"place", "armed", "group"})
_RANKED, _HEARD = frozenset({"title", "person_name"}), _PAPERS | {"title"}


def kin(grammar: Grammar, k: int) -> bool:
    """طالبت الأسر بكشف مصيرهم, عاد النازحون إلى أسرهم: whether a noun of captivity means families.

    Args:
        grammar: The sentence.
        k: Unit of the noun.
    """
    return _among_kin(grammar, k) if grammar.head(k).pron else _kin_act(grammar, k)


def _kin_act(grammar: Grammar, k: int) -> bool:
    """طالبت الأسر بكشف مصيرهم, قالت أسر الضحايا: whether families do what a verb in the feminine says.

    Behind one that brings an act about stands the act: أعلنت أسر جنديين, حاولت أسر الحارس.
    """
    unit, before = grammar.units[k], grammar.units[k - 1] if k else None
    if before is None or before.kind != "V" or unit.prep:
        return before is not None and not unit.prep and not unit.conj and _kin_met(grammar, before)
    if not grammar.head(k).det and grammar.carries(before.at):
        return False
    verb = grammar.head(before.at)
    return not verb.pron and (verb.stem.endswith("ت") or verb.stem.startswith("ت"))


def _kin_met(grammar: Grammar, before: Unit) -> bool:
    """التقى الوزير أسر الضحايا: whether families are whom a verb befalls that brings no act about."""
    if before.kind != "NP" or before.trigger or before.conj or before.at == 0:
        return False
    if before.prep or before.quantity is not None or not before.kinds & _FOLK_AND_BODIES:
        return False
    verb = grammar.units[before.at - 1]
    return verb.kind == "V" and not grammar.head(verb.at).pron and not grammar.carries(verb.at)


def stopped_himself(grammar: Grammar, slots: Slots) -> bool:
    """توقف المقاتلون, but توقف الشرطة رجلا: whether a form of stopping has only the one phrase, of who stopped."""
    return grammar.head(slots.owner).stem in grammar.words.stops and not slots.agent


def weapons_given(slots: Slots, grammar: Grammar) -> bool:
    """سلمت برلين كييف | دبابات, تسليم تركيا | صواريخ: whether weapons stand as an object behind a word of handing over.

    Args:
        slots: Slots of the word.
        grammar: The sentence.
    """
    for unit in grammar.units[slots.owner + 1 : slots.owner + 1 + _GIVEN]:
        if unit.kind not in "NPTFQ":
            return False
        if unit.kind == "NP" and not (unit.prep or unit.conj) and "weapon" in unit.kinds:
            return True
    return False


def in_words(slots: Slots) -> bool:
    """هاجمت الصحيفة الوزير, هاجم ترامب وسائل الإعلام: whether a paper attacks, or one of rank another or a paper.

    Args:
        slots: Slots of a verb of attacking.
    """
    doer, hit = next(iter(slots.agent), None), next(iter(slots.patient), None)
    if doer is None or doer.kinds & _GROUND:  # مواقع التنظيم الذي هاجم القرية
        return False
    if doer.kinds & _PAPERS:
        return True
    ranked = not doer.kinds.isdisjoint(_RANKED) and doer.kinds.isdisjoint(_MEN)
    return ranked and hit is not None and not hit.kinds.isdisjoint(_HEARD) and hit.kinds.isdisjoint(_MEN)


def men_counted(slots: Slots) -> bool:
    """خسر الجيش | 12 جنديا في الهجوم على القاعدة: whether men are lost, and no place."""
    lost = slots.patient[:1]
    return any(u.quantity is not None and "person" in u.kinds and "place" not in u.kinds for u in lost)


def manner_only(slots: Slots, grammar: Grammar) -> bool:
    """مقتل شرطيين دهسا بحافلة, إعلان قتلهم ذبحا: whether an accusative only tells how those before it were killed.

    Args:
        slots: Slots of the noun.
        grammar: The sentence.
    """
    unit, token = grammar.units[slots.owner], grammar.head(slots.owner)
    if unit.conj or token.form not in grammar.words.manners or slots.carriers:
        return False
    for before in reversed(grammar.units[max(unit.at - _HOW, 0) : unit.at]):
        if before.kind in "SR.":
            return False
        if before.trigger or before.kind == "V":
            return before.trigger or grammar.head(before.at).base in grammar.words.killed
    return False


def thing_hit(slots: Slots, grammar: Grammar) -> bool:
    """أصيبت الطائرة بصاروخ, إصابة المستشفى: whether what is said to be hurt is a vehicle or a building.

    Args:
        slots: Slots of the verb or noun of harm.
        grammar: The sentence.
    """
    hurt = next(iter(slots.patient or slots.genitive), None)
    if hurt is not None and hurt.kinds & FORCES and _loses_craft(slots, hurt):
        return True
    if hurt is None or not hurt.kinds & _THINGS or hurt.kinds & _FOLK or hurt.at < 0:
        return False
    if grammar.head(hurt.at).tags & _TOWNS:
        return False
    if any(g[0] is not hurt and g[0].kinds & _FOLK for g in slots.bare):
        return False  # هجوما شهدته المنطقة | أصيب خلاله شاب
    return bool(hurt.kinds & {"weapon", "vehicle", "vessel"}) or not hurt.kinds & _MEN  # أصيبت دورية


def _loses_craft(slots: Slots, loser: Unit) -> bool:
    """فقد الجيش أمس | دبابتين: whether a vehicle or a weapon stands behind a force as what it has lost."""
    return any(g[0].at > loser.at and g[0].kinds & _CRAFT and not g[0].definite for g in slots.bare)


def somebody_hit(slots: Slots) -> bool:
    """أصيب مدني برصاصة: whether people may be meant by who is hit, or nobody and nothing is named.

    Args:
        slots: Slots of the verb of harm.
    """
    hit = next(iter(slots.patient), None)
    return hit is None or (bool(hit.kinds & (_FOLK | _MEN)) and not hit.kinds & _CRAFT)


def _among_kin(grammar: Grammar, k: int) -> bool:
    """عاد النازحون إلى أسرهم, أفراد من أسرهم: whether a noun of captivity with a pronoun means families."""
    prep, before = grammar.units[k].prep, grammar.units[k - 1] if k else None
    if _joined_to_people(grammar, k):
        return True
    members = before is not None and before.kind == "NP" and "person" in before.kinds and not before.trigger
    if prep or before is None:
        return prep in _KIN or (prep == "من" and members)
    if before.kind == "V":  # نقلوا أسرهم
        return not grammar.carries(before.at)
    beside = members and before.j == grammar.units[k].first
    whole = not before.definite or (bool(grammar.units[k].conj) and not (k > 1 and grammar.units[k - 2].trigger))
    return beside and whole  # أفراد أسرهم, نقل المقاتلين وأسرهم; but قتل المقاتلين وأسرهم


def _joined_to_people(grammar: Grammar, k: int) -> bool:
    """تنقل المقاتلين وأسرهم: whether families are joined to people whom nothing befalls; but قتل المقاتلين وأسرهم."""
    unit = grammar.units[k]
    before = grammar.units[k - 1] if k else unit
    people = any(t.tags >= {"person", "plural"} for t in grammar.tokens[before.i : before.j])  # مقاتلي المعارضة وأسرهم
    befallen = any(u.trigger for u in grammar.units[max(k - 2, 0) : k])
    return bool(unit.conj) and not unit.prep and not befallen and people


def have_ranks(unit: Unit) -> bool:
    """قتلى في الجيش: whether people can be among others in a phrase; not قتلى في سوريا, في جبهة نهم, في طائرة, في الجو.

    Args:
        unit: A phrase behind في.
    """
    aboard = unit.kinds & _CRAFT and not unit.kinds & _BODIES
    return not aboard and unit.kinds != _NAME and (unit.kinds.isdisjoint(_LAND) or bool(unit.kinds & _GROUP))


def attacked(slots: Slots, grammar: Grammar) -> bool:
    """قضى جنديان في هجوم | على القاعدة: whether what stands behind على is of an attack right before it, uncounted.

    Args:
        slots: Slots of the verb.
        grammar: The sentence.
    """
    on = next((group[0] for group in slots.preps.get("علي", ())), None)
    doer = next(iter(slots.agent or slots.patient), None)
    force = doer is not None and doer.quantity is None and bool(doer.kinds & FORCES) and "person" not in doer.kinds
    if on is None or on.quantity is not None or force:  # قضى الجيش في غارة | على قيادي
        return False
    before = grammar.units[on.at - 1]
    return before.trigger and bool(before.prep) and before.at != slots.owner
