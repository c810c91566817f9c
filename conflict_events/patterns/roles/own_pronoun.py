"""Whom a pronoun on or behind an act of taking or letting go means: اعتقاله بتهمة التهجم على إمام, ليلى أطلق سراحها."""

from __future__ import annotations

from conflict_events.entities.words.particles import POINTING, THEM
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.model import Demand
from conflict_events.patterns.roles.agreeing import are_held
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.unit_row import Group

_OF_PERSONS = frozenset({"detention", "release"})
_AGAINST = frozenset({"on", "against", "right"})
_BEHIND = frozenset({"genitive", "second", "recipient", "patient", "about", "adjective", "for"})
_BACK = frozenset({"علي", "عن"})
_TAKERS = frozenset({"armed", "force", "group", "org", "state"})
_MANY, _HERS = ("وا", "ون", "ن"), "ها"


def taken_by_pronoun(demand: Demand, draft: Draft, grammar: Grammar) -> bool:
    """Whether a pronoun tells who is taken, and no slot: توقيفه بتهمة التعدي | على شرطي, أطلق سراحهم | مؤقتا.

    Args:
        demand: What a role asks for.
        draft: The act.
        grammar: Its sentence.
    """
    if draft.type != "capture" or draft.pattern.subtype not in _OF_PERSONS:
        return False
    if demand.slot in _AGAINST:  # but القبض عليه
        return not draft.hit.verb and (grammar.tokens[draft.hit.i].pron in POINTING or _in_idafa(demand, draft))
    if demand.slot == "about" and draft.hit.tail and not draft.hit.verb:
        return True  # إطلاق سراح الأسرى سيعبر | عن حسن النوايا
    if demand.slot not in _BEHIND or not _tail_pronoun(draft, grammar):
        return False
    return all(u.at > draft.unit.at for u in draft.slots.patient)  # إخلاء سبيله | شرط, but الصحفيون | أطلق سراحهم


def _in_idafa(demand: Demand, draft: Draft) -> bool:
    """Whether who stands in idafa is taken, and not who a noun before is against: ضد المعارضين واعتقال | نشطاء."""
    first = draft.slots.genitive[0] if draft.slots.genitive else None
    if first is None or demand.slot == "on" or first.kinds & _TAKERS:
        return False
    return all(g[0].at < draft.unit.at for p in ("ضد", "ب") for g in draft.slots.preps.get(p, ()))


def befallen_topic(draft: Draft, grammar: Grammar) -> Group:
    """Return whom a verb befalls that was read as its doer: ليلى | أطلق سراحها, اثنان منهم | قبض عليهما.

    Args:
        draft: The act.
        grammar: Its sentence.
    """
    slots, topic = draft.slots, draft.slots.agent
    if draft.type != "capture" or draft.pattern.subtype not in _OF_PERSONS or not draft.hit.verb:
        return []
    if slots.antecedent is not None or topic[0].at > draft.unit.at:
        return []
    pron = _tail_pronoun(draft, grammar) or (slots.pronoun if not _BACK.isdisjoint(slots.resumed) else "")
    verb, k = grammar.tokens[draft.hit.i], draft.unit.at
    if not pron or verb.pron or verb.stem.endswith(_MANY) or is_feminine(grammar, k) or "verb_perf" not in verb.tags:
        return []
    if any(u.kind in "VSR" for u in grammar.units[topic[-1].at + 1 : k]):
        return []  # من المهاجم قبل أن | تقبض عليه
    head, named = grammar.tokens[topic[0].head], "person_name" in topic[0].kinds or not topic[0].kinds
    many = pron in THEM and (topic[0].quantity is not None or bool(head.tags & {"plural", "dual"}))  # they قبضوا
    alike = agrees(head, pron) or are_held(head, topic[0], pron) or (named and pron == _HERS)
    return topic if many or (alike and topic[0].kinds.isdisjoint(_TAKERS)) else []


def _tail_pronoun(draft: Draft, grammar: Grammar) -> str:
    """Return the pronoun on the last word of an expression of several: إخلاء سبيله, أطلق سراحهم."""
    last = draft.hit.tail[-1] if draft.hit.tail else draft.hit.end - 1
    pron = grammar.tokens[last].pron if last > draft.hit.i else ""
    return pron if pron in POINTING else ""
