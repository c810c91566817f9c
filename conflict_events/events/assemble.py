"""Assemble the events of one sentence: who says what, how many, when, where, how real, and what they share."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from conflict_events.entities.dates import TimeMention
from conflict_events.entities.phrases import Unit
from conflict_events.events.counts import Amount, Counter
from conflict_events.events.factuality import Factuality
from conflict_events.events.links import share
from conflict_events.events.outlets import carriers_of_statements
from conflict_events.events.refine import Refiner
from conflict_events.events.sentence import Sentence
from conflict_events.events.settings import places, times
from conflict_events.events.zones import content_span
from conflict_events.patterns.match import Draft

IMPERSONAL = frozenset({"يذكر", "يشار", "يرجح", "يعتقد", "يتوقع", "يعتبر", "تعتبر", "يقال", "يزعم", "يعرف", "تجدر"})
ECHOES = frozenset({"تعبير", "قول", "وصف", "رأي", "زعم"})
Span = tuple[int, int]


@dataclass(slots=True)
class Finished:
    """One event, complete but for its record; all spans are raw and half-open.

    Attributes:
        draft: What it was made from.
        trigger: Span of the trigger.
        roles: Role to phrases.
        content: Token range of what a statement says.
        subtype: Its subtype, sharpened.
        factuality: Its factuality.
        cues: Spans of the cues that set it.
        amount: How many.
        times: Time units.
        reporter: The statement whose content it stands in.
    """

    draft: Draft
    trigger: Span
    roles: dict[str, list[Unit]]
    content: Span | None = None
    subtype: str = ""
    factuality: str = "actual"
    cues: list[Span] = field(default_factory=list)
    amount: Amount | None = None
    times: list[Unit] = field(default_factory=list)
    reporter: Finished | None = None

    def mention(self) -> TimeMention | None:
        """Return the time mention that dates the event: the first that resolves."""
        known = [t.time for t in self.times if t.time is not None]
        return next((m for m in known if m.start is not None), known[0] if known else None)

    def days(self) -> tuple[dt.date, dt.date] | None:
        """Return the inclusive days of the event, all its dated times together."""
        dated = [t.time for t in self.times if t.time is not None and t.time.start is not None and t.time.end is not None]
        if not dated:
            return None
        return min(m.start for m in dated if m.start), max(m.end for m in dated if m.end)


class Assembler:
    """Finishes the drafts of sentences; immutable once built."""

    def __init__(self, language: str) -> None:
        self._count = Counter()
        self._factuality = Factuality(language)
        self._refine = Refiner(language)

    def __call__(self, s: Sentence) -> list[Finished]:
        """Return the events of a sentence in trigger order."""
        events: list[Finished] = []
        for draft in s.drafts:
            event = self._finish(s, draft)
            if event is not None:
                events.append(event)
        events = _without_echoes(s, events)
        events = [e for e in events if not _says_nothing(s, e)]
        events = carriers_of_statements(s, events)
        _attribute(s, events)
        events = [e for e in events if not _own_words(e)]
        _same_speaker(s, events)
        _uncount_joint(events)
        share(s, events)
        for event in events:
            event.subtype = self._refine(s, event)
        return events

    def _finish(self, s: Sentence, draft: Draft) -> Finished | None:
        content = None
        if draft.type == "statement":
            said = content_span(s, draft)
            if said is None or (draft.pattern.content and said[2] not in draft.pattern.content):
                return None
            content = said[:2]
        hit = draft.hit
        trigger = s.tokens[hit.start].core, s.tokens[hit.end - 1].end
        roles = {role: list(units) for role, units in draft.roles.items() if units}
        event = Finished(draft, trigger, roles, content)
        event.factuality, event.cues = self._factuality(s, draft)
        event.amount = self._count(s, draft)
        if draft.type != "statement":
            found = places(s, draft)
            if found:
                event.roles["place"] = found
        event.times = times(draft)
        if content is not None:
            event.times = [t for t in event.times if not content[0] <= t.i < content[1]]
        return event


def _says_nothing(s: Sentence, event: Finished) -> bool:
    """لم تذكر الجهات العدد reports no saying; يذكر أن has no source; بحسب تعبيره repeats one."""
    if event.draft.type != "statement":
        return False
    token = s.tokens[event.draft.hit.i]
    speakers = event.roles.get("speaker", [])
    if event.factuality == "negated" and event.draft.pattern.subtype == "assertion":
        return True
    if not speakers and token.base in IMPERSONAL:
        return True
    return bool(speakers) and s.tokens[speakers[0].head].base in ECHOES


def _same_speaker(s: Sentence, events: list[Finished]) -> None:
    """ذكر الجيش أن ... وأضاف أن: a saying joined to one before it, with no speaker of its own, has the same."""
    last: Finished | None = None
    for event in events:
        if event.draft.type != "statement":
            continue
        if last is not None and event.draft.unit.conj and event.reporter is last.reporter and _takes_over(s, event, last):
            event.roles["speaker"] = list(last.roles["speaker"])
        last = event if event.roles.get("speaker") else last


def _takes_over(s: Sentence, event: Finished, last: Finished) -> bool:
    mine = event.roles.get("speaker", [])
    inside = last.content is not None and all(last.content[0] <= u.i < last.content[1] for u in mine)
    verbs = [s.tokens[e.draft.hit.i].stem.endswith("ت") for e in (event, last)]
    return bool(last.roles.get("speaker")) and inside and event.draft.hit.verb and verbs[0] == verbs[1]


def _own_words(event: Finished) -> bool:
    """Whether a saying in the first person stands in somebody's speech: قال "ندعو إلى": it is that speech."""
    return event.draft.type == "statement" and event.reporter is not None and event.draft.hit.forms[0].number == "1"


