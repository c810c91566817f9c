"""Which bare phrases behind قتل, جرح or أصيب can be its object, where its subject already stands before it."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import THEIRS
from conflict_events.patterns.verb_slots.clause_objects import object_clause
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.harmed_in import felled_by
from conflict_events.patterns.walks.scanned import Scan
from conflict_events.patterns.walks.slots import ACTORS, counted
from conflict_events.patterns.walks.unit_row import Group

_MANY = "وا"
_BANDS = frozenset({"armed", "group", "force"})
_MEN = frozenset({"person", "gent"})
_PEOPLE = ACTORS | {"vessel"}
_ACT, _ARMS = frozenset({"event"}), frozenset({"weapon"})
_WHERE = frozenset({"direction", "time"})  # قتل خمسة | قرب البلدة
_BUS = frozenset({"place", "weapon"})  # how a bus is listed
_SHOTS = frozenset({"رصاص", "نيران"})


def objects(clauses: Clauses, k: int, scan: Scan) -> list[Group]:
    """Return the bare phrases that verb k may befall or that may do it.

    الذي قتل في العاصمة الماليزية، | كوالالمبور and الذي أعدم على يد التنظيم | حرقا are passives: nothing that stands
    behind is a person whom it befalls.

    Args:
        clauses: The sentence.
        k: Unit of a verb whose letters leave open whether it is active.
        scan: What stands behind it.
    """
    if not scan.bare:
        return scan.bare
    head, words = clauses.head(k), clauses.words
    stem = head.stem.removesuffix(_MANY)
    if head.pron or not (stem in words.kills or stem in words.hurt or head.stem in words.hurt):
        return scan.bare
    told = [g for g in _without_asides(clauses, scan.bare) if not _state(clauses, g)]
    told = [g for g in told if not _fires(clauses, k, g, [u for u in told if u is not g])]
    kept = [g for g in told if counted(g) or not (_owned(clauses, g) or _way(clauses, g[0]))]
    many = head.stem.endswith(_MANY)  # its subject is in its ending
    if not kept or not (many or clauses.walker.antecedent(k) is not None or clauses.walker.before(k) is not None):
        robbed = kept[1:2] if _robbed(clauses, k, kept) else []  # خطف مسلحون | سيارة
        # قتل الصحفي فلان في حادث انفجار | سيارة
        return [*kept[:1], *(g for g in kept[1:] if g in robbed or not _thing(g))]
    return [g for g in kept if not _told_elsewhere(clauses, k, g, "by" in scan.preps)]


def _robbed(clauses: Clauses, k: int, kept: list[Group]) -> bool:
    """Whether a means of transport stands right behind those who take it: خطف مسلحون | حافلة."""
    if len(kept) < 2 or clauses.head(k).stem not in clauses.words.takes:
        return False
    kinds = kept[1][0].kinds
    return kept[1][0].at == kept[0][-1].at + 1 and ("vehicle" in kinds or kinds >= _BUS)


def _without_asides(clauses: Clauses, bare: list[Group]) -> list[Group]:
    """Leave out what only tells of those named first: قتل جنديان | أحدهما ضابط."""
    kept, aside = list[Group](), -1
    for group in bare:
        unit = group[0]
        if unit.at == aside + 1:
            continue  # أحدهما | ضابط
        if kept and _one_of_them(clauses, kept[-1], unit):
            aside = unit.at
        else:
            kept.append(group)
    return kept


def _one_of_them(clauses: Clauses, group: Group, unit: Unit) -> bool:
    """Whether a word for one of them stands right behind those it is one of: جنديان | أحدهما, but الحراس | أحدهم."""
    if unit.empty:  # قتل مسلحون | عشرة, the end of a text that has no stop
        return False
    head = clauses.tokens[unit.i]
    one = head.base in clauses.words.one_of and head.pron in THEIRS and not (unit.prep or unit.conj)
    return one and unit.at == group[-1].at + 1 and not group[-1].definite


def mines(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """قتل لغم | المواطن فلان, قتلت غارة أميركية | فلانا: whether a weapon or an attack is who does harm.

    So is the one phrase before a clause that is the object: قصف الجيش | ما وصفه بمخزن.
    """
    if len(bare) == 1 and object_clause(clauses, bare[0]) > 0:
        return True
    if len(bare) > 1 and felled_by(clauses.walker, bare[0][0], bare[1][0]):
        return True
    weapon = bool(bare) and "weapon" in bare[0][0].kinds and not bare[0][0].kinds & ACTORS and not bare[0][0].trigger
    return weapon and clauses.head(k).stem in clauses.words.harms


def hits_past_comma(clauses: Clauses, k: int) -> bool:
    """الغارات التي شنها التحالف، السبت، | استهدفت مواقع: whether an attack before a comma is what hits."""
    before = clauses.walker.before(k) if "light_target" in clauses.carries(k) else None
    return before is not None and before[0].trigger


def goes_in(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """هاجمت | القوات, اقتحم | مسلحون: whether the one phrase behind a verb of going in bears arms, and does it."""
    first = bare[0][0]
    kinds = first.kinds if clauses.head(k).stem in clauses.words.raids and not first.prep else frozenset[str]()
    return "place" not in kinds and bool(kinds & _BANDS or (kinds & _MEN and not first.definite))


def _thing(group: Group) -> bool:
    """Whether a phrase names something that nobody kills, and no number makes it people."""
    kinds = group[0].kinds
    if kinds == _ARMS and not group[0].trigger:
        return True  # قتل مدنيان بعد إطلاق المتمردين | عشرة صواريخ
    return bool(kinds - {"thing"}) and not (kinds & (_PEOPLE | _WHERE) or group[0].trigger or counted(group))


def _way(clauses: Clauses, unit: Unit) -> bool:
    """أعدموا | رميا بالرصاص سبعة: whether a masdar in the accusative tells how it was done, and is nobody."""
    head = clauses.tokens[unit.head]
    attack = unit.trigger and head.form not in clauses.words.manners  # قتل رجل | دهسا
    alone = unit.j - unit.i == 1 and not (unit.definite or attack or unit.prep or unit.conj)
    return alone and unit.kinds == _ACT and head.stem.endswith("ا")


def _fires(clauses: Clauses, k: int, group: Group, others: list[Group]) -> bool:
    """التاجر قتل برصاص | ثلاثة ملثمين: whether people behind shots fired them, where somebody else was hit by these."""
    unit = group[0]
    shots = clauses.units[unit.at - 1]
    if unit.prep or unit.conj or shots.kind != "NP" or shots.prep != "ب" or shots.j - shots.i > 1:
        return False
    if shots.definite or clauses.tokens[shots.head].base not in _SHOTS:
        return False
    hit = others[0] if others else clauses.walker.before(k)
    told = clauses.walker.antecedent(k) if hit is None else hit[0]
    return told is not None and not (told.kinds & _BANDS and not unit.kinds & _BANDS)


def _state(clauses: Clauses, group: Group) -> bool:
    """قتل القائد | مسموما, قتل الجندي | واقفا: whether an adjective in the accusative tells in what state one died."""
    unit, head = group[0], clauses.tokens[group[0].head]
    alone = unit.j - unit.i == 1 and len(group) == 1 and not (unit.definite or unit.prep or unit.conj)
    return alone and accusative(head) and head.base.removesuffix("ا") in clauses.words.states_of_death


def _owned(clauses: Clauses, group: Group) -> bool:
    """أصيبت أثناء مشاركتها في إسعاف | المصابين, قتلوا منذ بدء | سلسلة كذا: whether a governed noun owns a phrase."""
    unit = group[0]
    before = clauses.units[unit.at - 1]
    if unit.trigger and before.kind == "NP" and clauses.tokens[before.j - 1].base in clauses.words.victims_of:
        return not unit.prep and not unit.conj  # قتل منفذ | الهجوم
    if before.kind == "T" and before.time is not None and before.time.since and unit.trigger and not unit.prep:
        return True  # قتلوا منذ بدء | الهجمات
    if before.kind != "NP" or not before.prep or before.j - before.head > 1 or before.kinds - {"event", "org", "thing"}:
        return False
    head = clauses.tokens[before.head]
    return not (head.det or head.pron or unit.conj or accusative(head) or accusative(clauses.tokens[unit.head]))


def _told_elsewhere(clauses: Clauses, k: int, group: Group, doer_named: bool) -> bool:
    """Whether a phrase behind a verb with its subject before it is no object: it is no person, or stands apart."""
    unit = group[0]
    if unit.at == k + 1 or unit.kinds & _WHERE:
        return False
    if unit.at == k + 2 and clauses.walker.is_mark(k + 1, COMMAS) and not clauses.walker.after_comma(k):
        return True  # إن أربعة جنود أصيبوا، | ثلاثة جروحهم طفيفة
    if counted(group):
        return False
    return doer_named or not (unit.kinds & _PEOPLE or unit.trigger or accusative(clauses.tokens[unit.head]))
