"""Places joined: across what tells where the first lies, and two between which something was.

في مخيم النصيرات وسط القطاع | وحي الزيتون شرق المدينة; كمين بين مدينتي كذا | وكذا.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.circumstances.place_owners import of_lying
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import Group

_PLACES = ("target", "object", "place")
_SETTLED = frozenset({"place_nouns"})
_LAND = frozenset({"place", "direction"})
_MAX = 6  # places in such a row
_TWO = 2
_ACT, _IN = frozenset({"event"}), frozenset({"في", "ب"})
_BINDING = frozenset({"واصل", "رابط", "فاصل", "ممتد", "واقع"})


def join_across(s: Sentence, event: Finished) -> None:
    """Add to the places of an event those that are joined to them so; changes it in place."""
    if event.draft.type == "statement":
        return
    for role in _PLACES:
        units = event.roles.get(role)
        if not units or units[-1].at < 0:
            continue
        known = {u.at for u in units}
        while len(units) < _MAX and (following := _joined(s, units[-1])) is not None and following.at not in known:
            units.append(following)
            known.add(following.at)
            _no_place(event, role, following)


def lies_between(s: Sentence, draft: Draft, group: Group, lying: frozenset[str]) -> bool:
    """كمين | بين مدينتي كذا وكذا: whether بين governs two places, and not those who fight, or how far a region goes.

    Nor where a town lies that is hit: بلدة كذا الواقعة | بين كذا وكذا.
    """
    if draft.type == "statement" or draft.pattern.subtype == "clash" or len(group) < _TWO:
        return False
    last = s.units[group[0].at - 1]
    act = last.kind == "NP" and last.at != draft.unit.at and last.kinds == _ACT and last.prep not in _IN
    if act or of_lying(s, draft, group[0], lying):  # توقف القصف بعد اتفاق | بين أنقرة وموسكو
        return False
    before = max(group[0].first - 1, 0)
    if s.classes[before] == "A" or s.tokens[before].base in _BINDING:
        return False  # المنطقة الواقعة | بين كذا وكذا
    return all(u.kinds and u.kinds <= _LAND and not u.quantity for u in group)


def with_joined_places(s: Sentence, place: Unit) -> Group:
    """مدينتي طنطا | والإسكندرية قتل فيهما: return a place with those that و joins to it.

    Args:
        s: The sentence.
        place: A phrase of place that a pronoun means.
    """
    group = [place]
    for unit in s.units[place.at + 1 : place.at + _MAX] if place.at >= 0 else ():
        if unit.kind != "NP" or not unit.conj or unit.prep or unit.trigger or "place" not in unit.kinds:
            break
        group.append(unit)
    return group


def _no_place(event: Finished, role: str, unit: Unit) -> None:
    """بلدة بيتا جنوب نابلس | وقرية حوارة: what is hit or taken too is not joined to the point of the compass."""
    places = event.roles.get("place", [])
    if role != "place" and len(places) > 1:
        event.roles["place"] = [u for u in places if u.at != unit.at]


def _joined(s: Sentence, unit: Unit) -> Unit | None:
    """Return the settlement behind the point of the compass that tells where a settlement lies."""
    if not _settlement(s, unit) or unit.at + 2 >= len(s.units):
        return None
    aside, following = s.units[unit.at + 1 : unit.at + 3]
    lies = aside.kind == "NP" and "direction" in aside.kinds and not (aside.prep or aside.conj)
    joined = following.kind == "NP" and following.conj and not following.prep
    return following if lies and joined and _settlement(s, following) else None


def _settlement(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is a settlement with its name: حي الزيتون, بلدة بيتا."""
    head = s.tokens[unit.head]
    return not (unit.trigger or head.det or head.pron) and bool(head.tags & _SETTLED) and unit.j - unit.head > 1
