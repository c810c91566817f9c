"""How many persons are where each is named: الشابين فلان وفلان, الصحفيين فلان وفلان وفلان."""

from __future__ import annotations

from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_NAMED = frozenset({"person_name"})
_NAMES = frozenset({"name_person", "given_names", "surnames"})


def named_each(s: Sentence, draft: Draft) -> int:
    """Return how many persons an event names behind a noun for two or many, 0 where that is not all of them.

    Args:
        s: Its sentence.
        draft: The event.
    """
    units = draft.roles.get(draft.pattern.counted or "", [])
    if len(units) < len(("one", "other")) or any(u.quantity is not None for u in units):
        return 0
    first, inside = s.tokens[units[0].head], range(units[0].head + 1, units[0].j)
    two = "dual" in first.tags and len(units) == len(("one", "other"))
    many = "plural" in first.tags and all(u.kinds & _NAMED for u in units[1:])
    named = any(s.classes[k] == "X" or s.tokens[k].tags & _NAMES for k in inside)
    told = named and all(s.classes[u.i] == "X" or u.kinds & _NAMED or (two and not u.kinds) for u in units[1:])
    return len(units) if told and (two or many) else 0
