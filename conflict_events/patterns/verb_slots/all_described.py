"""All whom a clause about many describes: الجنود والمتطوعين الذين قتلوا, 14 جنديا وثلاثة ضباط قتلوا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.verb_slots.clause_objects import told_apart
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_PEOPLE = frozenset({"person", "person_name", "title", "armed", "gent", "group", "force"})

_BETWEEN = "بين"
_THEY = "وا"


def all_described(clauses: Clauses, k: int, slots: Slots) -> tuple[Group, Group]:
    """Return who does what verb k says and whom it befalls, each with those who are joined before a clause of many.

    Args:
        clauses: The sentence.
        k: The verb.
        slots: What stands around it.
    """
    patient, last = told_apart(clauses, k, slots), slots.antecedent
    joined = _joined_before(clauses, k, last) if last is not None and last.conj and not last.prep else []
    if not joined or last is None:  # nearly all verbs
        return slots.agent, patient
    wide: list[Group] = [
        [*joined, *group] if group and group[0].at == last.at else group for group in (slots.agent, patient)
    ]
    return wide[0], wide[1]


def _joined_before(clauses: Clauses, k: int, last: Unit) -> Group:
    """Return the people to whom the last before a relative pronoun or a verb of many are joined, in order."""
    m = clauses.walker.back(k - 1, "FB")
    known = m == last.at + 1 and clauses.walker.form(clauses.units[m]) in clauses.words.they_relative
    if not known and (m != last.at or not clauses.head(k).stem.endswith(_THEY) or not _people(last, known=False)):
        return []
    group, n = list[Unit](), last.at
    while n > 0 and clauses.units[n].conj and _people(clauses.units[n - 1], known=known):
        n -= 1
        group.insert(0, clauses.units[n])
        if clauses.units[n].prep:
            break
    sides = bool(group) and group[0].prep == _BETWEEN  # بين القوات | والمتمردين الذين: two, and not one
    return [] if sides else group


def _people(unit: Unit, *, known: bool) -> bool:
    """Whether people who are known stand in a phrase: الجنود; or people who are not: 14 جنديا."""
    told = unit.kind == "NP" and unit.definite == known and not unit.trigger
    return told and not unit.kinds.isdisjoint(_PEOPLE)
