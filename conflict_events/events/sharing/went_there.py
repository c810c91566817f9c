"""Where those were who came or fled: دخلوا القرية | وقتلوا ستة, نزحوا من البلدة هربا من | القصف."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import AFTER, CAUSE, IN
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.roles.pointed_places import places_before
from conflict_events.patterns.walks.agreeing import agrees

_DOERS = ("attacker", "perpetrator", "captor")
_GROUND = frozenset({"territory", "loss", "release"})
_NEAR = 10  # units from a verb of going to what is done there, or from what one flees from to the verb
_TO, _FROM, _BARE = frozenset({"الي", "علي"}) | IN, frozenset({"من"}), frozenset({""})
_NO_GROUND = frozenset({"person", "armed", "vehicle", "vessel", "time"})
_OF_IT = frozenset({"من", "ل", ""})  # خوفا من القصف, تحسبا لهجوم, خشية هجوم
_THEY = ("وا", "ون")
_UPON, _SOON = frozenset({"لدي", "عند", "فور", "اثناء", "خلال"}) | AFTER | {"بعيد"}, 6
_IT = frozenset({"ه", "ها"})
_AMID = frozenset({"وسط", "رغم", "تحت"})


def where_they_went(s: Sentence, event: Finished) -> list[Unit]:
    """Return the place that those who do something have gone to, or that others flee from it; none if it is not told.

    Args:
        s: A sentence.
        event: One of its events, without a place.
    """
    unit = event.draft.unit
    if event.draft.pattern.subtype in _GROUND or event.draft.type == "statement":
        return []
    if (event.draft.type != "strike" and (where := _came(s, event))) or (where := _had_come(s, event)):
        return where
    if event.draft.hit.verb:
        return _pointed(s, event) or _entered(s, event) or _went_on(s, event)
    return _left(s, unit) if event.draft.type == "strike" else []


def _pointed(s: Sentence, event: Finished) -> list[Unit]:
    """عاشت البلدة أعنف لياليها إذ | قتل فيها ستة: return the place before a verb that the pronoun on في means."""
    slots, k = event.draft.slots, event.draft.unit.at
    if "في" not in slots.resumed or slots.antecedent is not None or slots.pronoun not in _IT:
        return []
    before = s.units[max(k - _NEAR, 0) : k]
    if any(u.trigger and agrees(s.tokens[u.head], slots.pronoun) for u in before):
        return []  # بعد اشتباكات | قتل فيها المهاجمون
    heads = (u for u in places_before(reversed(before), s.grammar) if not _lies_in_another(s, u))
    return list(islice((u for u in heads if agrees(s.tokens[u.head], slots.pronoun)), 1))


def _lies_in_another(s: Sentence, place: Unit) -> bool:
    """حي كذا | في المدينة: whether a place only tells where the one before it lies."""
    before = s.units[place.at - 1] if place.at else place
    return bool(place.prep) and before.kind == "NP" and "place" in before.kinds and not before.trigger


def _came(s: Sentence, event: Finished) -> list[Unit]:
    """اعتقل فلان | لدى وصوله إلى المطار, فور دخوله البلاد: return where those taken or hurt were just coming."""
    k = event.draft.unit.at
    for unit in s.units[k + 1 : k + 1 + _SOON]:
        if unit.kind in "SRV":
            return []
        word = s.tokens[unit.head]
        if unit.prep in _UPON and word.pron and word.base in s.grammar.words.arriving:
            return list(islice((u for u in s.units[unit.at + 1 : unit.at + 2] if _lies(s, u)), 1))
    return []


def _had_come(s: Sentence, event: Finished) -> list[Unit]:
    """لدى وصول الموكب إلى الجسر | انفجرت عبوتان: return where those were just coming before it happened."""
    slots, k = event.draft.slots, event.draft.unit.at
    own = slots.outer.owner if slots.outer is not None else k  # | وقع انفجار
    there: Unit | None = None
    for unit in reversed(s.units[max(k - _NEAR, 0) : k]):
        if unit.kind in "SR" or (unit.kind == "V" and unit.at != own):
            return []
        if unit.kind == "NP" and unit.prep in _UPON and s.tokens[unit.head].base in s.grammar.words.arriving:
            fronted = unit.at == 0 or s.units[unit.at - 1].kind in "SF."
            return [there] if there is not None and there.at <= unit.at + 2 and fronted else []
        if unit.kind == "NP" and unit.prep and _lies(s, unit):
            there = unit
    return []


def _lies(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase is a place that somebody comes to."""
    place = "place" in unit.kinds and unit.kinds.isdisjoint(_NO_GROUND) and not s.tokens[unit.head].pron
    return place and not (unit.trigger or unit.conj) and unit.prep in _TO | _BARE


def lie_under_rubble(s: Sentence, events: list[Finished]) -> None:
    """لا تزال | الجثث تحت الأنقاض, عشرون | مفقودا تحت الركام: give those who lie there no other place; changes them."""
    for event in events:
        k = event.draft.unit.at + 1
        if event.draft.type != "casualty" or event.draft.hit.verb or event.roles.get("place") or k >= len(s.units):
            continue
        unit = s.units[k]
        if unit.prep == "تحت" and unit.j == unit.head + 1 and s.tokens[unit.head].base in s.grammar.words.rubble:
            event.roles["place"] = [replace(unit, i=unit.first)]