def _without_echoes(s: Sentence, events: list[Finished]) -> list[Finished]:
    """Drop a second saying of the same sayer: وتابع قائلا, قال ... حسب قوله, and a strike verb that restates its noun."""
    kept: list[Finished] = []
    for event in events:
        if event.draft.pattern.id == "strike.other.verb":
            noun = _restated(event, kept)
            if noun is not None:
                _merge(noun, event)
                continue
        kept.append(event)
    return kept


def _restated(event: Finished, before: list[Finished]) -> Finished | None:
    """Return the attack noun that a verb of hitting restates: غارات استهدفت, تفجيرين ... واستهدفا."""
    slots = event.draft.slots
    subjects = {id(u) for u in (*slots.agent, *([slots.antecedent] if slots.antecedent else []))}
    strikes = [e for e in before if e.draft.type == "strike" and not e.draft.hit.verb]
    for strike in reversed(strikes):
        lent = {id(u) for u in strike.roles.get("attacker", ())}
        if id(strike.draft.unit) in subjects or (subjects and subjects <= lent) or not subjects:
            return strike
    return None


def _merge(noun: Finished, verb: Finished) -> None:
    for role in ("target", "weapon", "place"):
        if verb.roles.get(role) and not noun.roles.get(role):
            noun.roles[role] = verb.roles[role]
    noun.times = noun.times or verb.times


def _uncount_joint(events: list[Finished]) -> None:
    """مقتل وإصابة 274: one number for the killed and the wounded together counts neither."""
    casualties = [e for e in events if e.draft.type == "casualty" and e.amount is not None]
    for first, second in zip(casualties, casualties[1:], strict=False):
        same = first.draft.slots.genitive and first.draft.slots.genitive == second.draft.slots.genitive
        if same and first.draft.pattern.subtype != second.draft.pattern.subtype:
            first.amount = second.amount = None


def _attribute(s: Sentence, events: list[Finished]) -> None:
    """Give each event the innermost statement whose content holds its trigger."""
    for event in events:
        holders = [
            e for e in events
            if e.content is not None and e is not event and e.content[0] <= event.draft.hit.start < e.content[1]
        ]  # fmt: skip
        event.reporter = min(holders, key=lambda e: e.content[1] - e.content[0] if e.content else 0, default=None)
