"""Whom a passive befalls in a clause about somebody else: الممرضة التي أصيب شقيقها, معارك قتل خلالها جنديان."""

from __future__ import annotations

from collections.abc import Callable

from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.verb_slots.bare import DAMMA, core, only_passive
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import REACH, Group

_ACT, _LATE = frozenset({"event"}), 5  # letters and marks up to the damma of اعتُقل
_PEOPLE = frozenset({"person", "person_name", "title", "armed", "gent", "others"})


def sufferer_before(clauses: Clauses, slots_of: Callable[[int], Slots], k: int) -> Group | None:
    """Return whom the verb before verb k befalls, or its doer: توفي الشرطي متأثرا بجراح أصيب بها.

    Args:
        clauses: The sentence.
        slots_of: Gives the slots of another verb, by its unit.
        k: The verb.
    """
    for m in range(k - 1, max(k - 1 - REACH, -1), -1):
        if clauses.units[m].trigger and clauses.head(m).base in clauses.words.suffered and m < k - 1:
            behind = clauses.units[m + 1]  # أفادت المصادر بمقتل | فلان متأثرا بجراح أصيب بها
            told = behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger)
            if told and (behind.kinds & _PEOPLE or not behind.kinds):
                return [behind]
        if clauses.units[m].kind == "V":
            return _who_died(clauses, slots_of(m).patient or slots_of(m).agent) or None
    return None


def _who_died(clauses: Clauses, group: Group) -> Group:
    """أعلن وفاة | جندي متأثرا بجروح أصيب بها: those of whom a noun of harm tells that stands before them."""
    unit = group[0] if group else None
    if unit is None or not unit.trigger or unit.at + 1 == len(clauses.units):
        return group
    behind = clauses.units[unit.at + 1]
    told = behind.kind == "NP" and not (behind.prep or behind.conj or behind.trigger) and behind.kinds & _PEOPLE
    return [behind] if told else group


def own_sufferer(clauses: Clauses, k: int, slots: Slots) -> bool:
    """Whether people right behind verb k are its subject, and a pronoun points back to what its clause describes.

    Args:
        clauses: The sentence.
        k: Unit of a passive verb.
        slots: Its slots as far as they are filled.
    """
    bare = core(slots) if slots.antecedent is not None else []
    if not bare:
        return False
    unit = bare[0][0]
    near = not (unit.conj or unit.trigger) and all(u.kind == "F" for u in clauses.units[k + 1 : unit.at])
    points = bool(clauses.head(unit.at).pron) or bool(slots.resumed)
    return near and points and bool(unit.kinds & _PEOPLE)


def without_second(clauses: Clauses, k: int, slots: Slots) -> Group:
    """Return whom verb k befalls, but nobody beside its pronoun: عمالا خطفهم مسلحون | مجهولا, قتلوه | وزوجته.

    Args:
        clauses: The sentence.
        k: The verb.
        slots: What stands around it.
    """
    if not slots.patient or slots.patient[0].at <= k or slots.patient[0].conj:
        return slots.patient
    return [] if clauses.head(k).pron in POINTING else slots.patient


def in_clause(clauses: Clauses, slots: Slots) -> list[Group]:
    """Return the parties in a relative clause, but not what a masdar in it governs: اعتُقلت لمحاولتها | السفر.

    Nor is a source one of them: الهجوم الذي قتل فيه جندي | وفق مصادر أمنية.
    """
    sources = clauses.words.attribution
    head, bare = clauses.head(slots.owner), [g for g in core(slots) if clauses.head(g[0].at).form not in sources]
    if not bare or head.pron or slots.resumed:
        return bare
    act = clauses.units[bare[0][0].at - 1]
    if not (act.kind == "NP" and act.prep and act.kinds & _ACT and clauses.head(act.at).pron):
        return bare
    late = head.stem[0] == "ا" and DAMMA in head.raw[: head.core - head.start + _LATE]
    return [] if late or only_passive(clauses, slots.owner) else bare
