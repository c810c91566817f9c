"""Whose deed a verb tells that has one phrase behind it: حققت | السلطات مع الرجل, تمكنت | الشرطة من اعتقاله."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.patterns.verb_slots.agreement import agree
from conflict_events.patterns.verb_slots.bare import beyond_event, controls, only_passive
from conflict_events.patterns.verb_slots.own_doers import moves
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS, STRIKERS, Slots
from conflict_events.patterns.walks.unit_row import REACH, Group

_ON = "علي"
_MANY, _THEY = frozenset({"plural", "dual"}), ("وا", "ون", "ان")
_HIS = frozenset({"ه", "ها", "هم"})
_BANDS = frozenset({"armed", "force", "group"})
_CONTROL = frozenset({"control_done", "control_tried", "control_planned"})
_BODIES = frozenset({"force", "group", "org", "state"})


def acts(clauses: Clauses, k: int, slots: Slots) -> Group:
    """Return who does what a verb says, though for want of an object it is read as a passive.

    Args:
        clauses: The sentence.
        k: A later verb, which may go on about him.
        slots: Slots of the verb: قضت على مسلحين, تقدمت القوات.
    """
    m = slots.owner
    upon = any(not beyond_event(clauses, m, g[0].at) for g in slots.preps.get(_ON, ()))  # no قصف | على حي
    known = upon or controls(clauses, m) or moves(clauses, m)
    if slots.agent or only_passive(clauses, m) or not (known or (slots.passive and not _befalls(clauses, m))):
        return slots.agent
    alone = known or (bool(slots.patient) and _opens(clauses, m) and _as_many(clauses, k, slots))
    return [u for u in slots.patient if u.kinds & STRIKERS and alone and (known or u.at > m)]


def _opens(clauses: Clauses, m: int) -> bool:
    """كانت الوزيرة، فلانة، منحت | الروس مهلة: whether nobody stands before verb m who may be its subject.

    Nor may the doer of a verb that it is joined to: استقل مسلح الحافلة وسأل | فلانة.
    """
    if clauses.units[m].conj:
        reach = range(m - 1, max(m - 1 - REACH, -1), -1)
        n = next((n for n in reach if clauses.units[n].kind == "V"), -1)
        return n < 0 or not agree(clauses, m, n)
    if not m:
        return True
    comma = clauses.units[m - 1].kind == "."
    before = clauses.units[clauses.walker.back(m - 1, "FBT.")]
    bare = before.at < m and before.kind == "NP" and not before.prep
    return not (bare and (before.kinds & ACTORS or not comma))


def _befalls(clauses: Clauses, m: int) -> bool:
    """قتل 25 شخصا | واعتقل سبعة: whether verb m tells what was done to somebody."""
    stem, words = clauses.head(m).stem, clauses.words
    suffers = (
        stem in words.exists
        or stem in words.befalls
        or stem in words.befell
        or stem in words.harms
        or stem in words.takes
    )
    return suffers or stem in words.strikes or stem in words.killed or stem in words.hurt or only_passive(clauses, m)


def _as_many(clauses: Clauses, k: int, slots: Slots) -> bool:
    """Whether verb k tells of as many as stand behind the verb: حمل المتظاهرون لافتات … وهم يهتفون."""
    unit = slots.patient[0]
    tags = clauses.tokens[unit.head].tags
    if accusative(clauses.tokens[unit.head]):
        return False  # لم يكن | سلفيا
    many = len(slots.patient) > 1 or unit.quantity is not None or not tags.isdisjoint(_MANY)
    if clauses.head(k).stem.endswith(_THEY):
        return many or "armed" in tags
    return not (many and "person" in unit.kinds and unit.kinds.isdisjoint(_BODIES))


def own_forces(clauses: Clauses, slots: Slots, bare: list[Group]) -> bool:
    """Whether who stands behind a verb acts in a relative clause: الرئيس الذي تقاتل قواته متمردين.

    So do those before an act whose pronoun points back, القيادي الذي أعلن الجيش اعتقاله, and who can do something with
    a place: المدينة التي تمكنت القوات من تحريرها.
    """
    first = bare[0][0] if bare else None
    if first is None or not first.kinds & _BANDS:
        return False
    if len(bare) > 1:
        act = bare[1][0]
        theirs = act.trigger and act.at == first.at + 1 and clauses.head(act.at).pron in _HIS
        if clauses.head(first.at).pron or (theirs and not first.trigger):
            return True
    told = slots.antecedent
    place = told is not None and "place" in told.kinds and not told.kinds & ACTORS
    right_behind = first.at == slots.owner + 1
    return place and right_behind and not _CONTROL.isdisjoint(clauses.carries(slots.owner))
