"""Phrases behind a verb that only go on telling who was named before: قتل العقيد فلان، | قائد اللواء، في كمين."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import counted
from conflict_events.patterns.walks.unit_row import Group

_PERSON = frozenset({"person", "title", "person_name"})
_BEARER = frozenset({"title", "person_name"})
_BODY = frozenset({"org", "org_name", "group", "state", "force"})
_OFFICE = frozenset({"title", "person"})


def without_offices(clauses: Clauses, bare: list[Group]) -> list[Group]:
    """Return the bare phrases behind a verb without the office of whom the first names.

    Args:
        clauses: The sentence.
        bare: The bare phrases behind a verb whose letters leave open whether it is active.
    """
    if len(bare) < 2 or not _alone(bare[0], bare[1]) or not _named(clauses, bare[0][0]) or counted(bare[1]):
        return bare
    return bare[:1] if _tells_office(clauses, bare[0][0], bare[1][0]) else bare


def _alone(named: Group, office: Group) -> bool:
    """العميد فلان | قائد اللواء | ومرافقاه: whether nobody is joined to the first phrase before the second one."""
    return len(named) == 1 or named[1].at > office[0].at


def _named(clauses: Clauses, unit: Unit) -> bool:
    """Whether a phrase names one person: the words that it opens with may tell his rank."""
    body = unit.kinds & _BODY and not unit.kinds & {"title", "person_name"}
    one = unit.quantity is None and not {"plural", "dual"} & set(clauses.tokens[unit.head].tags)
    return bool(unit.kinds & _PERSON) and one and not (unit.trigger or unit.prep or unit.conj or body)


def _tells_office(clauses: Clauses, named: Unit, unit: Unit) -> bool:
    """Whether a phrase right behind a name, or behind a comma of its own, is the office of who bears it."""
    parted = clauses.walker.is_mark(named.at + 1, COMMAS)
    if unit.at != named.at + 1 + parted or unit.conj or unit.prep or unit.trigger or not unit.kinds & _OFFICE:
        return False
    head = clauses.tokens[unit.head]
    if accusative(head) or {"plural", "dual"} & set(head.tags) or not (unit.definite or parted):
        return False
    somebody = not (named.definite or named.kinds & _BEARER)  # قتل مسلح | نائب رئيس البلدية
    return parted or ("title" in unit.kinds and not somebody)
