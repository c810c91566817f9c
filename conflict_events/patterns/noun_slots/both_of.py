"""Phrases joined to one that a noun owns, and what a verb hits by the attack it names."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, FORCES, Slots

_BY, _IN = "ب", "في"
_STATE = frozenset({"state"})


def with_joined(clauses: Clauses, first: Unit, end: int) -> list[Unit]:
    """استمرار الجيش | والمقاومة في تطهير: return a phrase with the forces joined to it before unit `end`."""
    group = [first]
    while first.at >= 0 and group[-1].at + 1 < end:
        behind = clauses.units[group[-1].at + 1]
        powers = FORCES | (_STATE & group[-1].kinds)  # شن بريطانيا | وفرنسا غارات
        if behind.kind != "NP" or not behind.conj or behind.prep or behind.trigger or not behind.kinds & powers:
            break
        group.append(behind)
    return group if group[0].kinds & ACTORS else [first]


def joined_to(clauses: Clauses, k: int) -> list[Unit]:
    """Return the phrases joined to the one at k, one right behind another: تجمعات | ومواقع."""
    found: list[Unit] = []
    for unit in clauses.units[k + 1 :]:
        if unit.kind != "NP" or not unit.conj or unit.prep or unit.trigger:
            break
        found.append(unit)
    return found


def hit_by(clauses: Clauses, verb: Slots, slots: Slots) -> None:
    """استُهدفت المخازن | بهجوم, استُهدفت | في هجوم: the attack behind ب or في has the verb's target, and its doer.

    Args:
        clauses: The sentence.
        verb: Slots of a verb of hitting.
        slots: Those of the attack; what is found is added.
    """
    if any(u is clauses.units[slots.owner] for u in verb.agent):
        slots.aim = slots.aim or verb.patient  # استهدف الانفجار الثاني مقهى
        covers = clauses.head(verb.owner).stem in clauses.words.covers  # تشمل احتلال | المدينة
        if slots.genitive and not covers and any(u is slots.genitive[0] for u in verb.patient):
            slots.genitive = []  # استهدفت غارة جوية | عناصر الشرطة: nobody whose raid it is
    words, stem = clauses.words, clauses.head(verb.owner).stem
    if stem in words.hurt or stem in words.harms or stem in words.covers:
        return  # أصيب طفلان | بانفجار عبوة; شملت الضحايا ستة | بتفجير سيارة
    hit = [u for u in verb.patient if not u.trigger]
    prep, told = clauses.units[slots.owner].prep, verb.antecedent
    if prep == _BY and not hit and told is not None and "place" in told.kinds and not told.kinds & FORCES:
        hit = [told]  # المركز الذي استُهدف | بغارة
    aimed = prep == _BY or (prep == _IN and not verb.agent and not any("weapon" in u.kinds for u in hit))
    if not aimed or not hit or hit[0].at > slots.owner or slots.sufferer:
        return
    behind = clauses.units[slots.owner + 1] if slots.owner + 1 < len(clauses.units) else hit[0]
    bare = behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger)
    if bare and hit[0].kinds & ACTORS and not verb.agent:  # استهدفت المقاتلات | بغارات | تجمعات المتمردين
        slots.light = slots.light or hit
        hit = [behind, *joined_to(clauses, behind.at)]
    slots.sufferer = hit
    slots.light = slots.light or [u for u in verb.agent if u.kinds & ACTORS]
