"""Attributions that stand beside another saying: of the same sayer again, of who carried it."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.attribution.echoes import echoes
from conflict_events.events.attribution.opened_later import ASIDE
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OUTLET = frozenset({"outlet", "outlet_noun"})
_RELAY = "statement.relay"
_MARKS = frozenset('"«»“”')


def without_second_sources(s: Sentence, events: list[Finished], words: Speech) -> list[Finished]:
    """Drop attributions that name the sayer again, or the paper that carries a saying before which they stand.

    Args:
        s: The sentence.
        events: Its events in trigger order.
        words: Words of attribution.

    Returns:
        What is left: of `يشير الحزب إلى أن ...، وفقا للحزب` the verb, of `وحسب الوكالة، قال الوزير إن` too.
    """
    events = _without_things_relayed(s, events, words)
    sayings = [e for e in events if e.draft.type == "statement" and e.draft.hit.verb]
    attributions = [e for e in events if e.draft.pattern.trigger == ATTRIBUTION]
    if not sayings or not attributions:
        return events
    gone: list[Finished] = []
    for event in attributions:
        begin, end = event.content or (0, 0)
        again = (
            e
            for e in sayings
            if begin <= e.draft.hit.i < end and (_same(s, e, event) or echoes(s.tokens, event.draft, words))
        )
        carried = (e for e in sayings if end > begin > event.draft.hit.i and _opens(s, e, begin))
        said_there = next((e for e in sayings if begin <= e.draft.hit.i < end and _own_document(s, event, words)), None)
        if said_there is not None:
            said_there.roles["outlet"] = said_there.roles.get("outlet") or event.roles.get("outlet", [])
            said_there.times = said_there.times or [u for u in event.times if u.prep != "ل"]  # لتقريرها | لشهر فبراير
            gone.append(event)
        elif not event.draft.unit.conj and next(again, None) is not None:
            gone.append(event)
        elif (said := next(carried, None) or _parted(sayings, event)) is not None and _only_outlets(event):
            said.roles["outlet"] = said.roles.get("outlet") or event.roles["speaker"]
            gone.append(event)
    return [e for e in events if not any(e is other for other in gone)]


def _without_things_relayed(s: Sentence, events: list[Finished], words: Speech) -> list[Finished]:
    """Drop نقلا عن of a thing behind a saying: قالت المنظمة، نقلا عن نتائج الفحص، إن; it is she who speaks."""
    kept: list[Finished] = []
    for event in events:
        if s.tokens[event.draft.hit.i].form != ASIDE or not event.draft.pattern.trigger.startswith(_RELAY):
            kept.append(event)
            continue
        thing = all(s.tokens[u.head].base in words.relayed for u in event.roles.get("speaker", ()))
        carried = bool(event.roles.get("outlet"))
        last = next((e for e in reversed(kept) if e.draft.type == "statement"), None)
        if not thing or carried or last is None:
            kept.append(event)
        elif last.content is not None and last.content[0] <= event.draft.hit.i < last.content[1]:
            last.content = event.content
    return kept


def _same(s: Sentence, saying: Finished, event: Finished) -> bool:
    """Whether two sayings are of one speaker, by the nouns that name them."""
    first, second = saying.roles.get("speaker", []), event.roles.get("speaker", [])
    if len(first) != 1 or len(second) != 1 or second[0].j - second[0].head != 1:
        return False
    return s.tokens[first[0].head].stem == s.tokens[second[0].head].stem and not s.tokens[second[0].head].pron


def _own_document(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether what is said is put down to the sayer's own words: أكد الرئيس أن كذا، وفق خطابه الذي نشر الاثنين."""
    speakers = event.roles.get("speaker", [])
    token = s.tokens[speakers[0].head] if len(speakers) == 1 else None
    behind = event.content is not None and event.content[1] <= event.draft.hit.i and not event.draft.unit.conj
    return token is not None and behind and bool(token.pron) and token.base in words.carried


def _opens(s: Sentence, saying: Finished, begin: int) -> bool:
    """Whether a saying of somebody opens what is attributed, behind a comma: وحسب الوكالة، | قال الوزير إن."""
    comma = begin > 0 and s.tokens[begin - 1].form in COMMAS
    somebody = any(not u.kinds & _OUTLET for u in saying.roles.get("speaker", ()))
    return comma and saying.draft.unit.first == begin and somebody and not s.tokens[saying.draft.hit.i].pron


def _parted(sayings: list[Finished], event: Finished) -> Finished | None:
    """Return the saying whose verb and words an attribution parts: قال مصدر محلي | وفقا للوكالة | إن."""
    begin, end = event.content or (0, 0)
    own = (e for e in sayings if e.content is not None and begin <= e.draft.hit.i < end <= event.draft.hit.i)
    return next((e for e in own if e.content is not None and e.content[0] > event.draft.hit.i), None)


def _only_outlets(event: Finished) -> bool:
    speakers = event.roles.get("speaker", [])
    return bool(speakers) and all(u.kinds & _OUTLET for u in speakers)


def not_who_carries(events: list[Finished]) -> None:
    """Take out a speaker who only carries the saying before: تبنت، في بيان تلقت الوكالة نسخة منه، كذا وهددت.

    Args:
        events: Its events in trigger order; changed in place.
    """
    carriers: list[Unit] = []
    for event in events:
        if event.draft.type != "statement":
            continue
        speakers = event.roles.get("speaker", [])
        mine = len(speakers) == 1 and speakers[0].at < event.draft.unit.at
        if mine and event.draft.unit.conj and any(u.at == speakers[0].at for u in carriers):
            del event.roles["speaker"]
        carriers += event.roles.get("outlet", [])


def inside_its_quotes(s: Sentence, unit: Unit) -> Unit:
    """Return the name alone of a phrase that opens with one in quotation marks: «الصباح» | نسخة.

    Args:
        s: The sentence.
        unit: A phrase.
    """
    begin = unit.i + (s.tokens[unit.i].form in _MARKS)
    if begin == unit.i and (not begin or s.tokens[begin - 1].form not in _MARKS):
        return unit
    close = next((k for k in range(begin + 1, unit.j) if s.tokens[k].form in _MARKS), unit.j)
    more = close + 1 < unit.j and not s.tokens[close + 1].det  # القناة "الأولى" | الروسية
    return replace(unit, i=begin, j=close) if more else unit
