"""What has the letters of a saying, and its clause makes something else of it: an age, a verdict, a duty to speak.

يبلغ 21 عاما; دانت المحكمة الرجل بالقتل; يجب أن توضح; كان النفط مهددا; of اتهام الموساد باغتياله the accused.
"""

from __future__ import annotations

from itertools import islice, takewhile

from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.how_opened import withheld
from conflict_events.events.attribution.mere_deeds import is_banner, mere_deed
from conflict_events.events.attribution.other_readings import read_otherwise
from conflict_events.events.attribution.shown_by import rouses, things_show
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.reality.duties import bidden
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import QUOTES

_ACCUSES = "statement.accuse_noun"
_LED = frozenset({"light_agent", "control_done", "control_tried", "control_planned"})  # what one calls for himself
_CALLS, _TO = "statement.call_noun", "الي"
_EXPRESSES = "statement.express_verb"  # مقاومة | يبديها المسلحون
_SHOWS, _REFUSAL = "statement.show_verb", "رفض"
_THREATENED = "statement.threaten_participle"
_OR, _CONFIRMING = "او", "تاكيد"
_ATTITUDES = frozenset({"statement.condemn_participle", "statement.pledge_participle"})
_VOICES = frozenset({"speech", "person", "gent", "armed", "group", "org", "force"})
_MASDAR, _PASSED = "اتهام", frozenset({"اقر", "اقرت", "يقر", "تقر"})
_THAT = "ان"
_WHAT = ("ما", "لما", "بما")
_NEAR = 5  # units behind a verdict within which what somebody is guilty of stands
_PHRASES = ("NP", "F")
_LIED = 3  # units behind a verb of lying within which those stand to whom somebody lies
_DUTY = 3  # units before أن within which the verb of duty stands
_STATE = 4  # units before a participle within which كان stands
_TAKING = 3  # phrases: who takes whom for what
_STUDIES = frozenset({"من", "في", "لدي"})  # وهو طالب | في الجامعة, but وهو طالب بوقف القصف
_POWERS = frozenset({"state", "group", "org_name", "person_name", "force"})


