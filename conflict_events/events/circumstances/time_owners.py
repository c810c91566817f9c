"""Whose a time is that stands in an event's clause: that of a meeting, of what is planned, of what happened before."""

from __future__ import annotations

from itertools import takewhile

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import ABOUT, DURING
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import SINCE

_AFTER = frozenset({"بعد", "عقب", "منذ"})
_AT = DURING | {"في"}
_TOPIC = ABOUT | {"بعد", "عقب", "اثر", "علي", "عن"}
_GROUND = frozenset({"territory", "loss"})
_BOY, _BORN = "ولد", frozenset({"person", "relative"})
_HAPPENED = "light_happen"
_LONG = frozenset({"year", "month"})
_ANSWERS = frozenset({"علي", "ل"})
_COUNTED = frozenset({"من", "علي"})  # بعد يوم من, بعد مرور يوم على
_ON, _FOR = "علي", "ل"
_FOUGHT_REACH = 6  # units before a time in which the fight stands that it tells of
_BY_IT = ("ها", "هم", "ه")  # the pronoun behind a preposition: بها, عليهم
_REMEMBERED = 3  # words before what is remembered: في الذكرى السنوية العاشرة
_SINCE_REACH = 8  # tokens between منذ and an event of its clause


def of_meeting(s: Sentence, draft: Draft, phrase: Unit, meetings: frozenset[str]) -> bool:
    """Whether a phrase tells where or when a known event was talked of: الهجوم على إدلب في اجتماع | في طهران.

    An attack that is told to have happened then was there: وقع الهجوم خلال اجتماع | في مدينة كذا.
    """
    happened = _HAPPENED in draft.slots.carriers and not draft.unit.prep  # but تحدث عن الهجوم خلال لقاء
    if draft.hit.verb or not s.tokens[draft.hit.i].det or happened:
        return False
    between = s.units[draft.unit.at + 1 : phrase.at]
    return any(u.prep in _AT and s.tokens[u.head].base in meetings for u in between)


def of_plan(s: Sentence, draft: Draft, time: Unit, planned: frozenset[str]) -> bool:
    """Whether a time is of something planned, or tells how long it is so: قبل الانتخابات المقررة | في 20 أكتوبر."""
    k = time.first - 1
    if time.prep in SINCE and s.tokens[k].base in s.grammar.words.been_so and not draft.unit.i <= k < draft.unit.j:
        return True  # استهدف المقر المحاصر | منذ أسبوعين
    if k <= draft.unit.j - 1:
        return False
    return s.tokens[k].base in planned or _length_of(s, draft, k) or _begun(s, draft, time)


