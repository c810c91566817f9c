"""Turn finished events into public records: raw offsets, typed roles, ids in text order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.deeds import with_deed
from conflict_events.events.attribution.first_words import opening
from conflict_events.events.attribution.split_names import one_region
from conflict_events.events.counting.counts import Amount
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.records import Argument, Count, DateRange, Entity, Event, EventTypes, Note
from conflict_events.records.made import cut, made

# The most telling kind of a phrase stands first.
_KINDS = (
    "group",
    "state",
    "armed",
    "outlet",
    "org",
    "title",
    "person",
    "person_name",
    "gent",
    "weapon",
    "place",
    "direction",
    "speech",
)
_PERSON = frozenset({"title", "person_name"})
_PUBLIC = {
    "armed": "force",
    "title": "person",
    "person_name": "person",
    "direction": "place",
    "gent": "group_of_origin",
    "speech": "document",
}


@dataclass(slots=True)
class Filled:
    """An event that lacks nothing but its record.

    Attributes:
        kind: Its type.
        fields: The fields of the record, without roles.
        roles: What fills its roles.
    """

    kind: str
    fields: dict[str, object]
    roles: dict[str, tuple[Argument, ...]]


def fill_events(found: Sequence[tuple[Sentence, Finished]]) -> list[Filled]:
    """Work out the fields of the events of one article.

    Args:
        found: Events with their sentences, in text order.

    Returns:
        Events in the order of their triggers; ids are `e1`, `e2` …
    """
    ordered = sorted(found, key=lambda pair: pair[1].trigger)
    ids = {id(event): f"e{number}" for number, (_, event) in enumerate(ordered, 1)}
    return [Filled(event.draft.type, _fields(s, event, ids), _roles(s, event)) for s, event in ordered]


def build_events(filled: Sequence[Filled], types: EventTypes) -> list[Event]:
    """Build the records of one article.

    Args:
        filled: Its events.
        types: The types of events there are.
    """
    return [cast("Event", types.build(event.kind, event.fields | event.roles)) for event in filled]


def _fields(s: Sentence, event: Finished, ids: dict[int, str]) -> dict[str, object]:
    text = s.text
    return {
        "id": ids[id(event)],
        "subtype": event.subtype,
        "trigger": cut(text, *event.trigger),
        "sentence": cut(text, s.start, s.end),
        "factuality": event.factuality,
        "factuality_cues": tuple(cut(text, *cue) for cue in sorted(set(event.cues))),
        "count": _count(text, event.amount),
        "date": _date(s, event),
        "pattern": event.draft.pattern.id,
        "reported_by": ids.get(id(event.reporter)) if event.reporter is not None else None,
    }


def _roles(s: Sentence, event: Finished) -> dict[str, tuple[Argument, ...]]:
    roles = {"time": tuple(_argument(s, _unbracketed(s, unit), "time") for unit in sorted(event.times, key=_place))}
    for role, units in event.roles.items():
        ordered = sorted(units, key=_place) if len(units) > 1 else units
        named = one_region(s, [unit for unit in ordered if not unit.empty])
        roles[role] = tuple(_argument(s, unit, kind_of(unit)) for unit in named)
    if event.content is not None and event.content[0] < event.content[1]:  # where nothing is said, nothing is made up
        start, end = opening(s, event, event.content[0]), s.tokens[event.content[1] - 1].end
        if start < end:  # a word that is nothing but its preposition says nothing
            roles["content"] = (made(Argument, start=start, end=end, text=s.text[start:end]),)
    return roles


def _unbracketed(s: Sentence, time: Unit) -> Unit:
    """Return a time without the date in brackets that ends it: اليوم الاثنين | (7 حزيران 2021)."""
    if s.tokens[time.j - 1].form != ")":
        return time
    opened = next((k for k in range(time.j - 1, time.i, -1) if s.tokens[k].form == "("), time.j)
    dated = any(t.kind == "number" for t in s.tokens[opened : time.j])  # but ليل (الثلاثاء)
    return replace(time, j=opened) if dated else time


def _place(unit: Unit) -> int:
    return unit.i


def _proper(s: Sentence, unit: Unit) -> Unit:
    """Return a phrase in idafa without the adjectives that describe the event before it: غارات التحالف | الأخيرة."""
    before = s.units[unit.at - 1] if unit.at > 0 and not unit.prep and unit.kinds & ACTORS else unit
    known = before is not unit and before.kind == "NP" and before.trigger and before.j == unit.first
    j = unit.j
    while known and j - unit.i > 1 and not s.tokens[before.head].det and _of_act(s, j - 1):
        j -= 1
    return unit if j == unit.j else replace(unit, j=j)


def _of_act(s: Sentence, k: int) -> bool:
    token, words = s.tokens[k], s.grammar.words
    by_means = token.base in words.of_means and s.tokens[k - 1].base not in words.branches
    return token.det and (by_means or token.base in words.of_acts)


def _argument(s: Sentence, unit: Unit, kind: str | None) -> Argument:
    start, end = s.span(_proper(s, with_deed(s, unit)))
    return made(Argument, start=start, end=end, text=s.text[start:end], kind=kind)


def kind_of(unit: Unit) -> str | None:
    """Return the public name of what a phrase is, or None where nothing tells."""
    for kind in _KINDS:
        if kind in unit.kinds:
            return _PUBLIC.get(kind, kind)
    return None


def _count(text: str, amount: Amount | None) -> Count | None:
    if amount is None:
        return None
    span = cut(text, *amount.span) if amount.span is not None else None
    return Count(min=amount.low, max=amount.high, approximate=amount.approximate, span=span)


def _date(s: Sentence, event: Finished) -> DateRange | None:
    days, mention = event.days(), event.mention()
    if days is None or mention is None:
        return None
    unit = next(u for u in event.times if u.time is mention)
    return DateRange(
        start=days[0],
        end=days[1],
        granularity=mention.granularity,
        how=mention.how,
        span=cut(s.text, *s.span(unit)),
    )


def entities_of(s: Sentence) -> list[Entity]:
    """Return the persons with title and name of one sentence; names are found by the lexicon."""
    people = []
    for unit in s.units:
        if unit.kind != "NP" or not unit.kinds or unit.kinds.isdisjoint(_PERSON):
            continue
        if not unit.empty and "X" in s.classes[unit.i : unit.j]:
            start, end = s.span(unit)
            people.append(made(Entity, start=start, end=end, text=s.text[start:end], kind="person"))
    return people


def unresolved(found: Sequence[tuple[Sentence, Finished]]) -> list[Note]:
    """Return a note for each time expression that could not be resolved for want of a publication day."""
    notes = []
    for s, event in found:
        for unit in event.times:
            mention = unit.time
            if (
                mention is not None
                and mention.start is None
                and s.published is None
                and mention.granularity in ("day", "week", "month")
            ):
                start, end = s.span(unit)
                notes.append(
                    Note(
                        code="date-unresolved",
                        message="the publication day is unknown; give `published` to resolve this",
                        start=start,
                        end=end,
                    )
                )
    return list({(n.start, n.end): n for n in notes}.values())
