"""Light verbs that have done their work on another noun, so that an event farther on is not what they do."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import ABOUT
from conflict_events.patterns.noun_slots.purposes import after, answers
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, Slots

_LIGHT = frozenset({"light_agent", "light_happen"})
_TALK = frozenset({"speech", "thing", "event"})
_DOERS = ACTORS - {"org"}  # صحة التقارير
_LEADS = frozenset({"من", "ب", "في", "علي"})
_ABOUT_IT = frozenset({"", "من", "عن"})
_ITS_OWN = frozenset({"", "من", "في", "ب", "خلال", "اثناء", "ضمن", "اطار", "باتجاه", "نحو", "صوب"})
"""Prepositions behind an object that lead to what the verb does all the same: نفذ تهديده بقصف, سلسلة من الغارات."""


def halted(clauses: Clauses, m: int, k: int) -> bool:
    """Whether what stands right before event noun k, and behind m, ends or averts it: جهود الوسطاء لوقف | القتال."""
    if k - 1 <= m or clauses.head(k - 1).base not in clauses.words.halts:
        return False
    if "control_object" in clauses.carries(m):
        return False  # إلزام التحالف بوقف | الغارات: it is theirs
    prep = clauses.units[k].prep
    told = clauses.units[k - 1].j - clauses.units[k - 1].head > 1  # طلب بلاده بوقف فوري | للهجوم, but وقف فوري للقتال
    told = told and clauses.head(k).base not in clauses.words.unrest
    return not prep or (prep == "ل" and (told or any(u.kind == "." for u in clauses.units[m:k])))


def spent(clauses: Clauses, m: int, k: int, verb: Slots) -> bool:
    """Whether light verb m has an object of its own, far from event noun k: وجهت دعوة للجنة بعد تقارير عن | هجوم.

    Who ends what others do does not do it either, but whom he calls upon to end it may: تسعى المنظمة لإنهاء | القتال.
    """
    if any(u.prep in ABOUT for u in clauses.units[m + 1 : k + 1]):
        return True  # طالبت الجامعة بإجراء تحقيق حول استخدام الذخائر في | المواجهات
    if _on_another_act(clauses, m, k):
        return True
    classes = clauses.carries(m)
    called_on = "control_object" in classes and bool(verb.patient) and not ACTORS.isdisjoint(verb.patient[0].kinds)
    if halted(clauses, m, k) and not called_on:
        return True
    own = verb.patient[0] if verb.patient and not verb.passive else None
    if own is None or not classes or not classes <= _LIGHT or not m < own.at < k:
        return False
    if own.trigger or own.kinds & ACTORS or not own.kinds & _TALK or clauses.carries(own.at):
        return False
    behind = next((u for u in clauses.units[own.at + 1 : k + 1] if u.kind == "NP"), None)
    if behind is None or behind.prep in _ITS_OWN:
        return False
    return not (after(clauses, m, k) or answers(clauses, m, k))


def _on_another_act(clauses: Clauses, m: int, k: int) -> bool:
    """Whether verb m brings about a masdar that is about event noun k: تمكن من التأكد من صحة | الغارات."""
    units = clauses.units
    acts = (
        u for u in units[m + 1 : k] if u.kind == "NP" and u.prep in _LEADS and "event" in kinds_of(clauses.head(u.at))
    )
    act = next(acts, None)
    if act is None or act.trigger or clauses.carries(act.at) or units[k].conj or units[k].prep not in _ABOUT_IT:
        return False
    between = units[act.at + 1 : k]
    if any(u.kind != "NP" or u.trigger or u.conj or u.kinds & _DOERS for u in between):
        return False
    return bool(between or units[k].prep or act.j > act.head + 1)
