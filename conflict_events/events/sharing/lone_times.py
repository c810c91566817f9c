"""The one time that a sentence tells, where an attack or its dead have none in their own clause.

In `أصيب بنيران مسلحين كانا يستقلان دراجة نارية، مساء الأربعاء` the time stands behind a clause that describes somebody
else, and in `خرقوا الاتفاق، اليوم الأحد، بقصفهم البلدة` before the noun that says what was done.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.events.circumstances.after_wars import after_war
from conflict_events.events.circumstances.named_by_day import in_its_name
from conflict_events.events.finished import Finished
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.lent_times import not_before
from conflict_events.events.sharing.links import attack_of
from conflict_events.patterns.walks.unit_row import QUOTES

_REAL = frozenset({"actual", "attempted"})
_ON, _WHERE, _WAY = "علي", "حيث", "طريق"
_MEANS = frozenset({"ب", "ل", "عبر", "بواسطة", "خلال"})
_GROUND = frozenset({"territory", "loss", "release"})


def lend_lone_time(s: Sentence, events: list[Finished]) -> None:
    """Date the attacks, casualties and detentions of a sentence by its only time; changes them in place."""
    said = {t.at for e in events if e.draft.type == "statement" for t in e.times}  # وفق ما أعلن الجيش | الخميس
    times = [u for u in s.units if u.kind == "T" and not (u.time is not None and u.time.how == "adverb")]
    times = [u for u in times if u.at not in said]
    if len(times) != 1 or not _tells_when(s, times[0]):
        return
    _lend(s, events, times[0])


def _lend(s: Sentence, events: list[Finished], time: Unit) -> None:
    """Give the time to each event of its clause, and by the dead to the attack that they died in."""
    users = [e for e in events if any(t.at == time.at for t in e.times)]
    if any(e.draft.type == "statement" for e in users):
        return
    own = {e.draft.unit.at for e in events}
    said = [e.draft.unit.at for e in events if e.draft.type == "statement"]
    for event in events:
        if not event.times and _may_be_dated(s, event) and _told_together(s, event, time):
            first, last = sorted((event.draft.unit.at, time.at))
            onward = (u for u in s.units[first + 1 : last] if u.kind == "V" and u.conj)
            if all(u.at in own for u in onward) and not any(first < at < last for at in said):
                _date(s, event, time, attack_of(s, event, events))


def _date(s: Sentence, event: Finished, time: Unit, strike: Finished | None) -> None:
    """Give an event the time, and with it the attack that it comes from: قصفوا كذا ردا على هجوم قتل فيه ستة is two."""
    if strike is not None and strike.draft.unit.at < event.draft.unit.at and s.grammar.walker.apart(strike.draft.unit):
        return
    event.times = [time]
    if strike is not None and not strike.times:
        strike.times = not_before(s, event, strike)


def _tells_when(s: Sentence, time: Unit) -> bool:
    """Whether a time has days and is not told of something else: بعد هجوم الجمعة, ضحايا هجوم الجمعة."""
    told = time.time is not None and time.time.start is not None
    return told and (_spans(time) or not (s.grammar.walker.apart(time) or in_its_name(s, time)))


def _spans(time: Unit) -> bool:
    """Whether a time only says since when something has been."""
    return time.prep == "منذ" or (time.time is not None and time.time.since)


def may_have_day(s: Sentence, event: Finished) -> bool:
    """Whether the time of another clause may date an event: an attack, a casualty or a detention that was."""
    return is_real(event) and not s.grammar.walker.apart(event.draft.unit)


def is_real(event: Finished) -> bool:
    """Whether an event is an attack, a casualty or a detention that was."""
    draft = event.draft
    return not (draft.type == "statement" or draft.pattern.subtype in _GROUND or event.factuality not in _REAL)


def _may_be_dated(s: Sentence, event: Finished) -> bool:
    known = not event.draft.hit.verb and s.tokens[event.draft.hit.i].det  # الهجوم is told of elsewhere
    return not known and may_have_day(s, event)


def _told_together(s: Sentence, event: Finished, time: Unit) -> bool:
    """Whether an event and the time stand in the same words, so near that one tells when the other was."""
    content = event.reporter.content if event.reporter is not None else None
    begin, end = content or (0, len(s.tokens))
    if not begin <= time.i < end:
        return False
    at = event.draft.unit.at
    if after_war(s, at, time):
        return False
    if _spans(time):  # دخلت البلاد في حرب منذ 2011، ما أدى إلى | مقتل الآلاف
        return event.draft.type == "casualty" and _then(s, time, at) and _follows_from(s, at)
    if at < time.at:
        closes = _closes(s, time) or (_ends(s, time) and _on_its_way(s, at, time.at))
        return closes and not _parted(s, at, time.at)
    means = not event.draft.hit.verb and (_behind(s, event.draft.unit, time) or _amid(s, event.draft.unit, time))
    return means or _then(s, time, at) or (event.draft.hit.verb and _was_doing(s, time, at))


def _was_doing(s: Sentence, time: Unit, at: int) -> bool:
    """Whether a verb tells what somebody was doing when the one verb before it happened: تصدت لصاروخ كان | يستهدف."""
    was = s.units[at - 1].kind == "F" and s.tokens[s.units[at - 1].head].form in s.grammar.words.being
    between = s.units[time.at + 1 : at]
    verbs = sum(u.kind == "V" for u in between)
    return was and imperfect(s.tokens[s.units[at].head]) and verbs == 1 and not any(u.kind == "S" for u in between)


def _closes(s: Sentence, time: Unit) -> bool:
    """Whether a time stands behind a comma at the end of its sentence: …، مساء الأربعاء."""
    return s.tokens[time.first - 1].form in COMMAS and _ends(s, time)


def _on_its_way(s: Sentence, at: int, end: int) -> bool:
    """كمين لقافلة كانت في طريقها إلى البلدة | مساء الأربعاء: whether nothing but who was on his way parts the two."""
    between = s.units[at + 1 : end]
    being = [u.at for u in between if u.kind == "F" and s.tokens[u.head].stem in s.grammar.words.being]
    way = s.units[being[-1] + 1] if being else None
    there = way is not None and way.prep in IN and s.tokens[way.head].base == _WAY and bool(s.tokens[way.head].pron)
    return there and not any(u.kind == "V" and u.at > being[-1] for u in between)


def _ends(s: Sentence, time: Unit) -> bool:
    """Whether a time ends its sentence, or what a source behind it tells."""
    behind = s.units[time.at + 1] if time.at + 1 < len(s.units) else None
    over = behind is None or (behind.kind == "." and s.tokens[behind.head].form not in COMMAS | QUOTES)
    following = s.tokens[behind.head + 1 : behind.head + 2] if behind is not None else []
    told = any(t.form in s.grammar.words.attribution for t in following)
    return over or told


def _behind(s: Sentence, unit: Unit, time: Unit) -> bool:
    """Whether an event noun behind ب or ل comes right after the time of its verb: خرقوا الاتفاق، اليوم، بقصف البلدة."""
    between = s.units[time.at + 1 : unit.at]
    if not between and unit.prep == _ON and time.at:
        found = s.units[time.at - 1]  # أعلن العثور الأحد | على جثة
        return found.kind == "NP" and "event" in found.kinds and not found.trigger
    return unit.prep in _MEANS and not unit.conj and all(u.kind == "." for u in between) and len(between) < 2


def _amid(s: Sentence, unit: Unit, time: Unit) -> bool:
    """Whether the clause of a time goes on to what happened meanwhile: افتتحت السفارة الاثنين بالتزامن مع | مواجهات."""
    words, between = s.grammar.words.meanwhile, s.units[time.at + 1 : unit.at]
    if any(u.kind in "VSR" for u in between):
        return False
    before = s.tokens[unit.first - 1]
    return unit.prep in words or (unit.prep == "مع" and bool(between) and bool({before.base, before.form} & words))


def _then(s: Sentence, time: Unit, at: int) -> bool:
    """Whether only one clause begins behind the time, and it happens then: يوم الجمعة بدورية عندما تعرضت لكمين."""
    opened = [u for u in s.units[time.at + 1 : at] if u.kind in "SR"]
    verbs = [u for u in s.units[time.at + 1 : at] if u.kind == "V"]
    words = s.grammar.words.then
    if len(opened) != 1 or s.tokens[opened[0].head].form not in words:
        return False
    first = opened[0].first
    if s.tokens[first].form == _WHERE and imperfect(s.tokens[s.units[opened[0].at + 1].head]):
        return False  # قتلوا الجمعة في سيناء، حيث | يقصف الجيش مواقع المسلحين
    before = s.tokens[first - 1].form
    causes = s.units[at].kind == "NP" and "light_cause" in s.grammar.carries(
        min(opened[0].at + 1, at)
    )  # قصفوا القرية الأحد | ما أدى إلى اشتباكات
    bare = (
        not causes
        and s.tokens[first].form in s.grammar.words.free_relative
        and before not in COMMAS
        and before not in words
    )
    bare = bare or before == "في"  # في حين
    return not bare and all(u.at > opened[0].at for u in verbs)  # في إطار | ما يواجهه الشعب is no clause of its own


def _follows_from(s: Sentence, at: int) -> bool:
    """Whether the clause of an event tells what came of the one before: ما أدى إلى, مما أسفر عن."""
    opened = next((u for u in reversed(s.units[:at]) if u.kind in "SR"), None)
    return opened is not None and s.tokens[opened.head].form in s.grammar.words.free_relative


def _parted(s: Sentence, first: int, last: int) -> bool:
    """Whether a clause of its own, or a source, stands between two units: وفق ما أفادت الوكالة، الثلاثاء."""
    words = s.grammar.words
    between = s.units[first + 1 : last]
    apart = any(u.kind == "S" and s.grammar.walker.form(u) in words.parallel for u in between)
    return apart or any(s.tokens[u.first].form in words.attribution for u in between)
