"""Who says it where و or لكنه joins a saying to a deed: قدم السائق اعتذارا، وقال; لم يورد الوزير التفاصيل، لكنه رأى أن.

Verbs joined in a row share their subject. What stands beside the saying is then no sayer: a paper that carries what was
told before it (وفقا للوكالة، وقال), or whom it addresses (نعت الكتيبة قائدها وتوعدت الاحتلال).
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import FEMININE
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.clause_subjects import of_number, subject_of
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import agree

_OUTLET = frozenset({"outlet", "outlet_noun"})
_ADDRESSING = frozenset({"demand", "threat", "warning"})
_REACH = 16  # units before a saying within which the verb stands that it is joined to


def joined_to_deeds(s: Sentence, events: list[Finished], words: Speech) -> None:
    """Fill who says what is joined to a deed; changes the events in place.

    Args:
        s: The sentence.
        events: Its events in trigger order.
        words: Words of attribution.
    """
    for event in events:
        if event.draft.type != "statement" or not event.draft.hit.verb or event.draft.slots.antecedent is not None:
            continue
        if not _joined(s, event, words) or not (_open(event) or _carried(event, events) or _addressed(s, event)):
            continue
        if doers := _of_deed_before(s, event, words):
            event.roles["speaker"] = doers


def _joined(s: Sentence, event: Finished, words: Speech) -> bool:
    k = event.draft.unit.at
    before = s.units[k - 1] if k else None
    opposed = before is not None and before.kind == "F" and s.tokens[before.head].form in words.opposing
    return event.draft.unit.conj or opposed


def _open(event: Finished) -> bool:
    return not event.roles.get("speaker") and not event.draft.slots.passive


def _carried(event: Finished, events: list[Finished]) -> bool:
    """Whether its speaker is the paper to which what was told before is put down."""
    speakers = event.roles.get("speaker", [])
    papers = [u for e in events if e.draft.pattern.trigger == ATTRIBUTION for u in e.roles.get("speaker", ())]
    before = bool(speakers) and all(u.at < event.draft.unit.at and u.kinds & _OUTLET for u in speakers)
    return before and any(u.at == speakers[0].at for u in papers)


def _addressed(s: Sentence, event: Finished) -> bool:
    """Whether a masculine phrase stands behind a feminine verb that addresses somebody: وتوعدت | الاحتلال بأن."""
    speakers, token = event.roles.get("speaker", []), s.tokens[event.draft.hit.i]
    if event.draft.pattern.subtype not in _ADDRESSING or len(speakers) != 1 or not token.stem.endswith("ت"):
        return False
    head, behind = s.tokens[speakers[0].head], speakers[0].at == event.draft.unit.at + 1
    broken = "plural" in head.tags or head.stem.endswith(FEMININE)
    return behind and head.det and not broken and s.classes[head.i] == "N"


def _of_deed_before(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return who does what the nearest verb of a clause before tells, where the two can be one's."""
    k = event.draft.unit.at
    for unit in reversed(s.units[max(k - _REACH, 0) : k]):
        if unit.kind == "S" or (unit.kind == "." and s.tokens[unit.head].form not in COMMAS):
            return []
        if unit.kind == "V" and not s.grammar.walker.in_relative(unit.at):
            if s.drafts_at(unit.at) == "statement" or not agree(s.grammar, unit.at, k):
                return []
            doers = subject_of(s, unit.at, words)
            return doers if doers and of_number(s, doers, k) else []
    return []
