"""Where a saying stood and whom its source told, read from what is joined to a phrase: في بيان بثته قناة كذا.

A saying whose content is a clause has its frames before أن; one of a bare phrase has them behind: تبنى التنظيم الهجوم
في بيان نشرته وكالة كذا. Of a source behind بحسب a verb can tell whom it spoke to: بحسب قائد تحدث للوكالة.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.attribution.documents import is_document
from conflict_events.events.attribution.marks import after_comma
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import TAKEN_UP

_OUTLET = frozenset({"outlet", "outlet_noun"})
_PHRASE = frozenset({"claim", "denial", "condemnation", "accusation"})
_ACCUSING = "statement.accuse_noun"
_TOLD = frozenset({"ل", "الي"})
_THROUGH = "عبر"


def without_sources_told(s: Sentence, events: list[Finished], words: Speech) -> list[Finished]:
    """Drop what only tells how a source or a document came out: بحسب قائد تحدث للوكالة, وفق بيان نشر السبت."""
    kept: list[Finished] = []
    for event in events:
        last = kept[-1] if kept else None
        if last is not None and _makes_known(s, event, last, words):
            kept[-1] = event
            continue
        if last is None or not _of_its_source(s, event, last, words):
            kept.append(event)
            continue
        if s.tokens[event.draft.hit.i].base in words.interviewed and not last.roles.get("outlet"):
            last.roles["outlet"] = _told(s, event)
        last.times = last.times or event.times
    return kept


def _makes_known(s: Sentence, event: Finished, last: Finished, words: Speech) -> bool:
    """وفق حصيلة | أعلنتها الوزارة: whether a verb of saying tells who made known the document that others go by."""
    if last.draft.pattern.trigger != ATTRIBUTION or event.content != last.content or not event.roles.get("speaker"):
        return False
    verb, source = event.draft, last.roles.get("speaker", [])
    known = verb.hit.verb and s.tokens[verb.hit.i].base in words.making_known and bool(s.tokens[verb.hit.i].pron)
    return known and [u.at for u in source] == [verb.unit.at - 1] and is_document(s, source[0], words.carried)


def _of_its_source(s: Sentence, event: Finished, last: Finished, words: Speech) -> bool:
    """Whether a verb has no words of its own, but those of the saying whose source it describes."""
    if event.draft.type != "statement" or last.draft.type != "statement" or event.content != last.content:
        return False
    base = s.tokens[event.draft.hit.i].base
    described = event.draft.hit.verb and not event.draft.unit.conj and s.units[event.draft.unit.at - 1].kind == "NP"
    spoke = base in words.interviewed and last.draft.pattern.trigger == ATTRIBUTION
    carried = base in words.carrying and "في" not in event.draft.slots.resumed  # but رسالة أورد فيها: "..."
    return described and (spoke or carried)


def _told(s: Sentence, event: Finished) -> list[Unit]:
    """Return the outlet that somebody spoke to."""
    behind = s.units[event.draft.unit.at + 1 : event.draft.unit.at + 3]
    return event.roles.get("outlet") or [u for u in behind if u.prep in _TOLD and u.kinds & _OUTLET][:1]


def document_behind(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill the outlet of a saying from the document behind its phrase, and end what is said before it."""
    content = event.content
    if event.draft.type != "statement" or event.draft.pattern.subtype not in _PHRASE or content is None:
        return
    if not event.draft.hit.verb or content[0] <= event.draft.hit.i:
        return
    plain = True  # no clause stands between
    for unit in s.units[event.draft.unit.at + 1 :]:
        plain = plain and unit.kind not in "VSR"
        if not plain and not after_comma(s, unit):
            continue
        through = unit.prep == _THROUGH and bool(unit.kinds & _OUTLET)
        if not through and not (unit.prep == "في" and s.tokens[unit.head].base in words.carried):
            continue
        goes_on = s.tokens[unit.first - 1].base in words.dependent  # تبنى الهجوم، مؤكدا | في بيان أنه قتل ستة
        if content[0] < unit.first < content[1] and not goes_on:
            event.content = content[0], unit.first
        if not event.roles.get("outlet") and (found := [unit] if through else _carrier(s, unit, words)):
            event.roles["outlet"] = found
        return


def _carrier(s: Sentence, document: Unit, words: Speech) -> list[Unit]:
    """Return who brought a document out: بيان | نشرته وكالة كذا, بيان | على منصة كذا."""
    for unit in s.units[document.at + 1 : document.at + 3]:
        if unit.kind == "V":
            agent = s.grammar.verb(unit.at).agent if s.tokens[unit.head].base in words.carrying else []
            return [u for u in agent if u.kinds & _OUTLET]
        if unit.kind == "NP" and unit.prep in words.channel_preposition and unit.kinds & _OUTLET:
            return [unit]
    return []


def said_all_the_same(s: Sentence, draft: Draft, words: Speech) -> bool:
    """Whether what is negated is said: لم يستبعد الوزير that it may be, نفت موسكو اتهامات الغرب that were made."""
    denials = (d.unit.at for d in s.drafts if d.pattern.subtype == "denial")
    accused = draft.pattern.trigger == _ACCUSING and any(at < draft.unit.at for at in denials)
    return accused or s.tokens[draft.hit.i].base in words.excluding


def recognises(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb tells of the standing of a state or a body, and says nothing: حكومة تعترف بها الأمم المتحدة."""
    if s.tokens[event.draft.hit.i].base not in words.recognising or not event.draft.hit.verb or event.content is None:
        return False
    if "ب" in event.draft.slots.resumed:
        return True
    begin = event.content[0]
    unit = s.units[s.unit_of.get(begin, 0)]
    opened = begin > 0 and s.tokens[begin - 1].form.endswith((*TAKEN_UP, "ان"))
    return not opened and unit.prep == "ب" and "event" not in unit.kinds and bool(unit.kinds & ACTORS)
