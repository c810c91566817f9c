"""Bodies joined to the one that somebody belongs to: قتل قيادي في الحركة | وتنظيم كذا is one man of both."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import Group

_PEOPLE = frozenset({"person", "title", "person_name"})
_BODIES = frozenset({"group", "org", "org_name", "force", "state"})
_MANY = frozenset({"plural", "dual"})
_OF = frozenset({"في", "ب", "ل", "من"})


def without_bodies(s: Sentence, victims: Group) -> Group:
    """Return whom something befell, without bodies joined to the one in the phrase for the first of them.

    Args:
        s: The sentence.
        victims: The phrases that stand joined behind or before the word for it.
    """
    first = victims[0]
    if len(victims) == 1 or not first.kinds & _PEOPLE or first.quantity is not None:
        return victims
    head = s.tokens[first.head]
    inner = any(s.tokens[k].form in _OF or s.tokens[k].prep in _OF for k in range(first.head + 1, first.j))
    if not inner or head.tags & _MANY:
        return victims
    kept = [u for u in victims[1:] if not _body(u)]
    return [first, *kept]


def _body(unit: Unit) -> bool:
    """Whether a joined phrase names a body of people, and nobody in it."""
    own = unit.definite or bool(unit.kinds & {"group", "org_name"})
    return own and unit.conj and bool(unit.kinds & _BODIES) and not unit.kinds & _PEOPLE and unit.quantity is None