def _begun(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether something that is no event began or came out at a time: قتلوا في عمليات تمشيط بدأتها القوات | السبت."""
    m = time.at - 1
    while m > draft.unit.at and s.units[m].kind == "NP" and not s.units[m].trigger:
        m -= 1  # في تحقيق فتح في باريس | الشهر الماضي, لأوامر أصدرتها الجماعة | أمس
    if s.units[m].kind != "V" or s.tokens[s.units[m].head].base not in s.grammar.words.begun:
        return False
    told = s.grammar.walker.antecedent(m)
    return told is not None and told.at > draft.unit.at and not told.trigger


def _length_of(s: Sentence, draft: Draft, k: int) -> bool:
    """Whether the verb before a time tells how long something else was: سقطت المدينة بعد حصار دام | أسبوعين."""
    if s.tokens[k].stem not in s.grammar.words.lasts:
        return False
    begins = s.unit_of.get(k, 0)
    subject = s.units[begins - (s.units[begins].i == k)]
    if s.units[begins].kind == "V":
        subject = s.grammar.verb(begins).antecedent or subject  # معارك مع الحركة استمرت | أياما
    other = "event" in subject.kinds or subject.prep in _AFTER  # بعد هدوء دام | يومين
    return subject.kind == "NP" and other and subject is not draft.unit


def of_deed(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a long time is that of what an event came after: تتواصل المعارك بعد الإطاحة بالرئيس | عام 2011."""
    if time.time is not None and time.time.granularity == "duration":
        return _lasted(s, draft, time)
    if time.time is not None and time.time.how == "meeting":  # الهجوم الذي يعكس تدهور الأمن | قبل الانتخابات
        between = s.units[draft.unit.at + 1 : time.at]
        return any(u.kind == "V" and imperfect(s.tokens[u.head]) for u in between)
    if time.time is None or time.time.granularity not in _LONG or (time.time.outer and time.time.outer.since):
        return False  # قتل الآلاف منذ اندلاع القتال | في أبريل
    for unit in s.units[draft.unit.at + 1 : time.at]:
        if unit.prep in _AFTER and "event" in unit.kinds and not (unit.trigger or s.tokens[unit.head].pron):
            return s.tokens[unit.head].base not in s.grammar.words.happening
    return False


def _lasted(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time tells how long what an event came after lasted: انسحبت القوات بعد عملية استمرت | 40 ساعة."""
    verb = s.units[time.at - 1] if time.at - 1 > draft.unit.at else None
    if verb is not None and verb.kind == "NP" and time.prep == _FOR:
        return verb.prep != "" and "event" in verb.kinds and not verb.trigger  # اعتقلت لتنفيذ عقوبة بالسجن | لمدة عام
    if verb is None or verb.kind != "V":
        return False
    lasted = s.grammar.verb(verb.at).antecedent
    return lasted is not None and lasted.prep in _AFTER and not lasted.trigger and lasted.at > draft.unit.at


def nearest_first(s: Sentence, draft: Draft) -> list[Unit]:
    """Return the times around an event: those of its clause, and for a noun those behind it, before the others."""
    k, noun = draft.unit.at, not draft.hit.verb
    far = {t.at: (noun and t.at < k) or _of_clause_before(s, draft, t) for t in draft.slots.times}
    return sorted(draft.slots.times, key=lambda t: (far[t.at], abs(t.at - k), t.at))


def _of_clause_before(s: Sentence, draft: Draft, time: Unit) -> bool:
    """قتل 40 جنديا | هذا العام، قتل عشرة منهم في مايو: whether a comma closed the clause of a time before a verb."""
    if not draft.hit.verb or time.at > draft.unit.at or "في" in draft.slots.resumed:
        return False  # هجوم وقع | أمس، قتل فيه ثلاثة
    if all(u.kind != "." for u in s.units[time.at + 1 : draft.unit.at]):
        return False
    before = takewhile(lambda u: u.kind != ".", reversed(s.units[: time.at]))
    return any(u.kind == "V" or u.trigger for u in before)


def own_first(s: Sentence, draft: Draft, times: list[Unit]) -> list[Unit]:
    """Return the times of an event without those of what it came after, where it has a day of its own.

    شن الجيش الأحد هجوما بعد مقتل جنديين | الأسبوع الماضي: the week is that of their death. An attack that answers
    something takes no time from it at all: غارات ردا على مقتل جنود | الخميس.
    """
    theirs = {t.at: cause for t in times if (cause := _cause(s, draft, t)) is not None}
    own = [t for t in times if t.at not in theirs]
    if draft.type == "statement" or any(t.time is not None and t.time.start is not None for t in own):
        return times if draft.type == "statement" else own
    answers = draft.type == "strike"
    return [t for t in times if not (answers and t.at in theirs and theirs[t.at].prep in _ANSWERS)]


def _cause(s: Sentence, draft: Draft, time: Unit) -> Unit | None:
    """Return the event before a time that its clause came after or answers, if no comma parts them."""
    if time.at < draft.unit.at or s.tokens[time.first - 1].form in COMMAS:
        return None
    between = s.units[draft.unit.at + 1 : time.at]
    told = (u for u in between if (u.trigger or "event" in u.kinds) and not s.tokens[u.head].pron)
    return next((u for u in told if s.grammar.walker.apart(u)), None)


def with_joined(first: Unit, times: list[Unit]) -> list[Unit]:
    """Return a time with those that و joins to it, as they stand around it: الأحد والاثنين | والثلاثاء."""
    row, joined = {t.at: t for t in times}, [first]
    after = first.at
    while (after := after + 1) in row and row[after].conj:
        joined.append(row[after])
    before = first
    while before.conj and before.at - 1 in row:
        before = row[before.at - 1]
        joined.append(before)
    return joined


def of_noun(time: Unit) -> bool:
    """Whether a month or a year only tells which one something is: قائمة الحكومة | لعام 2007, تقريره | لشهر مايو."""
    return time.prep == _FOR and time.time is not None and time.time.granularity in _LONG


def of_state(s: Sentence, draft: Draft, time: Unit, states: frozenset[str], running: frozenset[str]) -> bool:
    """Whether a time tells how long somebody or something was in a state: أفرجت عن الصحفي المعتقل | منذ 2015.

    The state may be told by a clause of being, too: قرى كانت تحت سيطرة المسلحين | منذ 2015.

    Args:
        s: The sentence.
        draft: The event.
        time: A time behind it.
        states: Participles of such states.
        running: Those of a war that goes on; who fell in it fell since then.
    """
    if time.time is None or not (time.prep in SINCE or time.time.since or time.time.granularity in _LONG):
        return False
    for unit in reversed(s.units[draft.unit.at + 1 : time.at]):
        if unit.kind == "F" and s.tokens[unit.head].form in s.grammar.words.being:
            return s.units[unit.at - 1].kind in ("NP", "R")  # على قرى | كانت تحت سيطرة المسلحين منذ 2015
        if unit.kind == "F" and s.tokens[unit.head].form.endswith(_BY_IT):
            continue  # الحكومة المعترف | بها منذ 2015
        if unit.kind != "NP":
            return unit.kind == "V" and _kept_up(s, unit)
        if any(s.tokens[k].base in states and (k > unit.head or s.tokens[k].det) for k in range(unit.head, unit.j)):
            return True
        waged = draft.type != "casualty" and not unit.trigger  # قصفوا كذا خلال الحرب المستمرة | منذ سبع سنوات
        if waged and any(s.tokens[k].base in running for k in range(unit.head + 1, unit.j)):
            return True
    return False


def _kept_up(s: Sentence, verb: Unit) -> bool:
    """جرحى بسبب الحصار الذي | تفرضه القوات عليها منذ 2013: whether a relative clause tells what goes on, and no war."""
    relative = s.units[verb.at - 1]
    if relative.kind != "R" or not imperfect(s.tokens[verb.head]):
        return False
    kept = s.units[relative.at - 1]
    return kept.kind == "NP" and not kept.trigger and s.tokens[kept.head].base not in s.grammar.words.unrest


def since_so(s: Sentence, time: Unit, states: frozenset[str]) -> bool:
    """Whether a time before an event tells since when a place was in a state: قصفوا الحي المحاصر | منذ شهر فقتل ستة."""
    before = s.units[time.at - 1] if time.at else time
    if before.kind != "NP" or not (time.prep in SINCE or (time.time is not None and time.time.since)):
        return False
    return any(s.tokens[k].base in states for k in range(before.head + 1, before.j))


def of_birth(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time is that of somebody's birth: منفذ الهجوم مواطن من مواليد غروزني | عام 1997, رجل ولد | عام 1997."""
    told = [t for t in s.tokens[draft.unit.j : time.first] if t.base in s.grammar.words.born]
    return any(t.stem != _BOY or s.tokens[t.i - 1].tags & _BORN for t in told)  # but هجوم على ولد | الأحد


def of_told(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time behind a saying is that of an event told of there: أفادت الوكالة عن هجوم في دوما | قبل أسبوع."""
    if draft.type != "statement" or s.tokens[time.first - 1].form in COMMAS:
        return False
    between = [u for u in s.units[draft.unit.at + 1 : time.at] if u.kind == "NP" and u.trigger]
    events = {d.unit.at for d in s.drafts if d.type != "statement"}
    return bool(between) and between[-1].at in events


def of_topic(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time before a saying is that of what it is about or comes after: وعقب هجوم | السبت، أعلنت الحكومة.

    Territory that is taken after an attack has no time from it either.
    """
    led = s.tokens[time.first - 1]
    if _of_anniversary(s, time, draft) or led.base in s.grammar.words.born or led.stem in s.grammar.words.lasts:
        return True  # منفذ الهجوم المولود | عام 1988 دعا, اشتباكات استمرت | ساعتين أسفرت عن مقتل
    if draft.type != "statement" and draft.pattern.subtype not in _GROUND:
        return False
    if draft.type == "statement" and _said_by_another(s, draft):
        return True
    if draft.type != "statement" and draft.slots.outer is not None and "خلال" in draft.slots.outer.resumed:
        fought = s.units[max(time.at - _FOUGHT_REACH, 0) : draft.slots.outer.owner]
        return any(u.trigger and u.kind == "NP" for u in fought)  # دارت معارك أمس تمكن خلالها الجيش من تحرير البلدة
    described = draft.slots.antecedent
    if described is not None and described.trigger and described.at < time.at and draft.type == "statement":
        return True  # شنوا غارات السبت | على بلدة قالوا إنها معقل
    for unit in reversed(s.units[: time.at]):
        if unit.kind in ".ST":
            return False
        if unit.kind == "NP" and unit.trigger:
            return unit.prep in _TOPIC
    return False


def _said_by_another(s: Sentence, draft: Draft) -> bool:
    """الاثنين تراجعت الأسهم، | وقال المتعاملون: whether a time is that of what others did before one speaks."""
    own = any(u.at > draft.unit.at for u in draft.roles.get("speaker", ()))
    if not (own and draft.hit.verb and draft.unit.conj):
        return False
    before = next((u for u in reversed(s.units[: draft.unit.at]) if u.kind in "VS"), None)
    said = any(d.unit is before and d.type == "statement" for d in s.drafts)
    return before is not None and before.kind == "V" and not said and not s.grammar.walker.in_relative(before.at)


def _of_anniversary(s: Sentence, time: Unit, draft: Draft) -> bool:
    """Whether a time is that of what is remembered on a day: في الذكرى السنوية لتفجيرات | 11 مارس 2004، قال.

    Nor is the time before an event its own that is only remembered: قصفوا البلدة الأحد، في ذكرى | هجوم.
    """
    if not draft.hit.verb and remembered(s, draft.unit):
        return True
    named = s.units[time.at - 1] if time.at else time
    return named.kind == "NP" and named.trigger and remembered(s, named)


def remembered(s: Sentence, unit: Unit) -> bool:
    """Whether an event noun only tells what is remembered: في ذكرى | هجمات باريس."""
    before = s.tokens[max(unit.first - _REMEMBERED, 0) : unit.first]
    return any(t.base in s.grammar.words.remembered for t in before)


def before_it(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time tells how long after an event something else was: بعد يوم من هجوم, بعد مرور يوم على هجوم.

    But عثر قبل يومين على جثة, العثور خلال الساعات الماضية على جثة, تمكنوا قبل يومين من استعادتها.
    """
    told = draft.unit.prep in _COUNTED and not draft.hit.verb and time.at == draft.unit.at - 1
    found = told and s.grammar.walker.found(time, draft.unit.prep)
    return told and not found and s.tokens[time.first].form in s.grammar.words.temporal


def tells_since(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether an event stands between منذ and its time, so that it opened the span: منذ شن هجومه في أبريل."""
    since = (k for k in range(time.i - 1, draft.hit.i, -1) if s.tokens[k].form in SINCE)
    begins = any(s.tokens[k].form in SINCE for k in range(max(draft.hit.i - _SINCE_REACH, 0), draft.hit.i))
    return time.time is not None and time.time.how == "since-clause" and begins and next(since, None) is None


def single(s: Sentence, draft: Draft) -> bool:
    """Whether an event is one act that is over at once: هجوم, تفجير, but not قصف, اشتباكات, تشن هجوما منذ أسبوع."""
    tags, outer = s.tokens[draft.hit.i].tags, draft.slots.outer
    verb = s.units[outer.owner] if outer is not None and not draft.hit.verb else draft.unit
    if verb.kind == "V" and imperfect(s.tokens[verb.head]):
        return False
    return draft.type == "strike" and draft.pattern.subtype in ("assault", "bombing", "drone") and "plural" not in tags
