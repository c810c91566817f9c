"""Who says it where the subject of the verb stands elsewhere: before أما, in the clause over it, or is a thing.

A draft resolution condemns, a crowd's chants call for something: nouns that are no person, and speak all the same.
"""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.came_in import came_in
from conflict_events.events.attribution.clause_subjects import subject_before
from conflict_events.events.attribution.described_sayers import of_described
from conflict_events.events.attribution.one_speaker import one_speaker
from conflict_events.events.attribution.relative_sayers import (
    far_described,
    of_many_before,
    of_whom_it_points_to,
    owner_of_document,
)
from conflict_events.events.attribution.sayers import subject_speaks
from conflict_events.events.attribution.speakers import whole_speaker
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.attribution.speeches_before import of_speech_before
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import ends_in_ta
from conflict_events.patterns.walks.unit_row import QUOTES

_HOLDER = frozenset({"title", "person_name", "person"})
_ACT = frozenset({"event"})
_DEMAND = "statement.demand_noun"
_DESCRIBE = "statement.describe_verb"
_IN_IT = frozenset({"في", "ب", "خلال"})
_TOPIC = 16  # units of what is talked of first
_REACH = 16  # units before the verb within which that of the clause over it stands
_SHOWN = 3  # units between a thing and what it calls for: مظاهرات خرجت | تطالب


