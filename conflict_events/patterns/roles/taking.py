"""Who takes, lets go and is taken, where the words of a clause name others too: bodies that count arrests, judges."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand
from conflict_events.patterns.walks.unit_row import Group

_CRAFT = frozenset({"vehicle", "vessel", "weapon"})
_EVENT, _ACTING = frozenset({"event"}), frozenset({"agent", "light"})
_BANDS = frozenset({"armed", "group", "force"})
_PERSONS = frozenset({"detention", "release"})


def takers(group: Group, slot: str, draft: Draft, grammar: Grammar) -> Group:
    """Return a group that a slot tells as the doers, empty where they only count, order, witness or judge it."""
    if draft.type != "capture" or not group:
        if draft.type == "statement" or slot != "light" or not group:
            return group
        return [] if _judges(group[0], grammar) or _then_done(group, draft, grammar) else group
    deed = slot in _ACTING and group[0].kinds == _EVENT and draft.pattern.subtype in _PERSONS
    if deed or (slot == "doer" and group[0].kinds & _CRAFT):
        return []  # اختطاف | طائرة خطوط كذا; أفرج عن الرهائن الذين اختطفهم، | لقاء فدية
    if slot == "agent" and group[0].j - group[0].i == 1 and grammar.tokens[group[0].head].base in grammar.words.wholly:
        return []  # سيطر عليها | كاملة
    if slot == "recipient" and is_subject(draft, grammar):
        return []  # سيشكل تحريرها ضربة | للمتمردين
    if slot == "said" and _counts_others(group[0], grammar):
        return []
    outer = draft.slots.outer
    if slot == "light" and draft.pattern.subtype in _PERSONS and _then_done(group, draft, grammar):
        return []
    ordered = (
        slot == "light"
        and outer is not None
        and draft.pattern.subtype in _PERSONS
        and draft.unit.prep == "ب"
        and grammar.head(outer.owner).stem in grammar.words.orders
        and (not outer.agent or any(u is group[0] for u in outer.agent))
    )
    return [] if ordered else group


def where(unit: Unit, demand: Demand, draft: Draft, grammar: Grammar) -> bool:
    """خسائر في جبهة كذا, قتلى بين القرية والطريق: whether a phrase tells where people fell, and not who.

    Behind another attack من names who made that: تكبدت قتلى بقصف | من الطائرات. A manner is nobody: قتلهم | ذبحا.
    """
    if unit.at >= 0 and not unit.prep and grammar.tokens[unit.head].form in grammar.words.manners:
        return True
    if demand.slot == "from" and unit.at > 0 and unit.prep == "من":
        before = grammar.units[unit.at - 1]
        return before.trigger and before.at != draft.unit.at and bool(before.prep) and "person" not in before.kinds
    return demand.slot in ("in", "between") and "place" in unit.kinds and "person" not in unit.kinds


def _then_done(group: Group, draft: Draft, grammar: Grammar) -> bool:
    """تمكن رجلان من الفرار وتم | اعتقال الثالث: whether وتم parts an act from those without arms who did another."""
    before = grammar.units[draft.unit.at - 1] if draft.unit.at else draft.unit
    done = before.kind == "F" and before.conj and grammar.head(before.at).base in grammar.words.auxiliary
    return done and not group[0].kinds & _BANDS


def _judges(unit: Unit, grammar: Grammar) -> bool:
    """قضت المحكمة بسجنه | لقتل امرأة: whether whom a verb over a noun lends only judges who did it."""
    return unit.at >= 0 and grammar.tokens[unit.head].base in grammar.words.judges


def _counts_others(unit: Unit, grammar: Grammar) -> bool:
    """أكدت منظمة العفو اعتقال المئات, أعلن نادي الأسير, التلفزيون: whether a body tells what others did."""
    if "outlet_noun" in unit.kinds:
        return True
    if unit.kinds & _BANDS and "org" not in unit.kinds:
        return False
    k = unit.head
    affairs = k + 1 < unit.j and grammar.tokens[k + 1].base in grammar.words.affairs  # هيئة شؤون الأسرى
    return affairs or grammar.tokens[k].base in grammar.words.watchers


def ruled_by(draft: Draft, grammar: Grammar) -> bool:
    """سيطرته, استيلائها: whether a pronoun on the noun is who takes, and not the place: but استعادتها."""
    return draft.type == "capture" and grammar.tokens[draft.hit.i].base in grammar.words.ruling


def let_go(draft: Draft) -> Group:
    """إطلاق الحركة سراح | جنود: return what stands behind the second part of an expression that its doer parts.

    Where على names who is taken, what stands behind tells of those: إلقاء القبض على عشرة بينهم | نساء.
    """
    named = [g[0].at for g in draft.slots.preps.get("علي", ()) if g[0].i > draft.hit.tail[-1]]
    found = next((g for g in draft.slots.bare if g[0].i > draft.hit.tail[-1]), [])
    return [] if found and named and named[0] < found[0].at else found


def sharing(group: Group, draft: Draft, grammar: Grammar) -> Group:
    """تحرير وتأمين | مدينة المخا: what a masdar joined to the taking has in idafa is what is taken."""
    unit = group[0] if group else None
    if unit is not None and not (unit.definite or unit.conj or unit.prep) and is_subject(draft, grammar):
        return []
    if unit is None or draft.type != "capture" or draft.hit.verb or not unit.conj or unit.at != draft.unit.at + 1:
        return group
    head, k, mine = grammar.tokens[unit.head], unit.head + 1, grammar.tokens[draft.hit.i]
    if mine.det or mine.pron:
        return group  # لتحريرها وفك حصارها
    if unit.trigger or "event" not in unit.kinds or k >= unit.j or head.det or head.pron:
        return group
    kinds = kinds_of(grammar.tokens[k])  # none of an adjective: اعتقال واخفاء قسري
    return [replace(unit, first=k, i=k, head=k, kinds=kinds, conj=False), *group[1:]] if kinds else group


def after_joined(group: Group, draft: Draft, grammar: Grammar) -> bool:
    """لتحريرها واستعادة | المرفأ: whether what stands in idafa behind a joined masdar is not of one with a pronoun."""
    pron = draft.type == "capture" and not draft.hit.verb and not draft.hit.tail and grammar.tokens[draft.hit.i].pron
    return bool(pron) and bool(group) and group[0].at > draft.unit.at + 1


def is_subject(draft: Draft, grammar: Grammar) -> bool:
    """سيفتح | تحريرها جبهة جديدة: whether a masdar with a pronoun is a subject, and what is behind it is its verb's."""
    if draft.type != "capture" or draft.hit.verb or draft.unit.prep or not draft.unit.at:
        return False
    return bool(grammar.tokens[draft.hit.i].pron) and grammar.units[draft.unit.at - 1].kind in "VF"


def joined_act(unit: Unit, first: Unit, grammar: Grammar) -> bool:
    """من قبضة الحركة وفتح محاور, سيطر التنظيم وخلق فوضى: whether an act with its object is joined to somebody."""
    if unit is first or not (first.kinds - _EVENT) or "event" not in unit.kinds or "place" in unit.kinds & first.kinds:
        return False  # من المطار وأحياء كذا
    k, head = unit.head + 1, grammar.tokens[unit.head]
    if unit.conj and head.pron and unit.kinds == _EVENT:
        return True  # اختطاف شيوخ القبيلة واقتيادهم إلى جهة مجهولة
    return unit.conj and k < unit.j and not head.det and not grammar.tokens[k].det
