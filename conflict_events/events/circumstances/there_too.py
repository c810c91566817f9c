"""Further places of one event: قرى في ريف كذا | وفي محيط كذا, جسرا في كذا ومعسكرا | في كذا."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.events.circumstances.scenes import spread_to, witnessed
from conflict_events.events.circumstances.settings import Settings
from conflict_events.events.circumstances.whose_homes import where_they_plan
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import Group

_BEFALLEN = ("target", "object", "victim")
_ON = "علي"
Stands = Callable[[Sentence, Unit], bool]
_MAX = 6  # places of one event
_LANDS = frozenset({"state", "direction"})
_BUILT, _NAMED = frozenset({"facilities"}), frozenset({"cities", "name_place", "states"})
_THEIRS = frozenset({"ل", "من", "تابعة", "تابع"})  # ومعسكرا | للمسلحين | في كذا


def set_places(s: Sentence, event: Finished, settings: Settings) -> None:
    """Set where an event happened, with the places that are joined to the first by their own preposition.

    What is hit or taken too, and was read as a place, becomes a target or an object.

    Args:
        s: The sentence.
        event: The event, with whom and what it befell; it is changed.
        settings: Finds the places that its own slots tell.
    """
    places = settings.places(s, event.draft) or _past_comma(s, event, settings.stands)
    places = places or spread_to(s, event.draft) or witnessed(s, event)
    if places and not (where_they_plan(event, places[0]) or _land_of_town(s, event, places[0])):
        event.roles["place"] = _joined(s, event, places, settings.stands)


def _past_comma(s: Sentence, event: Finished, stands: Stands) -> Group:
    """قصفت القوات بدعم من كذا، مواقع | في إدلب: return where the thing lies that is hit or taken behind a comma."""
    hit = next((event.roles[r][-1] for r in ("target", "object") if event.roles.get(r)), None)
    k = event.draft.unit.at
    if hit is None or not k < hit.at or not event.draft.hit.verb:
        return []
    between = s.units[k + 1 : hit.at]
    if not any(s.tokens[u.head].form in COMMAS for u in between) or any(u.kind in "VSR" for u in between):
        return []
    where = _its_place(s, hit, stands)
    return [where] if where is not None else []


def _land_of_town(s: Sentence, event: Finished, place: Unit) -> bool:
    """هجوم على دوما | في سوريا: whether a land or a point of the compass only tells where a town lies that is hit."""
    if event.draft.type == "capture" or not place.kinds & _LANDS or place.at < 1:
        return False
    town = s.units[place.at - 1]
    near = place.prep not in IN or s.tokens[place.head].base in s.grammar.words.beside  # بالقرب من كذا
    hit = any(u.at == town.at for u in event.roles.get("target", ())) or town.prep == _ON
    named = s.classes[town.head] == "X" and bool(s.tokens[town.head].tags & _NAMED)
    return named and hit and not near and "place" in town.kinds


def _joined(s: Sentence, event: Finished, places: Group, stands: Stands) -> Group:
    """Return places with those that are joined to them."""
    if places[-1].at <= event.draft.unit.at:
        return places
    found = list(_apart(s, event, places, stands))
    while len(found) < _MAX and (more := _next(s, event, found[-1], stands)) is not None:
        found.append(more)
    return found


def _apart(s: Sentence, event: Finished, places: Group, stands: Stands) -> Group:
    """قرية كذا في ريف كذا | وبلدة كذا | في ريف كذا: what is hit or taken too, and lies elsewhere, is no place."""
    role = next((r for r in ("target", "object") if event.roles.get(r)), "")
    if len(places) == 1 or not role or not _befallen_before(s, event.roles[role][-1], places[0]):
        return places
    first, kept = event.roles[role][-1], places[:1]
    for unit in places[1:]:
        behind = _its_place(s, unit, stands)
        if behind is None or not _alike(s, first, unit, places[0]):
            return places if len(kept) == 1 else kept
        event.roles[role] = [*event.roles[role], unit]
        kept.append(behind)
    return kept


def _befallen_before(s: Sentence, hit: Unit, place: Unit) -> bool:
    """Whether a place stands right behind what is hit or taken, or behind whose that is: مواقع | للمسلحين | في كذا."""
    between = s.units[hit.at + 1 : place.at]
    return 0 <= hit.at < place.at and all(u.kind == "NP" and u.prep in _THEIRS and not u.conj for u in between)


def _alike(s: Sentence, hit: Unit, unit: Unit, place: Unit) -> bool:
    """Whether a phrase behind a place is the like of what is hit or taken, and not of the place.

    قرية كذا في ريف كذا | وبلدة كذا: a settlement as the first is; مركز كذا في باريس | ومقر كذا: a building.
    """
    if s.tokens[unit.head].pron or "dual" in s.tokens[place.head].tags:
        return False  # في تلة كذا | وغيرها من المواقع في كذا, في مديريتي كذا | وبيت كذا
    one, other, where = (_rank(s, u) for u in (hit, unit, place))
    return other < where and (other == 0 or one > 0 or not unit.definite)  # but مواقع في حماة | وبلدة كذا في الريف


def _rank(s: Sentence, unit: Unit) -> int:
    """Tell how wide a place is: 0 a building or a mere target, 1 a settlement, 2 a town by its name, 3 a land."""
    head = s.tokens[unit.head]
    if s.classes[unit.head] == "X":
        return 2 if head.tags & _NAMED else 0
    if head.base in s.grammar.words.districts or "directions" in head.tags:
        return 3
    return 1 if "place_nouns" in head.tags and not head.tags & _BUILT else 0


def _its_place(s: Sentence, unit: Unit, stands: Stands) -> Unit | None:
    """Return the place behind a phrase, or behind whose that is: معسكرا | للمسلحين | في كذا."""
    for behind in s.units[unit.at + 1 : unit.at + 3]:
        if behind.prep in IN and not behind.conj and stands(s, behind):
            return behind
        if not (behind.kind in "FP" or (behind.kind == "NP" and behind.prep in _THEIRS and not behind.conj)):
            return None
    return None


def _next(s: Sentence, event: Finished, last: Unit, stands: Stands) -> Unit | None:
    """Return the place that is joined to the last one, or that of what is joined to what was hit there."""
    m = _past(s, last.at + 1, stands)
    comma = m < len(s.units) and s.tokens[s.units[m].head].form in COMMAS
    unit = s.units[m + comma] if m + comma < len(s.units) else None
    if unit is None or unit.kind != "NP" or not unit.conj or unit.trigger:
        return None
    if unit.prep in IN:
        named = unit.j - unit.i > 1 or not s.tokens[unit.head].pron  # but في محيط المطار | وبداخله
        here = named and stands(s, unit) and _closes(s, _past(s, unit.at + 1, stands), comma=comma)
        return unit if here else None
    if _named_by_two(s, event, last, unit):
        return unit
    befallen = "others" in unit.kinds  # سفينة في كذا | وأخرى | في كذا
    befallen = befallen or any(u.at == unit.at for role in _BEFALLEN for u in event.roles.get(role, ()))
    if befallen:
        return _its_place(s, unit, stands) if unit.prep in ("", _ON) else None
    more = unit.at == last.at + 1 and not unit.prep and _is_named(s, unit)
    return unit if more and _added(s, last) else None


def _added(s: Sentence, last: Unit) -> bool:
    """قائد في مأرب وعشرة مدنيين في تعز | والحديدة: whether a place was joined to another by what stands before it."""
    return bool(last.prep) and (last.conj or s.units[last.at - 1].conj)


def _is_named(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is a town or a land by its name, or a settlement with its name."""
    if s.classes[unit.head] == "X":
        return "place" in unit.kinds
    return _rank(s, unit) > 0 and unit.j - unit.head > 1 and s.classes[unit.j - 1] == "X"


