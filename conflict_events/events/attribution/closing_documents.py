"""The document or talk in which something was said, named behind what is said: دعا إلى هدنة | في تغريدة الأحد.

It is none of what is said, its time is that of the saying, and what stands with it is told of no event before it.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.before_it import trim
from conflict_events.events.attribution.document_days import has_begun
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES

_SAID_SO, _FROM = frozenset({"ب", "عن"}), "من"  # في بيان مشترك | بإعادة الانتخابات
_TO, _HEARD = frozenset({"ل", "علي", "مع"}), frozenset({"outlet", "outlet_noun", "speech"})
_ON, _DURING = frozenset({"في", "خلال", "اثناء", "عبر", "ضمن"}), "خلال"


def close_in_documents(s: Sentence, events: list[Finished], words: Speech) -> None:
    """End what is said before the document that holds it, and date the saying by that; changes events in place.

    Args:
        s: A sentence.
        events: Its events, not yet lent anything.
        words: Words of speech.
    """
    for event in events:
        content = event.content
        if event.draft.type != "statement" or content is None or content[0] <= event.draft.hit.i:
            continue
        document = _document(s, content, words)
        if document is None:
            continue
        told = [e for e in events if content[0] <= e.draft.hit.i < document.first]
        if any(_says(e) for e in told) or (told and s.tokens[document.head].base in words.gatherings):
            continue  # نفى مقتل ستة | في تجمع أمس
        end = document.first - (s.tokens[document.first - 1].form in words.that_is)  # أمهلهم يومين، وذلك | في بيان أمس
        event.content = trim(s, content[0], end)
        if not event.times:
            behind = (u for u in s.units[document.at + 1 :] if u.kind == "T" and u.i < content[1])
            event.times = [t for t in behind if has_begun(s, t)][:1]
        _part(events, document, content)


def _says(event: Finished) -> bool:
    return event.draft.type == "statement"


def _document(s: Sentence, content: tuple[int, int], words: Speech) -> Unit | None:
    """Return the phrase of a document or talk that closes what is said, if nothing but what tells of it follows."""
    first, plain = s.unit_of.get(content[0], 0), s.tokens[content[0] - 1].form not in words.that
    for unit in s.units[first + 1 :]:
        token = s.tokens[unit.head]
        plain = plain and unit.kind not in "VS"
        if unit.i >= content[1] or (unit.kind == "V" and token.base in words.carrying | words.came):
            return None  # نفى ما ورد | في بيان الجيش
        if unit.kind == "R" or (unit.kind == "." and token.form in QUOTES):
            return None  # التدريبات التي قصدها الرئيس | في تصريحاته
        if unit.prep in _ON and unit.kind == "NP" and not unit.conj and _is_own(s, unit, words):
            met = token.base in words.gatherings and not (plain and unit.prep == _DURING)  # مستمرة | في مباحثاتها
            closes = _closes(s, unit, content[1]) and (plain or _alone(s, unit, content[1]))
            return unit if closes and not met else None
    return None


def _is_own(s: Sentence, unit: Unit, words: Speech) -> bool:
    """في تغريدة, خلال مؤتمر صحفي, في كلمته: whether a phrase is a document or talk, and of no other: بيان الجيش."""
    token = s.tokens[unit.head]
    if token.base not in words.speeches | words.gatherings or unit.trigger or unit.quantity is not None:
        return False
    led = s.tokens[unit.first - 1].form == _FROM  # تتواصل من | خلال بيانات
    return not led and (bool(token.pron) or not unit.definite)


def _closes(s: Sentence, document: Unit, end: int) -> bool:
    """Whether no comma and no further clause stands behind a document but what tells of it: بيان أصدره الأحد."""
    behind = [u for u in s.units[document.at + 1 :] if u.i < end]
    verbs = [u for u in behind if u.kind == "V"]
    apart = any(
        u.kind == "S"
        or u.trigger
        or (u.kind == "NP" and u.prep in _SAID_SO)
        or (u.kind == "." and s.tokens[u.head].form in COMMAS)
        for u in behind
    )
    goes_on = any(u.conj or imperfect(s.tokens[u.head]) for u in verbs)  # قال إن الرئيس | في كلمته يهدد جيرانه
    return not (apart or goes_on) and len(verbs) < 2


def _alone(s: Sentence, document: Unit, end: int) -> bool:
    """Whether behind a document only stands when it came out, or whom it was for: في تصريحات | للصحفيين الأحد."""
    behind = [u for u in s.units[document.at + 1 :] if u.i < end]
    told = all(u.kind in "TV." or (u.prep in _TO and u.kinds & _HEARD) for u in behind)
    return told and not s.tokens[document.head].pron


def _part(events: list[Finished], document: Unit, content: tuple[int, int]) -> None:
    """Take from what is said the times, places and other phrases that stand with the document."""
    for event in events:
        if event.draft.type == "statement" or not content[0] <= event.draft.hit.i < document.first:
            continue
        event.times = [t for t in event.times if t.at < document.at]
        for role, units in list(event.roles.items()):
            event.roles[role] = [u for u in units if u.at < document.at]
            if not event.roles[role]:
                del event.roles[role]