def _entered(s: Sentence, event: Finished) -> list[Unit]:
    """دخل مسلحون القرية | وقتلوا ستة, حاصروا المنزل ثم | أطلقوا النار: return what the doer went into just before."""
    k, words = event.draft.unit.at, s.grammar.words
    then = k > 0 and s.tokens[s.units[k - 1].head].form in words.after_that
    doers = {u.i for role in _DOERS for u in event.roles.get(role, ())}
    if not doers or not (then or event.draft.unit.conj):
        return []
    for unit in reversed(s.units[max(k - _NEAR, 0) : k]):
        if unit.kind in "SR" or (unit.kind == "." and s.tokens[unit.head].form not in COMMAS):
            return []
        if unit.kind == "V" and not s.grammar.walker.in_description(unit.at):
            if doers.isdisjoint(u.i for u in _goers(s, unit)):
                return []
            if s.tokens[unit.head].stem in words.goes_in:
                return _ground(s, unit.at + 1, k, _TO | _BARE)
    return []


def _went_on(s: Sentence, event: Finished) -> list[Unit]:
    """نفذت القوة إنزالا قرب كذا | وأسرت ستة, أحرقوا منازل في قرية | واعتقلوا ستة: return where he acted before."""
    k, verb = event.draft.unit.at, event.draft.unit
    then = k > 0 and s.tokens[s.units[k - 1].head].form in s.grammar.words.after_that
    if event.draft.pattern.subtype != "detention" or not (then or verb.conj):
        return []
    doers, where = {u.i for u in event.roles.get("captor", ())}, None
    for unit in reversed(s.units[max(k - _NEAR, 0) : k]):
        if unit.kind in "SR" or unit.trigger or (unit.kind == "." and s.tokens[unit.head].form not in COMMAS):
            return []
        if unit.kind == "V":
            mine = doers and not doers.isdisjoint(u.i for u in _goers(s, unit))
            return [where] if mine and where is not None and not s.grammar.walker.in_description(unit.at) else []
        compass = not unit.prep and "direction" in unit.kinds and unit.j - unit.i > 1
        if compass or (unit.prep in IN and "place" in unit.kinds and unit.kinds.isdisjoint(_NO_GROUND)):
            where = unit if where is None or unit.j - unit.head > 1 else where  # في المنازل | بقرية كذا
    return []


def _left(s: Sentence, cause: Unit) -> list[Unit]:
    """فروا من البلدة بسبب | القصف, دخلت القافلة المدينة وسط | القتال: return what they leave or come to.

    So it is where soldiers go in in the course of it: دخل الجنود القرية في | هجوم واسع.
    """
    fear = cause.at > 0 and s.tokens[s.units[cause.at - 1].head].form in s.grammar.words.in_fear
    fled = cause.prep in CAUSE or (fear and cause.prep in _OF_IT)
    amid = cause.prep in _AMID or (cause.prep in IN and not cause.definite)
    if not (fled or amid) or _lies_there(s, cause):
        return []
    for unit in _before(s, cause.at - fear):
        word = s.tokens[unit.head]
        if {word.stem, word.base} & s.grammar.words.flees:
            return _ground(s, unit.at + 1, cause.at, _FROM) or _ground(s, unit.at + 1, cause.at, _BARE)
        if unit.kind == "V" and word.stem in s.grammar.words.goes_in:  # وصلوا من بلدة كذا هربا من | القصف
            return _ground(s, unit.at + 1, cause.at, _FROM if fled else _TO | _BARE)
        if unit.kind == "V":
            return []
    return []


def _lies_there(s: Sentence, cause: Unit) -> bool:
    """فروا خوفا من المعارك التي قد تندلع | في ضواحيها: whether the fights have a place of their own."""
    behind = s.units[cause.at + 1 : cause.at + 1 + _NEAR]
    return any(u.prep in IN and s.tokens[u.head].pron and "place" in u.kinds for u in behind)


def _before(s: Sentence, k: int) -> Iterator[Unit]:
    """Yield the units before k in its clause, nearest first."""
    for unit in reversed(s.units[max(k - _NEAR, 0) : k]):
        if unit.kind in "SR" or (unit.kind == "." and (unit.at < k - 1 or s.tokens[unit.head].form not in COMMAS)):
            return
        if unit.trigger:
            return
        yield unit


def _goers(s: Sentence, verb: Unit) -> list[Unit]:
    """Return who goes: وصل المسلحون may be read as a passive; but غادر المئات | بلدة كذا."""
    slots = s.grammar.verb(verb.at) if verb.kind == "V" else None
    return [] if slots is None else [*slots.agent, *(u for u in slots.patient if u.at == verb.at + 1)]


def _ground(s: Sentence, begin: int, end: int, preps: frozenset[str]) -> list[Unit]:
    """Return the first place between two units that one of these prepositions governs, or none."""
    verb = s.units[begin - 1]
    goers = [] if s.tokens[verb.head].stem.endswith(_THEY) else _goers(s, verb)
    places = (u for u in s.units[begin:end] if u.kind == "NP" and u.prep in preps and "place" in u.kinds)
    own = (u for u in places if not (u.trigger or u.conj or u.kinds & _NO_GROUND or any(u is g for g in goers)))
    return list(islice(own, 1))