def _named_by_two(s: Sentence, event: Finished, last: Unit, unit: Unit) -> bool:
    """مواقع في مديريتي كذا | وبيت كذا: whether a dual tells that a second place follows, which is not hit itself."""
    if unit.at != last.at + 1 or unit.prep or "dual" not in s.tokens[last.head].tags or "place" not in unit.kinds:
        return False
    for role in _BEFALLEN:
        if event.roles.get(role):
            event.roles[role] = [u for u in event.roles[role] if u.at != unit.at]
    return True


def _past(s: Sentence, m: int, stands: Stands) -> int:
    """Return the first unit from m on that neither tells when nor where the place before it lies."""
    while m < len(s.units):
        unit = s.units[m]
        if unit.kind != "T" and not (unit.kind == "NP" and not unit.conj and stands(s, unit)):
            break
        m += 1
    return m


def _closes(s: Sentence, m: int, comma: bool) -> bool:
    """Whether a clause goes on or ends at unit m: وفي كذا; but وفي كذا | قتل ستة, وفي كذا، | قتل ستة."""
    row: Sequence[Unit] = s.units[m : m + 2]
    if row and s.tokens[row[0].head].form in COMMAS:
        row = row[1:]
    if not row or row[0].kind == ".":
        return True
    unit = row[0]
    if unit.kind in "VF":
        return unit.conj
    return unit.kind in "SR" or s.classes[unit.head] == "A" or bool(unit.prep) or (unit.conj and not comma)
