"""What an event noun is to the verb before it: its purpose, its use, or what its subject does by it."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.clause_words import ClauseWords
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.next_clauses import goes_along
from conflict_events.patterns.walks.slots import ACTORS, FORCES
from conflict_events.text.tokens import Token

_NOUNS = ("NP", "F")
_SUFFERS, _HAPPENS = "light_suffer", frozenset({"light_happen"})
_VICTIMS = frozenset({"ضحايا", "ضحية"})
_INQUIRED = 4  # units from an attack back to the inquiry into what it did
_FEARED = frozenset({"تحسبا", "خشية", "خوفا", "توقعا"})
_WILL = frozenset({"control_planned", "control_object", "asked_from", "pressed"})


def served(clauses: Clauses, m: int, k: int) -> bool:
    """Whether event noun k is what verb m uses, or uses something in or for: استخدم الجيش الغارات, الطائرات في قصف."""
    between = clauses.units[m + 1 : k]
    if not clauses.units[k].prep and all(u.trigger or u.kinds & ACTORS for u in between if not u.prep):
        return all(u.kind == "NP" and not u.prep for u in between)
    uses = (u for u in clauses.units[m + 1 : k + 1] if u.prep in ("في", "ل") and "event" in u.kinds)
    return any(u.at == k or clauses.carries(u.at) for u in uses)


def answered(clauses: Clauses, k: int) -> bool:
    """غارات في القطاع ردا على | إطلاق قذائف: whether event noun k is what the clause answers, and may lie elsewhere."""
    return clauses.units[k].prep == "علي" and clauses.walker.apart(clauses.units[k])


def used(clauses: Clauses, m: int, k: int) -> list[Unit]:
    """استخدام الدبابات | في اقتحام القرى: return what noun m says is used in event noun k."""
    if clauses.units[k].prep not in ("في", "ل"):
        return []
    unit, i = clauses.units[m], clauses.units[m].head + 1
    kinds = kinds_of(clauses.tokens[i]) if i < unit.j else frozenset()
    return [unit.part(i, kinds)] if "weapon" in kinds else []


def after(clauses: Clauses, m: int, k: int) -> bool:
    """Whether event noun k is what verb m is done for: تتقدم القوات لاستعادة, حشد الجيش لشن هجوم."""
    if clauses.head(k).base in clauses.words.suffered:
        return False  # قدمت الحكومة تعازيها لمقتل
    leading = {"ل", *clauses.words.purpose}  # تحشد القوات دبابات تمهيدا لمهاجمة
    purposes = (u for u in clauses.units[m + 1 : k + 1] if u.kind == "NP" and u.prep in leading and "event" in u.kinds)
    return any(
        (u.at == k or clauses.carries(u.at) - _HAPPENS)  # أعرب عن أسفه لوقوع | هجوم
        and not next_to(clauses.tokens, clauses.words, u.first)
        and not _shown(clauses, m, u.at)
        and _SUFFERS not in clauses.carries(u.at - 1)  # نفى المتحدث تعرض القاعدة | لهجوم
        for u in purposes
    )


def _shown(clauses: Clauses, m: int, k: int) -> bool:
    """تداول ناشطون فيديو | لاستهداف القاعدة: whether those who fight nobody only show what event noun k tells."""
    films = clauses.head(k - 1).base in clauses.words.shown
    return films and not any(u.kinds & FORCES for u in clauses.units[m + 1 : k - 1])


def next_to(tokens: Sequence[Token], words: ClauseWords, i: int) -> bool:
    """Whether ل on token i belongs to an adjective before it, and tells no aim: اليوم التالي | لتنفيذ الهجوم."""
    return i > 0 and tokens[i - 1].base in words.next_to


def looked_into(clauses: Clauses, k: int) -> bool:
    """Whether event noun k is past, for it is looked into or avenged, or has its victims: دعا إلى تحقيق في مقتل.

    What is told of it is not what the verb before does either: رفضت الحكومة التعليق على أنباء عن | مقتل.
    In idafa behind its victims it is theirs, and not what the verb before them does: عوضت الحكومة ضحايا القصف.
    """
    before = clauses.units[k - 1] if k else None
    unit = clauses.units[k]
    fell = unit.prep == "ل" and clauses.tokens[unit.first - 1].base in _VICTIMS  # سقطوا ضحايا | لقصف
    if before is None or before.kind != "NP":
        return fell or viewed(clauses, k)
    if goes_along(clauses.walker, k):
        return True  # تعرضت البلدة لقصف تزامنا مع | هجوم
    if not clauses.units[k].prep and not viewed(clauses, k):
        words, last = clauses.words, clauses.tokens[before.j - 1].base  # توجه إلى مكان | الهجوم
        return not clauses.units[k].conj and (last in words.victims_of or last in words.site_of)
    if clauses.units[k].prep == "عن":  # رفض التعليق على تقارير عن | قصف
        return bool(before.prep) and clauses.head(k - 1).base in clauses.words.rumours
    if fell or viewed(clauses, k):
        return True
    first = k - 1  # فتح تحقيق | في مقتل, فتح تحقيق في مقتل خمسة | في غارة
    while first > max(k - _INQUIRED, 0) and clauses.units[first - 1].kind == "NP":
        first -= 1
    inquiry = range(clauses.units[first].i, before.j)
    return any(clauses.tokens[n].base in clauses.words.inquiry for n in inquiry)


def viewed(clauses: Clauses, k: int) -> bool:
    """تظاهروا في باريس تنديدا | بمقتل صحفي: whether event noun k is what people only think or mourn of."""
    before, hangs = clauses.units[k - 1] if k else None, bool(clauses.units[k].prep)
    if before is None or before.kind not in _NOUNS:  # جددت باريس إدانتها | للهجوم: an expression
        return False
    if not hangs and (before.kind != "NP" or before.j != clauses.units[k].i):
        return False
    reacts = before.head + 1 < before.j and clauses.tokens[before.head + 1].base in clauses.words.reaction
    return reacts or clauses.head(k - 1).base in clauses.words.views


def answers(clauses: Clauses, m: int, k: int) -> bool:
    """Whether the subject of verb m does event noun k by ب or في: رد الجيش بقصف, but not رد على قصف."""
    unit = clauses.units[k]
    led = unit if unit.prep or k - 1 <= m else clauses.units[k - 1]  # رد الجيش بموجة | غارات
    return "light_by" in clauses.carries(m) and led.kind == "NP" and led.prep in IN


def done_by_others(clauses: Clauses, m: int, k: int) -> bool:
    """Whether verb m threatens or tells of fear of those who would do event noun k, or uses what does not serve it.

    توعدت طهران برد قاس على | أي هجوم, أغلقت السلطات المعبر تحسبا | لهجوم.
    """
    classes, unit = clauses.carries(m), clauses.units[k]
    if clauses.tokens[unit.first - 1].stem in _FEARED or _fled(clauses, m, k):
        return True
    led = unit if unit.prep or k - 1 <= m else clauses.units[k - 1]
    threatened = "threaten" in classes and led.kind == "NP" and led.prep == "علي"
    return threatened or ("light_means" in classes and not served(clauses, m, k))


def _fled(clauses: Clauses, m: int, k: int) -> bool:
    """يواصل المدنيون الفرار | من القصف والمعارك: whether event noun k, or one it is joined to, is what is fled from."""
    units = clauses.units
    while units[k].conj and not units[k].prep and units[k - 1].kind == "NP" and units[k - 1].trigger:
        k -= 1
    if units[k].prep != "من":
        return False
    return any(u.kind == "NP" and clauses.head(u.at).base in clauses.words.flees for u in units[m + 1 : k])


def for_others(draft: Draft, words: ClauseWords) -> bool:
    """Whether a release is what its doer works for, and no act of who held them: نجحت الوساطة في الإفراج عنه.

    What is done for a release is not done by the captor either (دفعت الحكومة فدية للإفراج عنه), unless he means to
    (تستعد الحركة للإفراج عنه).
    """
    carriers = set(draft.slots.carriers)
    sought = draft.unit.prep == "ل" or draft.unit.prep in words.purpose
    return "effort" in carriers or (sought and not carriers & _WILL)


def asked_by(unit: Unit, clauses: Clauses) -> bool:
    """رفضت المحكمة طلب | المتهم إخلاء سبيله: whether somebody only asks that people are taken or let go."""
    return unit.at >= 0 and clauses.head(unit.at).base in clauses.words.requests
