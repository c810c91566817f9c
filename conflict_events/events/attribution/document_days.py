"""The day of what is quoted, where a clause of its own tells it: بحسب حصيلة نشرتها الحكومة مساء الأربعاء.

Or where a clause behind what is said tells on what occasion: نفى أن يكون قد أمر بذلك، وذلك عندما سئل، الأربعاء.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_OCCASION = ("وذلك",)
_ON = frozenset({"في", "خلال", "اثناء", "عبر", "لدي"})
_DOCUMENTS = frozenset({"speech", "outlet_noun"})
_WITH = frozenset({"مع", "ل", "علي"})  # whom an interview was with, where a statement was posted
_REACH = 10  # units behind وذلك


def day_of_document(s: Sentence, event: Finished, words: Speech) -> None:
    """Date a saying by when its source came out or by its occasion, where it has no time; changes it in place.

    Args:
        s: The sentence.
        event: An event.
        words: Words of speech.
    """
    if event.draft.type != "statement" or event.times or event.content is None:
        return
    if event.draft.pattern.trigger != ATTRIBUTION:
        event.times = _in_document(s, event, words) or _on_occasion(s, event.content[1])
        return
    verb = _brought_out(s, event.draft.unit, words)
    times = s.grammar.verb(verb.at).times if verb is not None else []
    event.times = [t for t in times if verb is not None and t.at > verb.at and t.time and t.time.start][:1]


def forget_days_of_sayings(events: list[Finished]) -> None:
    """Take from what is said the time of its saying that stands before it; changes the events in place.

    نفت القوات، الأربعاء، مسؤوليتها عن الهجوم; بحسب حصيلة نشرت الخميس، قتل ستة.

    Args:
        events: The events of a sentence, with all their times and reporters.
    """
    for event in events:
        saying = event.reporter
        if (
            event.draft.type == "statement"
            or saying is None
            or saying.content is None
            or saying.draft.slots.antecedent is not None
        ):
            continue  # وقعت الاثنين عمليتان تبناهما التنظيم وأدتا إلى مقتل ستة
        theirs = {t.at for t in saying.times if t.i < saying.content[0]}
        event.times = [t for t in event.times if t.at not in theirs]


def _brought_out(s: Sentence, source: Unit, words: Speech) -> Unit | None:
    """Return the verb that tells how a document came out: بيان للجيش | صدر الخميس."""
    for unit in s.units[source.at + 1 :]:
        if unit.kind == "V":
            document, before = s.grammar.verb(unit.at).antecedent, s.units[unit.at - 1]
            known = (document is not None and document.at >= source.at) or s.tokens[before.head].base in words.carried
            return unit if known and s.tokens[unit.head].base in words.carrying else None
        if unit.kind not in "NPR":
            return None
    return None


def _in_document(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return when the document came out that a saying names: قالت في البيان الذي صدر | الثلاثاء إنها مستعدة.

    Or, over whom it was made with or for: قال في مقابلة مع القناة بثت | الخميس إنه مستعد.
    """
    said = event.content[0] if event.content is not None else 0
    for relative in s.units[event.draft.unit.at + 1 :]:
        if relative.i >= said:
            break
        document = s.units[relative.at - 1]
        if relative.kind == "V" and (over := _over_partners(s, relative.at - 1)) is not None:
            document = over
        if (
            (relative.kind == "R" or document.at < relative.at - 1)
            and document.prep in _ON
            and document.kinds & _DOCUMENTS
        ):
            verb = _brought_out(s, document, words) if relative.kind == "R" else _carried(s, relative, words)
            time = next((u for u in s.units[relative.at + 1 :] if u.kind == "T" or u.i >= said), None)
            inside = time is not None and time.kind == "T" and time.i < said
            return [time] if verb is not None and time is not None and inside and has_begun(s, time) else []
    return []


def _over_partners(s: Sentence, m: int) -> Unit | None:
    """Return the document before those it was made with or for: مقابلة | مع القناة; None where they are none."""
    while m > 0 and s.units[m].kind == "NP" and s.units[m].prep in _WITH:
        m -= 1
    document = s.units[m]
    return document if document.kind == "NP" and document.at < len(s.units) - 1 else None


def _carried(s: Sentence, verb: Unit, words: Speech) -> Unit | None:
    """Return the verb if it tells that a document came out, and agrees with no other: مقابلة مع القناة | بثت."""
    token = s.tokens[verb.head]
    return verb if token.base in words.carrying and not (token.pron or verb.conj) else None


def _on_occasion(s: Sentence, end: int) -> list[Unit]:
    """Return when it was said, from what stands behind وذلك: وذلك في بيان أصدرته مساء السبت."""
    told = next((k for k in range(end, min(end + 3, len(s.tokens))) if s.tokens[k].form in _OCCASION), -1)
    if told < 0 or told + 1 not in s.unit_of:
        return []
    first = s.unit_of[told + 1]
    opened = s.units[first]
    if opened.trigger or (opened.prep not in _ON and s.tokens[opened.head].form not in s.grammar.words.when):
        return []
    for unit in s.units[first : first + _REACH]:
        if unit.kind == "T":
            planned = s.tokens[unit.first - 1].base in s.grammar.words.to_be  # في اجتماعهما المقرر | في 20 مايو
            return [unit] if has_begun(s, unit) and not planned else []
        if unit.prep in s.grammar.words.temporal - _ON:
            return []
    return []


def has_begun(s: Sentence, time: Unit) -> bool:
    """Whether a time has days, and these have begun when it is told."""
    if time.time is None or time.time.start is None or time.time.since:
        return False
    return s.published is None or time.time.start <= s.published