def no_saying(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether the clause of what looks like a saying makes something else of it.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    if event.draft.type != "statement" or things_show(s, event) or read_otherwise(s, event, words):
        return event.draft.type == "statement"
    subtype = event.draft.pattern.subtype
    if bidden(s, event.draft) is not None:
        return True  # على الحكومة أن | تدين الهجوم
    if not event.draft.hit.verb:
        other = _names_accused(s, event) or _threatened(s, event, words) or _invites(s, event, words)
        other = other or is_banner(s, event)
        return other or _tells_of_thing(s, event) or (subtype == "denial" and _neither(s, event))
    if subtype in ("accusation", "condemnation"):
        return _is_a_share(s, event) if subtype == "accusation" else _finds_guilty(s, event, words)
    if subtype == "claim":
        return _adopts(s, event, words)
    if subtype == "denial":
        return _lies(s, event, words) or _neither(s, event)
    if subtype == "demand":
        return rouses(s, event) or _what_was_asked(s, event, words) or _he_is(s, event, words)
    return subtype == "assertion" and _not_told(s, event, words)


def _not_told(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a plain verb of saying tells a name withheld, an age, a law passed, or a duty to speak."""
    begin, end = event.content or (0, 0)
    refuses = event.draft.pattern.trigger == _SHOWS and end == begin + 1 and s.tokens[begin].base == _REFUSAL
    shown = event.draft.pattern.trigger == _EXPRESSES and bool(s.tokens[event.draft.hit.i].pron)
    if refuses or shown or mere_deed(s, event, words):
        return True  # جدد المتمردون | رفضهم وأفرجوا عن الطيارين
    hidden = withheld(s, event.draft.hit.i, words)  # رافضة | كشف هويتها
    spoken = not (hidden or _passes_it(s, event) or _is_of_age(s, event, words) or _ought(s, event, words))
    return not spoken or _reads_on(s, event, words)


def _invites(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether somebody is asked to come, and to do nothing: دعوة الرئيس إلى واشنطن; دعوة المجلس إلى | وقف القتال."""
    if event.draft.pattern.trigger != _CALLS:
        return False
    at = s.unit_of.get(event.content[0]) if event.content is not None else None
    unit = s.units[at] if at is not None else None
    mine = event.draft.unit
    named = any(u.prep for u in event.roles.get("speaker", ()))  # دعوات | من منظمات إنسانية
    if mine.prep in ("", "ب") and not named and not _LED.isdisjoint(event.draft.slots.carriers):
        return True  # قامت بدعوة | الحكومة إلى التحقيق, يعتزم دعوة | الحزب إلى الحوار: whom she calls on
    act = unit is not None and unit.prep == _TO and "event" in unit.kinds
    return not act or unit is None or s.tokens[unit.head].base in words.visits


def _passes_it(s: Sentence, event: Finished) -> bool:
    """القانون الذي أقره البرلمان | بأغلبية الثلثين: whether a bill is passed, and nothing admitted (أقر بمقتل)."""
    token = s.tokens[event.draft.hit.i]
    return bool(token.pron) and token.base in _PASSED


def _is_a_share(s: Sentence, event: Finished) -> bool:
    """بانخفاض نسبته | 18 في المئة: whether a share is told, and nobody blamed."""
    k = event.draft.hit.i
    behind = s.tokens[k + 1] if k + 1 < len(s.tokens) else None
    return bool(s.tokens[k].pron) and behind is not None and behind.kind == "number"


def opens_so(draft: Draft, how: str) -> bool:
    """Whether what is said opens as the pattern asks for."""
    return not draft.pattern.content or how in draft.pattern.content


def takes_for(s: Sentence, draft: Draft, words: Speech) -> bool:
    """Whether somebody takes what a pronoun points to for something: وتعتبره الحكومة خطوة عدائية.

    Args:
        s: The sentence.
        draft: A saying that a bare phrase follows.
        words: Words of attribution.
    """
    token = s.tokens[draft.hit.i]
    described = draft.slots.antecedent is not None  # تقاتل أنقرة الوحدات | التي تعتبرها إرهابية
    somebody = draft.unit.conj or described or bool(draft.roles.get("speaker"))
    deems = draft.hit.verb and token.base in words.impersonal
    return deems and ((bool(token.pron) and somebody) or _somebody_for_something(s, draft))


def _somebody_for_something(s: Sentence, draft: Draft) -> bool:
    """تعتبر | أنقرة | الحزب | امتدادا لجماعة أخرى: whether a power, whom it takes, and for what stand behind a verb."""
    k = draft.unit.at
    if k and (subject := s.units[k - 1]).kind == "NP" and subject in draft.roles.get("speaker", ()):
        row = [subject, *s.units[k + 1 : k + 3]]  # تركيا | تعتبر | الحزب | منظمة إرهابية
    else:
        row = s.units[k + 1 : k + 4]
    bare = len(row) == _TAKING and all(u.kind == "NP" and not (u.prep or u.conj) for u in row)
    power = bare and (bool(row[0].kinds & _POWERS) or row[0] in draft.roles.get("speaker", ()))  # أنقرة
    known = power and row[1].definite and "num" not in s.tokens[row[1].head].tags  # يعتبر | واحدا من أكبر القادة
    return known and not row[2].definite


def _is_of_age(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a number of years stands right behind يبلغ."""
    k = event.draft.unit.at
    behind = s.units[k + 1] if k + 1 < len(s.units) else None
    aged = behind is not None and not (behind.prep or behind.conj)
    aged = aged and behind is not None and ("time" in behind.kinds or s.tokens[behind.first].kind == "number")
    return aged and s.tokens[event.draft.hit.i].base in words.ages


def _reads_on(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a line only sends the reader on: اقرأ أيضا: كذا, اقرأ المزيد: كذا."""
    token = s.tokens[event.draft.hit.i]
    return token.i == 0 and token.stem in words.reading and s.tokens[1].form in words.also | words.reading_on


def _ought(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether somebody ought to say something, and has not: يجب عليها أن | توضح."""
    k = event.draft.unit.at
    if k < 1 or s.tokens[s.units[k - 1].head].form != _THAT or event.draft.unit.conj:
        return False
    for unit in reversed(s.units[max(k - 1 - _DUTY, 0) : k - 1]):
        if unit.kind == "V":
            return s.tokens[unit.head].base in words.owing
        if unit.kind in "S.R":
            return False
    return False


def _finds_guilty(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a court finds somebody guilty, or anybody is found guilty of a crime: أدانت الرجل بتهمة كذا."""
    k, speakers = event.draft.unit.at, event.roles.get("speaker", [])
    court = bool(speakers) and any(t.base in words.court for t in s.tokens[speakers[0].i : speakers[0].j])
    if s.tokens[event.draft.hit.i].base not in words.convicting:
        return False  # ندد الوزير بجرائم الحرب
    whom = bool(s.tokens[event.draft.hit.i].pron)  # هيئة المحلفين أدانته بالقتل
    for unit in s.units[k + 1 : k + _NEAR]:
        if unit.kind in "VSR.":
            return False
        if unit.prep.removeprefix("ب") in words.crimes:
            return True  # بتهمة التجسس
        if unit.prep == "ب":
            return (whom and court) or s.tokens[unit.head].base in words.crimes
        whom = whom or (unit.kind == "NP" and not unit.prep)
    return False


def _adopts(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a body adopts what is no attack: قرار تبناه المجلس, تبنى البرلمان قانونا."""
    described, content = event.draft.slots.antecedent, event.content
    behind = s.units[s.unit_of.get(content[0], 0)] if content else event.draft.unit
    before = s.units[max(event.draft.unit.at - 1, 0)]
    behind_it = content is not None and content[0] > event.draft.hit.i and not s.tokens[event.draft.hit.i].pron
    described = None if behind_it else described  # شخص يتبنى | فكر التنظيم
    unit = described or (before if s.tokens[event.draft.hit.i].pron and before.kind == "NP" else behind)
    bare = s.units[unit.at + 1 : unit.at + 2] if unit is behind and unit.prep else []  # تبنى المجلس بالإجماع | قرارا
    nouns = {s.tokens[u.head].base.removesuffix("ا") for u in (unit, *bare) if u.kind == "NP"}
    return not event.draft.hit.tail and not nouns.isdisjoint(words.adopted)


def _lies(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether somebody lies to others, and denies nothing: كذبت المرأة على أسرتها."""
    if s.tokens[event.draft.hit.i].base not in words.lying:
        return False
    units = s.units[event.draft.unit.at + 1 :]
    behind = takewhile(lambda u: u.kind in _PHRASES or s.tokens[u.head].form in QUOTES, units)
    return any(s.grammar.walker.resuming(u.at) in words.lied or u.prep in words.lied for u in islice(behind, _LIED))


def _names_accused(s: Sentence, event: Finished) -> bool:
    """Whether the only one named beside اتهام is the accused: بعد اتهام الحزب بالتستر."""
    speakers, content, token = event.roles.get("speaker", []), event.content, s.tokens[event.draft.hit.i]
    if event.draft.pattern.trigger != _ACCUSES or token.base != _MASDAR or token.det or token.pron:
        return False
    if len(speakers) != 1 or content is None or speakers[0].at != event.draft.unit.at + 1 or speakers[0].prep:
        return False
    return s.units[s.unit_of.get(content[0], 0)].at == speakers[0].at + 1 and s.tokens[content[0]].prep == "ب"


def _threatened(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a participle tells in what state something is: سيكون النفط | مهددا."""
    if event.draft.pattern.trigger not in (_THREATENED, *_ATTITUDES):
        return False
    k = event.draft.unit.at
    for unit in reversed(s.units[max(k - _STATE, 0) : k]):
        if unit.kind == "." and s.tokens[unit.head].form in COMMAS:
            return False
        if unit.kind in "FV" and s.tokens[unit.head].base in words.being:
            return True
    return False


def _neither(s: Sentence, event: Finished) -> bool:
    """لم يتمكن من تأكيد أو | نفي القصف: whether a denial is only named beside its opposite, and nothing denied."""
    k, tokens = event.draft.hit.i, s.tokens
    before = k > 1 and tokens[k - 1].form == _OR and tokens[k - 2].base == _CONFIRMING
    return before or (k + 2 < len(tokens) and tokens[k + 1].form == _OR and tokens[k + 2].base == _CONFIRMING)


def _tells_of_thing(s: Sentence, event: Finished) -> bool:
    """Whether a participle only describes a thing before it: مسيرات | منددة بالقصف; but أصدر الحزب بيانا منددا به."""
    if event.draft.pattern.trigger not in _ATTITUDES or event.draft.unit.at == 0:
        return False
    before = s.units[event.draft.unit.at - 1]
    return before.kind == "NP" and not before.definite and before.kinds.isdisjoint(_VOICES)


def _what_was_asked(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb only tells that something was asked for: مطابقا لما | طلبه الادعاء."""
    unit, token = event.draft.unit, s.tokens[event.draft.hit.i]
    if not token.pron or unit.at < 1 or event.content is None or event.content[0] < token.i:
        return False
    before = s.tokens[s.units[unit.at - 1].head]
    said = before.i > 0 and bool({s.tokens[before.i - 1].form, s.tokens[before.i - 1].base} & words.as_said)
    return before.form in _WHAT and not said


def _he_is(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether a verb behind a pronoun is a noun that tells what somebody is: وهو | طالب يبلغ 21 عاما."""
    unit = event.draft.unit
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else None
    is_he = unit.at > 0 and s.tokens[s.units[unit.at - 1].head].form.removeprefix("و") in words.pupils_are
    studies = behind is None or not behind.prep or behind.prep in _STUDIES
    return is_he and studies and s.tokens[event.draft.hit.i].base in words.pupils
