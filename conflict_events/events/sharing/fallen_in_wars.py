"""Those who fell in a war, which is no attack itself: منذ أبريل 2023، تشن القوات حربا على البلاد أسفرت عن مقتل الآلاف.

The clause that begins the war tells since when, where, and who wages it.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.lone_times import is_real

_CAUSES = "light_cause"
_REACH, _CLAUSE = 8, 10  # units from the dead back to what caused them, and from a war to where its clause begins
_AGAINST = frozenset({"علي", "ضد"})
_UPON = IN | _AGAINST
_PLACE, _SIDES = frozenset({"place"}), frozenset({"state", "armed", "force", "group"})


def fallen_in_wars(s: Sentence, events: list[Finished]) -> None:
    """Date and place the dead and hurt by the war that they came of; changes them in place.

    Args:
        s: A sentence.
        events: Its events, with what an attack and its casualties share.
    """
    for event in events:
        if event.draft.type == "casualty" and is_real(event) and (war := _war(s, event.draft.unit.at)) is not None:
            _lend(s, event, war)


def _war(s: Sentence, k: int) -> Unit | None:
    """Return the war that a verb before unit k says it came of: تشن حربا على البلاد | أسفرت عن مقتل."""
    near = reversed(s.units[max(k - _REACH, 0) : k])
    verb = next((u for u in near if u.kind in "VSR"), None)
    if verb is None or verb.kind != "V" or verb.conj or _CAUSES not in s.grammar.carries(verb.at):
        return None
    for unit in reversed(s.units[max(verb.at - _REACH, 0) : verb.at]):
        if unit.kind != "NP" or unit.trigger:
            return None
        if s.tokens[unit.head].base.removesuffix("ا") in s.grammar.words.unrest:
            return unit
    return None


def _lend(s: Sentence, event: Finished, war: Unit) -> None:
    """Give a casualty the time, the place and the doer of its war, where it has none of its own."""
    clause = _clause(s, war)
    times = [u for u in clause if u.kind == "T" and u.time is not None and u.time.start is not None]
    if len(times) == 1 and not event.times:
        event.times = times
    where = s.units[war.at + 1]
    if not event.roles.get("place") and where.kind == "NP" and where.prep in _UPON and where.kinds >= _PLACE:
        event.roles["place"] = [where]
    wages = next((u for u in clause if u.kind == "V"), None)
    doers = s.grammar.verb(wages.at).agent if wages is not None and where.prep in _AGAINST else []
    if doers and not event.roles.get("perpetrator") and all(u.kinds & _SIDES for u in doers):
        event.roles["perpetrator"] = list(doers)


def _clause(s: Sentence, war: Unit) -> list[Unit]:
    """Return the units of the clause of a war, from its first to the war itself."""
    first = war.at
    verbs = 0
    for unit in reversed(s.units[max(war.at - _CLAUSE, 0) : war.at]):
        verbs += unit.kind == "V"
        if unit.kind in "SR" or verbs > 1 or unit.trigger:
            break
        first = unit.at
    return s.units[first : war.at]
