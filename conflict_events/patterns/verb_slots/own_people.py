"""Clauses in which somebody's people suffer: الأم التي قتل ابنها, الحركة التي اعتقل زعيمها, الذين خطف أبناؤهم."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_PEOPLE = frozenset({"person", "person_name", "title", "armed", "gent", "others"})
_BODIES = frozenset({"armed", "force", "group", "org", "org_name", "place"})
_MANY = ("وا", "ون")
_SEAT = "ؤ"  # on which the hamza of a subject sits


def befell_own(clauses: Clauses, slots: Slots, bare: list[Group]) -> bool:
    """Whether the one phrase behind a verb is of those its clause describes, and the verb is its passive.

    الأم التي قتل ابنها, العائلات الذين اعتقل أبناؤهم, الفصيل الذي قتل قائده; but الرجل الذي قتل زوجته.

    Args:
        clauses: The sentence.
        slots: Slots of a verb in a relative clause, whose letters leave open whether it is active.
        bare: What may be its subject or its object.
    """
    k = slots.owner
    m = clauses.walker.back(k - 1, "FB")
    if len(bare) != 1 or m < 0 or clauses.units[m].kind != "R" or slots.antecedent is None:
        return False
    unit = bare[0][0]
    near = unit.at == k + 1 and not unit.trigger and bool(unit.kinds & _PEOPLE)
    owned = near and any(clauses.tokens[n].pron in POINTING for n in range(unit.head, unit.j))
    return owned and (_other_number(clauses, k, m) or _suffers(clauses, slots, bare[0]))


def _other_number(clauses: Clauses, k: int, m: int) -> bool:
    """Whether a verb is of another gender or number than those its clause describes: التي قتل, الذين اعتقل."""
    form, words = clauses.walker.form(clauses.units[m]), clauses.words
    if form in words.they_relative:
        return not clauses.head(k).stem.endswith(_MANY)
    return form in (words.he_relative if is_feminine(clauses, k) else words.she_relative)


def _suffers(clauses: Clauses, slots: Slots, group: Group) -> bool:
    """Whether an ending, or what two are to each other, tells who suffers: الذي قتل ولداه, الذي اعتقل شقيقه."""
    k, head = slots.owner, clauses.tokens[group[0].head]
    if head.base in clauses.words.upright_kin or _SEAT in head.raw[-len(head.pron) - 1 :]:
        return True  # ولداه, أبناؤه
    if is_feminine(clauses, k) or head.stem.endswith((*FEMININE, "ت")):
        return False  # الرجل الذي قتل زوجته
    kinds = slots.antecedent.kinds if slots.antecedent is not None else _BODIES
    if kinds & _BODIES and "person" not in kinds:
        return True  # الفصيل الذي قتل قائده
    led_in = any(g[0].trigger or "weapon" in g[0].kinds for groups in slots.preps.values() for g in groups)
    return head.base in clauses.words.own_men and (led_in or clauses.head(k).stem in clauses.words.takes)
