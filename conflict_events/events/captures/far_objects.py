"""Who was taken where the sentence says it late: اعتقلت قوات كبيرة اقتحمت المخيم | ثمانية مواطنين."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import accusative
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_TAKERS = frozenset({"armed", "group", "org", "state", "force"})
_TAKEN = frozenset({"person", "gent"})
_ENDS = frozenset("S")
_VERBS = 1  # of relative clauses between the two


def taken_late(s: Sentence, draft: Draft) -> None:
    """Give a verb of taking the counted persons far behind it, where a force was read as taken for want of others.

    Args:
        s: A sentence.
        draft: One of its events; changed in place.
    """
    objects = draft.roles.get("object", [])
    if draft.pattern.subtype != "detention" or not draft.hit.verb or len(objects) != 1 or draft.roles.get("captor"):
        return
    first = objects[0]
    force = first.kinds & _TAKERS and not first.prep and first.quantity is None and first.at == draft.unit.at + 1
    late = _late(s, first) if force else None
    if late is not None:
        draft.roles["captor"], draft.roles["object"] = [first], [late]


def _late(s: Sentence, force: Unit) -> Unit | None:
    """Return the counted persons behind a force that nothing else claims."""
    verbs = 0
    for unit in s.units[force.at + 1 :]:
        verbs += unit.kind == "V"
        if unit.kind in _ENDS or verbs > _VERBS or (unit.kind == "V" and unit.conj):
            return None
        bare = unit.kind == "NP" and not (unit.prep or unit.conj or unit.empty or unit.definite)
        if bare and unit.kinds & _TAKEN and _counted(s, unit):
            claimed = any(unit.at == u.at for d in s.drafts for units in d.roles.values() for u in units)
            return None if claimed else unit
    return None


def _counted(s: Sentence, unit: Unit) -> bool:
    q = unit.quantity
    return (q is not None and not q.unit) or accusative(s.tokens[unit.head])
