"""Places and times of trials, funerals and memorials, which are none of the deeds that these are held over."""

from __future__ import annotations

from itertools import takewhile

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.circumstances.time_owners import remembered
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_VERB_REACH = 4  # units before a place or time in which the verb of mourning stands: شيع آلاف المواطنين | في الناصرة

_ACCUSES = "accuse"
_JUDGED = frozenset({"في", "ب"})
_RITE_REACH = 2  # words between a funeral and the dead: تشييع جثامين | الضحايا


def held_over(s: Sentence, at: int, phrase: Unit, ceremonies: frozenset[str], mourns: frozenset[str]) -> bool:
    """Whether a place or time before an event is that of a trial, a funeral or a memorial.

    أحيا الآلاف في كابل الجمعة | ذكرى اغتيال القائد, بدأت في تونس صباح اليوم | محاكمة متهمين في الهجوم.

    Args:
        s: The sentence.
        at: The unit of an event that is no saying.
        phrase: A place or time of its clause.
        ceremonies: Words for what is held.
        mourns: Verbs of burying and remembering.
    """
    if phrase.at >= at:
        return False
    between = takewhile(lambda u: u.kind not in ".S", reversed(s.units[phrase.at + 1 : at]))
    if any(u.kind == "NP" and not u.prep and _names(s, u, ceremonies) for u in between):
        return True
    if (rite := _rite_of(s, at, ceremonies)) is not None and rite.at > phrase.at:
        return True  # شاركوا أمس في تشييع | ضحايا الهجوم
    if any(u.kind in ".S" for u in s.units[phrase.at + 1 : at]):
        return False
    before = takewhile(lambda u: u.kind not in ".S", reversed(s.units[max(phrase.at - _VERB_REACH, 0) : phrase.at]))
    verb = next((u for u in before if u.kind == "V"), None)
    return verb is not None and (s.tokens[verb.head].stem in mourns or _tried(s, verb, at))


def _tried(s: Sentence, verb: Unit, at: int) -> bool:
    """أدين الرجل الأحد في | هجوم, أصدرت المحكمة الأحد حكمها في | هجوم: whether a court only judges what was done."""
    unit, words = s.units[at], s.grammar.words
    if unit.prep not in _JUDGED:
        return False
    subject = s.units[verb.at + 1]
    court = subject.kind == "NP" and not subject.prep and s.tokens[subject.head].base in words.judges
    judges = words.convicted | words.verdict | words.looks_into
    return court or s.tokens[verb.head].stem in judges or _ACCUSES in s.grammar.carries(verb.at)


def laid_to_rest(s: Sentence, draft: Draft, time: Unit, ceremonies: frozenset[str], mourns: frozenset[str]) -> bool:
    """Whether a time or place behind the dead is that of their funeral: شيعوا الضحايا | أمس, جنازات القتلى | الخميس.

    Behind what is only remembered it is that of what is so: قصفوا محتفلين بذكرى مقتل قائد | قبل عامين.

    Args:
        s: The sentence.
        draft: An event.
        time: A time or a place behind it.
        ceremonies: Words for what is held.
        mourns: Verbs of burying and remembering.
    """
    unit = draft.unit
    between = s.units[unit.at + 1 : time.at]
    if any(u.trigger and u.kind == "NP" and remembered(s, u) for u in between):
        return True
    own = any(u.kind in ".VSR" or (u.trigger and u.prep) for u in between)  # شيع جثمان شاب قتل | الاثنين
    named = time.kind == "T" and time.at == unit.at + 1 and not (time.prep or s.tokens[draft.hit.i].det)
    rite = not own and draft.type == "strike" and not (draft.hit.verb or named)  # but جنازة ضحايا هجوم | الأحد
    if rite and _rite_of(s, unit.at, ceremonies) is not None:
        return True  # تشييع ضحايا الهجوم | الأحد
    if draft.type != "casualty" or draft.hit.verb or own:
        return False
    led = s.tokens[max(unit.first - _RITE_REACH, 0) : draft.hit.i]
    words = s.grammar.words
    if any(t.base in ceremonies - words.remembered - words.accused - words.suspicion for t in led):
        return True  # but ذكرى مقتل المئات | قبل 33 عاما, متهم بقتل متظاهرين | في يناير
    before = takewhile(lambda u: u.kind not in ".S", reversed(s.units[max(unit.at - _VERB_REACH, 0) : unit.at]))
    verb = next((u for u in before if u.kind == "V"), None)
    return verb is not None and s.tokens[verb.head].stem in mourns


def _rite_of(s: Sentence, at: int, ceremonies: frozenset[str]) -> Unit | None:
    """في تشييع ضحايا | الهجوم: the funeral whose genitive an event noun is, or stands in; else None."""
    for unit in reversed(s.units[max(at - _RITE_REACH, 0) : at]):
        if unit.kind != "NP" or s.units[unit.at + 1].prep or s.units[unit.at + 1].conj:
            return None
        if not unit.trigger:
            words = s.grammar.words
            held = ceremonies - words.remembered - words.accused - words.suspicion
            return unit if s.tokens[unit.j - 1].base in held or s.tokens[unit.head].base in held else None
    return None


def _names(s: Sentence, unit: Unit, words: frozenset[str]) -> bool:
    return any(t.base in words for t in s.tokens[unit.head : unit.j])
