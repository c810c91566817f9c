"""The day of what is so by being declared: أعلنت الجماعة ولاءها للتنظيم في مارس 2015, أعلن الرئيس استقالته أمس."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.before_it import trim
from conflict_events.events.attribution.document_days import has_begun
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_WHEN = ("", "في", "خلال")
_ACTS = frozenset({"event", "thing", "time", "person_name"})  # الحداد is a family too


def without_declared(s: Sentence, event: Finished, words: Speech) -> None:
    """Take what is declared for what is said, and not for who says it: وأعلن الحداد ثلاثة أيام; changes it in place."""
    speakers = event.roles.get("speaker", [])
    if event.draft.type != "statement" or event.draft.pattern.subtype != "assertion" or len(speakers) != 1:
        return
    unit, content = speakers[0], event.content
    if content is None or not event.draft.hit.verb or unit.kinds - _ACTS or unit.at != event.draft.unit.at + 1:
        return
    if s.tokens[unit.head].base in words.declared and s.tokens[unit.head].det:
        before = content[1] <= unit.first  # كما أعلن | الحداد: what stands before was taken for what is said
        event.content = trim(s, unit.first, len(s.tokens)) if before else (unit.first, content[1])
        del event.roles["speaker"]


def day_of_declaration(s: Sentence, event: Finished, words: Speech) -> None:
    """Date a declaration by the time behind what it declares, and end that before it; changes it in place.

    Where a participle of saying goes on behind the time, so does what is said.

    Args:
        s: The sentence.
        event: An event.
        words: Words of speech.
    """
    content = event.content
    if event.draft.type != "statement" or event.draft.pattern.subtype != "assertion" or event.times or content is None:
        return
    begin, end = content
    if not event.draft.hit.verb or begin <= event.draft.hit.i or begin not in s.unit_of:
        return  # what is said begins with a mark that is of no phrase
    if not _declares(s, begin, words):
        return
    time = _behind(s, begin, end)
    if time is None:
        return
    event.times = [time]
    if not any(token.form in words.dependent for token in s.tokens[time.j : end]):  # نتائجها الأربعاء، مؤكدة أن
        event.content = begin, time.first


def _declares(s: Sentence, begin: int, words: Speech) -> bool:
    """Whether what is said is so by being declared, or made known: نتائج تحقيقها; but إن | نتائجها لم تتأثر."""
    if s.tokens[begin].base in words.declared:
        return True
    before = s.units[max(s.unit_of[begin] - 1, 0)]
    return s.tokens[begin].base in words.findings and before.kind not in "S."


def _behind(s: Sentence, begin: int, end: int) -> Unit | None:
    """Return the first time within what is declared, if no clause stands before it and its days have begun."""
    for unit in s.units[s.unit_of[begin] :]:
        if unit.i >= end or unit.kind in ".VSR" or unit.prep in s.grammar.words.temporal:
            return None
        if unit.kind == "T":
            return unit if unit.prep in _WHEN and has_begun(s, unit) else None
    return None
