"""Clauses in which somebody's people suffer: الأم التي قتل ابنها, الحركة التي اعتقل زعيمها, الذين خطف أبناؤهم."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.verb_slots.agreement import is_feminine
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_PEOPLE = frozenset({"person", "person_name", "title", "armed", "gent", "others"})
_BODIES = frozenset({"armed", "force", "group", "org", "org_name", "place"})
_THINGS = frozenset({"place", "vehicle", "vessel", "weapon", "org"})
_ARMED = frozenset({"armed", "force", "group", "title"})
_MANY, _THEM, _HERS = ("وا", "ون"), ("ون", "ين"), "ات"
_SEAT = "ؤ"  # on which the hamza of a subject sits


def befell_own(clauses: Clauses, slots: Slots, bare: list[Group]) -> bool:
    """Whether the one phrase behind a verb is of those its clause describes, and the verb is its passive.

    الأم التي قتل ابنها, العائلات الذين اعتقل أبناؤهم, الفصيل الذي قتل قائده; but الرجل الذي قتل زوجته.

    Args:
        clauses: The sentence.
        slots: Slots of a verb in a relative clause, whose letters leave open whether it is active.
        bare: What may be its subject or its object.
    """
    k, told = slots.owner, slots.antecedent
    m = clauses.walker.back(k - 1, "FB")
    if len(bare) != 1 or m < 0 or told is None:
        return False
    unit = bare[0][0]
    near = unit.at == k + 1 and not unit.trigger and bool(unit.kinds & (_PEOPLE | _THINGS))
    owned = near and any(clauses.tokens[n].pron in POINTING for n in range(unit.head, unit.j))
    if not owned:
        return False
    if clauses.units[m].kind == "R":
        other = _other_number(clauses, k, m)
    elif m == told.at and not told.trigger and told.kinds & _PEOPLE:  # امرأة | قتل زوجها
        other = _other_than(clauses, k, clauses.tokens[told.head])
    else:
        return False
    return (
        other or (bool(unit.kinds & _PEOPLE) and _suffers(clauses, slots, bare[0])) or _hit_home(clauses, slots, unit)
    )


def _other_number(clauses: Clauses, k: int, m: int) -> bool:
    """Whether a verb is of another gender or number than those its clause describes: التي قتل, الذين اعتقل."""
    form, words = clauses.walker.form(clauses.units[m]), clauses.words
    if _either(clauses, k):
        return False
    if form in words.they_relative:
        return not clauses.head(k).stem.endswith(_MANY)
    return form in (words.he_relative if is_feminine(clauses, k) else words.she_relative)


def _either(clauses: Clauses, k: int) -> bool:
    """Whether a form is her present tense as well as a past: التي | تدك مواقعهم."""
    token = clauses.head(k)
    return token.stem[0] == "ت" and token.tags >= {"verb_perf", "verb_impf"}


def _other_than(clauses: Clauses, k: int, head: Token) -> bool:
    """Whether a verb is of another gender or number than the person before it: نازحون | قصفت, امرأة | خطف."""
    many = clauses.head(k).stem.endswith(_MANY)
    if _either(clauses, k) or "dual" in head.tags or ("plural" in head.tags and head.stem.endswith(_HERS)):
        return False
    if "plural" in head.tags or head.stem.endswith(_THEM):
        return not many
    return many or head.stem.endswith(FEMININE) != is_feminine(clauses, k)


def _hit_home(clauses: Clauses, slots: Slots, unit: Unit) -> bool:
    """النازح الذي | قصف منزله: whether a place of those is struck who bear no arms."""
    kinds = slots.antecedent.kinds if slots.antecedent is not None else _BODIES
    people = "person" in kinds and not kinds & (_ARMED | _THINGS)
    return "place" in unit.kinds and people and clauses.head(slots.owner).stem in clauses.words.strikes


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
