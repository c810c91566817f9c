"""Whether على or ضد behind an event noun tells what it hits, and من who does it: not where they are another noun's."""

from __future__ import annotations

from collections.abc import Iterable

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import PREPOSITIONS
from conflict_events.patterns.roles.among import sides
from conflict_events.patterns.roles.dealt import dealt
from conflict_events.patterns.walks.unit_row import Group

_PEOPLE = frozenset({"person", "gent"})
_BODIES = frozenset({"armed", "group", "force", "org"})
_GROUND = frozenset({"directions", "place_nouns"})
_TO = frozenset({"ل", "الي"})
_ACT = frozenset({"event"})
_AGAINST = "ضد"
_SENT = frozenset({"strike.hit_noun", "strike.aim_noun"})
_ON = "علي"


def directed(slot: str, groups: list[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """Return those of the phrases behind على or ضد that an attack is directed at; all of most other slots."""
    if slot == "on":
        at = draft.unit.at if not draft.hit.verb else -1
        groups = [g for g in groups if g[0].kinds != _ACT or g[0].at > at]  # حثهم على | تنفيذ هجمات
        groups = [g for g in groups if not (g[0].at > at >= 0 and _of_aim(g[0], grammar)) and not _able(g[0], grammar)]
        return _on(_nearer(groups, draft, grammar) if draft.hit.verb else groups, draft, grammar)
    if slot == "from":
        groups = [g for g in groups if not (_of_the_hurt(g, draft, grammar) or _purpose(g[0], grammar))]
        return [g for g in groups if not _from_a_side(g[0], grammar)]
    if slot == "for":
        groups = [g for g in groups if grammar.head(g[0].at).base not in grammar.words.occasions]  # ضربة لمرة واحدة
        return [g for g in groups if not (_purpose(g[0], grammar) or _housed(g[0], grammar))]
    if slot == "between":
        return sides(groups, draft, grammar)
    if slot == "to":
        return [g for g in groups if _sent_to(g[0], draft, grammar)]
    return _against(groups, draft, grammar) if slot == "against" and draft.pattern.subtype != "clash" else groups


def _sent_to(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    """وجهت الطائرات غارة | إلى الثكنة, الضربة التي وجهتها | إلى الثكنة: whether إلى tells whom a blow is dealt to.

    Not in نقلوا بعد الهجوم | إلى المستشفى, ارتفعت حصيلة القصف | إلى 15 مدنيا.
    """
    if unit.quantity is not None and unit.kinds & _PEOPLE:
        return False
    between = grammar.units[draft.unit.at + 1 : unit.at]
    if draft.pattern.trigger in _SENT and not between:
        return True  # الضربة | إلى النظام
    verb = next((u for u in between if u.kind == "V"), None)
    if verb is not None:
        return grammar.tokens[verb.head].stem.removesuffix(grammar.tokens[verb.head].pron) in grammar.words.deals
    return not draft.unit.prep and dealt(draft, grammar)


def _of_aim(unit: Unit, grammar: Grammar) -> bool:
    """الغارات محاولة للضغط | على الحكومة: whether على belongs to what an attack is for, a masdar right before it."""
    aim = grammar.units[unit.at - 1]
    masdar = aim.kind == "NP" and aim.prep in _TO and aim.kinds == _ACT and not aim.trigger
    return masdar and aim.j - aim.i == 1 and grammar.head(aim.at).base not in grammar.words.answer


def _able(unit: Unit, grammar: Grammar) -> bool:
    """صواريخ قادرة | على الوصول إلى المدينة, البلدة المطلة | على النهر: whether على is that of an adjective."""
    before = grammar.tokens[unit.first - 1] if unit.first > 0 else None
    if before is None or before.base in grammar.words.overlooks:
        return before is not None
    return before.base in grammar.words.bent and not before.det  # but الأسبوع الماضي


def _nearer(groups: list[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """أطلقوا صواريخ باتجاه المدينة، في هجوم | على القاعدة: leave out على of an attack behind the aim of a verb."""
    aims = [g[0].at for prep in PREPOSITIONS["toward"] for g in draft.slots.preps.get(prep, ())]
    if not aims:
        return groups
    attacks = [u.at for u in grammar.units[min(aims) :] if u.trigger and u.kind == "NP" and u.prep]
    return [g for g in groups if not any(min(aims) < at < g[0].at for at in attacks)]


def _purpose(unit: Unit, grammar: Grammar) -> bool:
    """Whether a phrase tells what an attack is for, and not whose it is: ضربات | لمساعدة القوات, | من أجل البلاد."""
    head = grammar.head(unit.at)
    governs = "event" in kinds_of(head) and not kinds_of(head) & _BODIES and not head.det and unit.j > unit.head + 1
    governs = (governs and "place_nouns" not in head.tags) or head.base in grammar.words.answer  # ضربة للرد على
    return governs or head.base in grammar.words.sake


def _housed(unit: Unit, grammar: Grammar) -> bool:
    """قصف طال معسكرا كبيرا | للنازحين: whether a phrase names those whom a place is for, who attack nobody."""
    head = grammar.head(unit.at)
    return head.det and head.base in grammar.words.onlookers


def _from_a_side(unit: Unit, grammar: Grammar) -> bool:
    """قصف من جهة | البحر, هجوم من جهة | الشمال: whether a phrase tells from where an attack came, and not from whom."""
    behind = grammar.tokens[unit.head + 1] if unit.head + 1 < unit.j else None
    return behind is not None and grammar.head(unit.at).base in grammar.words.nobody and bool(behind.tags & _GROUND)


def _of_the_hurt(group: Group, draft: Draft, grammar: Grammar) -> bool:
    """أسفر الهجوم عن قتلى | من الجنود: whether من says who the dead are, so that no attack comes from them."""
    before, words = group[0].at - 1, grammar.words
    if before <= draft.unit.at:
        return False
    base = grammar.head(before).base
    return base in words.dead_one or base in words.dead_many or base in words.victims_of


def _on(groups: list[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the phrases behind على that no ضد stands before: ضربات ضد مواقع في مالي على أهداف."""
    against = _own_against(draft.slots.preps.get(_AGAINST, ()), draft, grammar)
    first = min((g[0].at for g in against if g[0].at > draft.unit.at), default=None)
    return groups if first is None else [g for g in groups if g[0].at < first]


def _against(groups: list[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """Return the phrases behind ضد that are the event's own, with those that وعلى joins to them."""
    own = _own_against(groups, draft, grammar)
    joined = {g[0].at: g for g in draft.slots.preps.get(_ON, ()) if g[0].conj}
    return [[*g, *joined.get(g[-1].at + 1, ())] for g in own]


def _own_against(groups: Iterable[Group], draft: Draft, grammar: Grammar) -> list[Group]:
    """Leave out what a campaign is against: هجمات انتقاما من المشاركة في حملة | ضد المتطرفين."""
    kept: list[Group] = []
    for group in groups:
        before = grammar.units[group[0].at - 1] if group[0].at else draft.unit
        campaign = before.kind == "NP" and before.prep and before is not draft.unit
        if not (campaign and grammar.head(before.at).base in grammar.words.campaign):
            kept.append(group)
    return kept
