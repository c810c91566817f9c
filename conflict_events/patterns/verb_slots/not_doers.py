"""Phrases behind a joined verb that cannot be its subject: نصب كمينا, سيطرت على المقر وأسرت | قائده."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE, accusative
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.verb_slots.bare import object_ending
from conflict_events.patterns.verb_slots.befalls_men import befalls_men
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.event_nouns import TOWNS
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_SPEAKERS, _BODIES = frozenset({"speech", "outlet", "title"}), frozenset({"org"})
_MANY, _PLURAL = frozenset({"armed", "group", "force", "state"}), ("وا", "ون", "و")
_PLURALS, _FIGHTERS = frozenset({"plural", "dual"}), frozenset({"armed", "group"})
_MEN, _MEN_BEFORE_PRONOUN = "وا", "و"
_WEAPON, _THING = frozenset({"weapon"}), frozenset({"thing"})
_GROUND = frozenset({"place", "outlet_noun", "org", "event", "thing", "direction"})
_HERS = (*FEMININE, "ا")


def no_doer(clauses: Clauses, k: int, unit: Unit) -> bool:
    """Tell whether the ending of a phrase, or its gender, keeps it from being the subject of verb k.

    Args:
        clauses: The sentence.
        k: A verb joined to the one before.
        unit: The phrase behind it.
    """
    token = clauses.head(unit.at)
    if object_ending(clauses, unit) or (accusative(token) and unit.kinds & _GROUND):
        return True  # اقتحموا القرية | وفجر مركزا للشرطة
    if clauses.head(k).stem in clauses.words.strikes and _only_hit(token, unit):
        return True  # دمرت المدفعية مخازن واستهدفت | مواقع المسلحين
    if clauses.head(k).stem in clauses.words.fires and unit.kinds == _WEAPON:
        return True  # دخل الجيش البلدة وأطلق | قذائف
    if clauses.head(k).stem in clauses.words.deploys and unit.kinds & _MANY and not token.det:
        return True  # فرضت الشرطة حظرا ونشرت | وحدات من حرس الحدود
    man = "singular" in token.tags and bool(token.pron) and not token.base.endswith(_HERS) and "title" in unit.kinds
    joined = bool(clauses.units[k].conj)
    return joined and ((man and is_feminine(clauses, k)) or befalls_men(clauses, k, unit))


def who_fires(clauses: Clauses, k: int, doers: Group) -> Group | None:
    """وجه مسدسه إلى رأسها وأطلق | رصاصات: return those who may do what joined verb k says: no weapon fires one."""
    if clauses.head(k).stem in clauses.words.fires and all(u.kinds == _WEAPON for u in doers):
        return None
    return doers or None


def _only_hit(token: Token, unit: Unit) -> bool:
    """مواقع المسلحين, تجمعاتهم: whether a phrase of a place that is no name of a town or a state attacks nobody."""
    return "place" in unit.kinds and unit.kinds <= _GROUND and not token.tags & TOWNS


def quality(clauses: Clauses, k: int, bare: list[Group]) -> bool:
    """جماعة تعتبرها | إرهابية: whether the one phrase behind verb k tells what somebody takes another for.

    Nor does a thing take anybody: الجنود الذين تحتجزهم، في بادرة حسن | نية.
    """
    if bare and clauses.head(k).stem.removesuffix(clauses.head(k).pron) in clauses.words.takes:
        return bare[0][0].kinds == _THING
    deems = len(bare) == 1 and bool(clauses.head(k).pron) and clauses.head(k).base in clauses.words.deems
    end = bare[0][-1].at + 1 if deems else 0
    goes_on = end < len(clauses.units) and clauses.units[end].kind == "V"  # يعتبره منتقدون | يفرض الرقابة
    return deems and not (bare[0][0].definite or goes_on)


def one_alone(clauses: Clauses, k: int, doers: Group) -> bool:
    """أعلن المرصد أنهما | استهدفا مستودعات: whether who tells of it is one, and so not those who did it."""
    unit = doers[0]
    many = len(doers) > 1 or unit.quantity is not None or clauses.head(unit.at).tags & {"plural", "dual"}
    two = not clauses.head(k).stem.removesuffix(clauses.head(k).pron).endswith(_PLURAL)
    if two and (k == 0 or clauses.units[k - 1].kind != "S"):
        return False  # أسدى الوزير نصيحة، | طالبا منه
    one = _SPEAKERS | _BODIES if two else _SPEAKERS  # هيئة المحلفين | رفضوا
    return not many and bool(unit.kinds & one) and not unit.kinds & _MANY


def many_meant(clauses: Clauses, k: int, doers: Group, befallen: Group) -> Group:
    """Return who may be those of whom verb k of a relative clause tells, by a verb before it.

    حذر الرئيس المتمردين من استعادة القرى التي | استولوا عليها: one man is not many, but whom he speaks to may be.

    Args:
        clauses: The sentence.
        k: The verb.
        doers: Whose deed the verb before it is.
        befallen: Whom that befalls.
    """
    verb = clauses.head(k)
    men = verb.stem.removesuffix(verb.pron).endswith(_MEN_BEFORE_PRONOUN if verb.pron else _MEN)
    if not doers or not men:
        return doers
    if not clauses.head(doers[0].at).tags & _PLURALS and len(doers) == 1:  # طرد الجيش المسلحين من بلدة | سيطروا عليها
        several = [u for u in befallen if u.kinds & _FIGHTERS and clauses.head(u.at).tags & _PLURALS]
        if several and clauses.walker.antecedent(k) is not None:
            return several
    if not clauses.walker.in_relative(k) or not one_alone(clauses, k, doers):
        return doers
    many = [u for u in befallen if u.kinds & _MANY or clauses.head(u.at).tags & {"plural"}]
    return many if many and not one_alone(clauses, k, many) else []
