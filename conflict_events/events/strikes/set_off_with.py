"""With what an attack was made or people were hurt: تسببت قذيفة في مقتل جنديين, وقع التفجير بوضع | عبوة."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import CAUSE
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS

_ARM = "weapon"
_RIDDEN = frozenset({"vehicle", "vessel", "place"})
_FROM_IT, _TO = frozenset({"بعد"}) | CAUSE, frozenset({"ل", "الي", ""})
_REACH = 7
_BY = frozenset({"ب", "عبر"})
_CAUSED = frozenset({"ب", "في", "الي", "عن", ""})
_ARMED = frozenset({"strike", "casualty"})
_CAUSES = "light_cause"
_SIDES = "clash"


def set_off_with(s: Sentence, event: Finished) -> None:
    """Fill the weapon of an attack or a casualty from what is told to have caused it, or to have been laid for it.

    Args:
        s: The sentence.
        event: An event; changed in place.
    """
    if event.draft.type not in _ARMED or event.roles.get(_ARM) or event.draft.pattern.subtype == _SIDES:
        return
    if event.draft.type == "casualty":
        found = (None if event.draft.hit.verb else _cause(s, event)) or _breathed(s, event)
    else:
        found = None if event.draft.hit.verb else _cause(s, event) or _laid(s, event)
    if found is not None:
        event.roles[_ARM] = [found]


def _cause(s: Sentence, event: Finished) -> Unit | None:
    """تسبب | لغم | بالانفجار, أدت | قذيفة | إلى مقتل: return the weapon that is the subject of a verb of causing."""
    outer, unit = event.draft.slots.outer, event.draft.unit
    if outer is None or unit.prep not in _CAUSED or _CAUSES not in s.grammar.carries(outer.owner):
        return None
    doer = next(iter(outer.agent or outer.patient), None)
    if doer is None or doer.at > outer.owner + 1 or not _is_arm(s, doer):
        return None
    parted = any(u.kind in "VSR" for u in s.units[outer.owner + 1 : unit.at])
    return None if parted else doer


def _laid(s: Sentence, event: Finished) -> Unit | None:
    """التفجير | بوضع قنبلة, الهجوم | بزرع | عبوة: return the weapon that a masdar of laying behind ب owns."""
    n = event.draft.unit.at + 1
    while n < len(s.units) and s.units[n].kind == "T":
        n += 1
    act = s.units[n] if n < len(s.units) else event.draft.unit
    if act.prep not in _BY or s.tokens[act.head].base not in s.grammar.words.laying:
        return None
    if act.head + 1 < act.j:
        return _owned(s, act)
    owned = s.units[n + 1] if n + 1 < len(s.units) else act
    return owned if owned.kind == "NP" and not owned.prep and _is_arm(s, owned) else None


def _breathed(s: Sentence, event: Finished) -> Unit | None:
    """قتل 40 شخصا بعد استنشاق | غازات سامة, بعد تعرضهم | لغاز أعصاب: return what those who died were exposed to."""
    for act in s.units[event.draft.unit.at + 1 : event.draft.unit.at + _REACH]:
        if act.kind in "VSR":
            return None
        if act.prep in _FROM_IT and s.tokens[act.head].base in s.grammar.words.exposed:
            behind = next(iter(s.units[act.at + 1 : act.at + 2]), None)
            told = behind is not None and behind.prep in _TO and _is_arm(s, behind)
            return _owned(s, act) or (behind if told else None)
    return None


def _owned(s: Sentence, act: Unit) -> Unit | None:
    """Return the weapon that a masdar has in idafa: استنشاق | الغاز المسيل للدموع."""
    k = act.head + 1
    if k >= act.j:
        return None
    arm = _ARM in kinds_of(s.tokens[k]) or any(n.i == k and n.kind == _ARM for n in s.names)
    return replace(act, first=k, i=k, head=k, kinds=frozenset({_ARM}), prep="", trigger=False) if arm else None


def _is_arm(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase names a weapon, and none who fire it or ride in it: قذيفة, but طيران التحالف, حافلة."""
    if _ARM not in unit.kinds or unit.trigger or not unit.kinds.isdisjoint(ACTORS):
        return False
    return unit.kinds.isdisjoint(_RIDDEN) or any(t.base in s.grammar.words.charged for t in s.tokens[unit.i : unit.j])