def who_speaks(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill who says what a statement says: beside its verb, as far as the phrase reaches, or elsewhere.

    Args:
        s: The sentence.
        event: An event; changed in place.
        words: Words of attribution.
    """
    subject_speaks(s, event, words)
    whole_speaker(s, event, words)
    one_speaker(s, event, words)
    speaks_elsewhere(s, event, words)
    beside = event.roles.get("speaker")
    came_in(s, event, words)
    of_speech_before(s, event, words)
    if event.roles.get("speaker") is not beside:
        whole_speaker(s, event, words)


def speaks_elsewhere(s: Sentence, event: Finished, words: Speech) -> None:
    """Fill the speaker of a verb of saying that has none beside it; changes the event in place.

    Args:
        s: The sentence.
        event: An event.
        words: Words of attribution.
    """
    if event.draft.type != "statement" or event.content is None:
        return
    if not event.draft.hit.verb:
        _for_a_demand(s, event)
        return
    token = s.tokens[event.draft.hit.i]
    if event.draft.slots.passive or (token.base in words.impersonal and not token.pron):
        return
    if (voice := _elsewhere(s, event, words) or _voice(s, event, words)) is not None:
        _speak(s, event, voice, words)
    elif speakers := event.roles.get("speaker", []):
        event.roles["speaker"] = _own(s, event, speakers, words)
    else:
        found = _as_for(s, event, words) or _over(s, event, words) or _in_order_to(s, event, words)
        found = found or of_described(s, event, words) or of_whom_it_points_to(s, event, words)
        found = found or of_many_before(s, event)
        if found:
            event.roles["speaker"] = found


def _elsewhere(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    return far_described(s, event, words) or owner_of_document(s, event, words)


def _for_a_demand(s: Sentence, event: Finished) -> None:
    """Read who does something to make a demand, which is yet to be made: خرج الآلاف | للمطالبة بعودتهم."""
    unit = event.draft.unit
    if event.draft.pattern.trigger != _DEMAND or unit.prep != "ل" or not s.tokens[unit.head].det:
        return
    event.factuality = "planned"
    verb = next((u for u in reversed(s.units[max(unit.at - _REACH, 0) : unit.at]) if u.kind in "VS"), None)
    if event.roles.get("speaker") or verb is None or verb.kind == "S":
        return
    slots = s.grammar.verb(verb.at)
    found = slots.agent or slots.patient or ([slots.antecedent] if slots.antecedent else [])
    if found and found[0].at >= 0 and "place" not in found[0].kinds:
        event.roles["speaker"] = list(found)


def _own(s: Sentence, event: Finished, speakers: list[Unit], words: Speech) -> list[Unit]:
    """Return the speakers without what is of a clause before, and without how a document came out.

    معارك الفاشر | والدعم السريع تعلن, البيان | الصادر عن الوزارة
    """
    last, verb = speakers[-1], event.draft.unit
    if len(speakers) == 2 and last.conj and last.at == verb.at - 1 and speakers[0].at == verb.at - 2 > 0:
        single = event.draft.hit.forms[0].number == "s" and "verb_impf" in s.tokens[event.draft.hit.i].tags
        governed = s.units[speakers[0].at - 1].kind == "NP" and "event" in s.units[speakers[0].at - 1].kinds
        return [last] if single and governed else speakers
    if len(speakers) == 1 and (whole := _named_before(s, event, last)) is not None:
        return [whole]
    token = s.tokens[last.j - 1]
    if token.base in words.issued and last.j - last.head > 1:
        return [*speakers[:-1], replace(last, j=last.j - 1)]
    return speakers


def _named_before(s: Sentence, event: Finished, title: Unit) -> Unit | None:
    """Return who a title between two commas is of: وكان العقيد فلان، | الناطق باسم الحلف الذي تقوده باريس، أعلن."""
    verb = event.draft.unit
    if title.at < 2 or verb.at <= title.at or verb.conj or "title" not in title.kinds or title.prep or title.conj:
        return None
    at = title.at - 2
    while at > 0 and s.units[at - 1].kind == "NP" and not (s.units[at].prep or s.units[at].conj):
        at -= 1
    name, comma, close = s.units[at], s.units[title.at - 1], s.units[verb.at - 1]
    parted = all(u.kind == "." and s.tokens[u.head].form in COMMAS for u in (comma, close))
    opens = name.at == 0 or s.units[name.at - 1].kind == "F"
    somebody = name.kind == "NP" and not (name.prep or name.conj) and bool(name.kinds & _HOLDER)
    return replace(name, j=title.j) if parted and opens and somebody else None


def _speak(s: Sentence, event: Finished, voice: Unit, words: Speech) -> None:
    """Let a thing speak, unless it stands in what is said; what is said begins behind it."""
    begin, end = event.content or (0, 0)
    if begin <= voice.i < end and begin > event.draft.hit.i:
        if s.tokens[begin - 1].form in QUOTES or s.classes[begin - 1] == "S":
            return
        said = (u for u in s.units[voice.at + 1 :] if u.kind == "NP" and u.prep not in words.frame_preposition)
        behind = next(said, voice)
        clause = any(u.kind in "VSR" for u in s.units[voice.at + 1 : behind.at])
        event.content = (begin, end) if clause or not voice.i < behind.i < end else (behind.i, end)
    event.roles["speaker"] = [voice]


def _voice(s: Sentence, event: Finished, words: Speech) -> Unit | None:
    """Return the thing that speaks in the clause that describes it: مشروع قرار | يدين, هتافات | تصف الشرطة بأنها."""
    slots, k = event.draft.slots, event.draft.unit.at
    told, before = slots.antecedent, s.units[k - 1] if k else None
    speakers = event.roles.get("speaker", [])
    if told is not None and told.at >= 0 and slots.agent == [told] and told is before:
        named = event.draft.pattern.trigger != _DESCRIBE  # but هتافات | تصف الوزراء بأنهم
        others = named and any(u.at > k for u in speakers)  # مشروع قانون | يقول منتقدوه إنه
        return told if not others and _speaks(s, event, told, words) else None
    if speakers:
        return None
    if slots.agent:
        return slots.agent[0] if slots.antecedent is None and _speaks(s, event, slots.agent[0], words) else None
    if not _IN_IT.isdisjoint(slots.resumed):
        return None  # تغريدة للوزيرة | طالبت فيها
    for unit in reversed(s.units[max(k - _SHOWN, 0) : k]):
        if unit.kind == "NP":
            moves = unit.at < k - 1 and not s.tokens[event.draft.hit.i].pron
            if moves and not event.draft.unit.conj and _speaks(s, event, unit, words):
                return unit
            if not unit.prep:
                return None
            continue  # مشروع قرار | بمجلس الأمن | يدعو
        if unit.kind not in "VT" or unit.conj:  # تقارير ظهرت | أمس | تشير إلى
            return None
    return None


def _speaks(s: Sentence, event: Finished, unit: Unit, words: Speech) -> bool:
    """Whether a phrase is a thing that speaks, and agrees with its verb."""
    noun, verb, k = s.tokens[unit.head].base.removesuffix("ا"), s.tokens[event.draft.hit.i], event.draft.unit.at
    shown = k > 0 and s.tokens[s.units[k - 1].head].form in words.what  # مما | يؤكد الجانب الآخر للأزمة
    if unit.kind != "NP" or noun not in words.voices or shown:
        return False
    she = verb.stem[0] == "ت" or ends_in_ta(verb, s.grammar.words)
    return she != (noun in words.he_voices) or (she and "verb_perf" in verb.tags and not verb.stem.endswith("ت"))


def _as_for(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return what is talked of first: أما الوزير | فقال, أما الجيش | فقد نفى."""
    k = event.draft.unit.at
    topic: Unit | None = None
    last: Unit | None = None
    token = s.tokens[event.draft.hit.i]
    before = s.tokens[s.units[k - 1].first] if k else token
    if token.conj != "ف" and before.conj != "ف" and not before.form.startswith("فقد"):
        return []
    for unit in reversed(s.units[max(k - _TOPIC, 0) : k]):
        if unit.kind == "NP":
            last = unit if topic is None or topic.prep or topic.at != unit.at + 1 else last
            topic = unit
        elif s.tokens[unit.head].form in words.as_for or s.tokens[unit.head].base in words.as_for:
            whole = topic is not None and not topic.prep and topic.at == unit.at + 1
            return [replace(topic, j=last.j)] if topic is not None and last is not None and whole else []
        elif unit.kind == "S" or (unit.kind == "V" and not s.grammar.walker.in_relative(unit.at)):
            return []  # but أما التقرير الذي نشرته الصحيفة | فيرى
    return []


def _over(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return who does what the verb of the clause over it tells: قالت كذا قبل أن | تعلن, ردت مدريد إذ | أعلنت."""
    k = event.draft.unit.at
    m = k - 1
    while m > 0 and s.units[m].kind == "F":
        m -= 1
    rather = s.units[k - 1].kind == "F" and s.tokens[s.units[k - 1].head].form in words.rather
    if rather:
        return subject_before(s, k, k - 1, words, _REACH)
    free = s.units[k - 1].kind == "R" and s.tokens[s.units[k - 1].head].form in s.grammar.words.free_relative
    called = event.draft.pattern.trigger == _DESCRIBE or s.tokens[event.draft.hit.i].base in words.deeming
    if free and called:  # قصف الطيران ما | وصفه بالوكر, رفض الرئيس ما | اعتبره تدخلا
        return subject_before(s, k, k - 1, words, _REACH)
    if m < 1 or s.units[m].kind != "S" or event.draft.unit.conj or s.tokens[event.draft.hit.i].pron:
        return []
    form, before = s.tokens[s.units[m].head].form, s.tokens[s.units[m].head - 1].form
    if any(u.kinds - _ACT for u in event.draft.slots.agent):
        return []  # إذ ستكشف | الخطة عن
    if form not in words.under and not (form == "ان" and before in words.under_that):
        return []
    return subject_before(s, k, m, words, _REACH)


def _in_order_to(s: Sentence, event: Finished, words: Speech) -> list[Unit]:
    """Return who does what the verb tells that ل joins a saying to: خرج الوزير | ليعلن انتهاء العملية."""
    k = event.draft.unit.at
    return subject_before(s, k, k, words, _REACH) if s.tokens[event.draft.hit.i].prep == "ل" else []
