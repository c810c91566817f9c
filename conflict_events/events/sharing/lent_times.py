"""What an attack does not share: how long it lasted, what came after it, what is told next, a place of its own."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.circumstances.time_complements import apart
from conflict_events.events.circumstances.time_owners import remembered
from conflict_events.events.finished import Finished
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.joined_attacks import goes_on
from conflict_events.patterns.walks.unit_row import SINCE

_SINCE_REACH = 5
_AFTER = "بعد"
_LENGTHS = frozenset({"duration", "vague"})
_WHILE, _IN, _HAD, _BEFORE = "حين", "في", "قد", "قبل"
_SUBJECT = ("NP", "F", "P")
_THAT = frozenset({"ان", "انه", "انها", "انهم"})


def followed(s: Sentence, strike: Finished) -> bool:
    """اعتقل في الساعات التي تلت | الهجوم: whether an attack is named only as what something came after."""
    unit = strike.draft.unit
    return not strike.draft.hit.verb and unit.first > 0 and s.tokens[unit.first - 1].stem in s.grammar.words.follows


def commemorated(s: Sentence, event: Finished, strike: Finished) -> bool:
    """في ذكرى | الهجوم قتل ستة: whether an attack is only remembered then; but ذكرى | الهجوم الذي قتل فيه ستة."""
    unit, at = strike.draft.unit, event.draft.unit.at
    told = any(u.kind == "R" for u in s.units[unit.at + 1 : max(at, unit.at + 1)])
    return not strike.draft.hit.verb and remembered(s, unit) and not told


def not_before(s: Sentence, event: Finished, strike: Finished) -> list[Unit]:
    """قتل خمسة الاثنين عقب | هجوم, اعتقلوا الاثنين بعد | هجوم: a time before an attack is not when what came first was.

    But قتل جندي الاثنين بعد | هجوم: he died in it.
    """
    unit, times = strike.draft.unit, told_later(s, strike, event, apart(strike.draft, event.times))
    if _told_of_all(s, event, strike):
        times = [t for t in times if t.prep not in SINCE and not (t.time is not None and t.time.since)]
    if strike.draft.hit.verb or unit.first == 0:
        return times
    first = (unit.prep or s.tokens[unit.first - 1].stem) in s.grammar.words.earlier
    died = unit.prep == _AFTER and event.draft.type == "casualty" and s.units[unit.at - 1].kind not in ".S"
    return [t for t in times if died or not (first and t.at < unit.at)]


def _told_of_all(s: Sentence, event: Finished, strike: Finished) -> bool:
    """ردوا | بغارات، وقتل مئة منذ مارس: whether a clause joined behind a comma counts more than its dead."""
    unit = event.draft.unit
    joined = unit.kind == "V" and unit.conj and unit.at > strike.draft.unit.at
    return bool(joined) and s.tokens[unit.first - 1].form in COMMAS


def told_later(s: Sentence, event: Finished, other: Finished, times: list[Unit]) -> list[Unit]:
    """قتل ستة في الهجوم، وقتل المنفذ | لاحقا: return another event's times but those that come after this one."""
    first = event.draft.unit.at < other.draft.unit.at
    return [t for t in times if not (first and any(w.base in s.grammar.words.later for w in s.tokens[t.i : t.j]))]


def told_next(s: Sentence, event: Finished, strike: Finished) -> bool:
    """قال إن القوات قتلت ستة، وإنها استعادت أسلحة فقدت | في هجوم: whether what is said next tells of an attack.

    Those taken are not taken in an attack that happens elsewhere: اعتقلوا ستة، في حين اندلعت مواجهات.
    """
    if event.draft.type == "capture" and _whereas(s, event.draft.unit.at, strike.draft.unit.at):
        return True
    if before_that(s, event.draft.unit.at, strike.draft.unit.at):
        return True
    between = s.units[event.draft.unit.at + 1 : strike.draft.unit.at]
    if event.draft.type == "capture" and not between:  # قتل ستة في كمين، وإن القوات اعتقلت
        between = s.units[strike.draft.unit.at + 1 : event.draft.unit.at]
    joined = any(u.kind == "S" and u.conj and s.tokens[u.head].base in _THAT for u in between)
    return joined and event.draft.hit.verb  # but القتلى من الجنود، وإنهم سقطوا في كمين


def _whereas(s: Sentence, first: int, last: int) -> bool:
    """Whether في حين stands between two units, the second behind the first."""
    opened = (u for u in s.units[first + 1 : last] if u.kind == "S" and u.first > 0)
    return any(s.tokens[u.head].form == _WHILE and s.tokens[u.first - 1].form == _IN for u in opened)


def before_that(s: Sentence, first: int, last: int) -> bool:
    """أصيب اثنان بشظايا، قبل أن تطلق الطائرات | صواريخ: whether قبل أن parts who was hit from what is told later.

    Args:
        s: The sentence.
        first: Unit of an event.
        last: Unit of a later one.
    """
    opened = (u for u in s.units[first + 1 : last] if u.kind == "S" and u.first > 0)
    return any(s.tokens[u.head].base in _THAT and s.tokens[u.first - 1].form == _BEFORE for u in opened)


def of_earlier_dead(s: Sentence, event: Finished, strike: Finished) -> bool:
    """قتل اثنان في حلب، وكان ستة قتلوا في مايو | في ضربة: whether behind وكان an attack is told with its own dead."""
    first, last = event.draft.unit.at, strike.draft.unit.at
    being = (u for u in s.units[first + 1 : last] if u.kind == "F" and u.conj)
    had = next((u.at for u in being if s.tokens[u.head].stem in s.grammar.words.being), last)
    return any(had < d.unit.at and d.type == "casualty" for d in s.drafts) and had < last


def had_died(s: Sentence, event: Finished, strike: Finished) -> bool:
    """جاء القصف ردا على هجوم، وكان جندي قتل الأحد: whether behind وكان is told whom something earlier had befallen.

    But وكان ستة قتلوا فيه: a pronoun points back to the attack.
    """
    first, last = strike.draft.unit.at, event.draft.unit.at
    if first > last or not event.draft.hit.verb or event.draft.slots.resumed or imperfect(s.tokens[event.draft.hit.i]):
        return False
    being = [u.at for u in s.units[first + 1 : last] if u.kind == "F" and u.conj]
    had = [k for k in being if s.tokens[s.units[k].head].stem in s.grammar.words.being]
    return bool(had) and all(u.kind in _SUBJECT and not u.trigger for u in s.units[had[-1] + 1 : last])


def had_done(s: Sentence, event: Finished, strike: Finished) -> bool:
    """أوقفت الشرطة الأحد رجلا كان قد | هاجم كنيسة: whether an attack is what somebody had done who is killed or taken.

    Or in which he had been taken: قتلوا شابا كان قد خطف في | هجوم في مايو.
    """
    if not event.draft.hit.verb:
        return False
    between = s.units[event.draft.unit.at + 1 : strike.draft.unit.at]
    had = [u.at for u in between if u.kind == "F" and s.tokens[u.head].form == _HAD]
    if not had or any(u.kind == "V" and u.conj for u in s.units[had[0] : strike.draft.unit.at]):
        return False
    being = s.units[had[0] - 1]
    return being.kind == "F" and not being.conj and s.tokens[being.head].stem in s.grammar.words.being


def told_on(s: Sentence, first: Finished, second: Finished) -> bool:
    """Whether one source goes on from the dead to the hurt of a day: إن ستة قتلوا الأحد | وإن عشرة أصيبوا."""
    if first.draft.type != "casualty" or second.draft.type != "casualty" or first.reporter is not second.reporter:
        return False
    between = s.units[first.draft.unit.at + 1 : second.draft.unit.at]
    opened = [u for u in between if u.kind in "SV" or u.trigger]
    alike = first.draft.pattern.subtype == second.draft.pattern.subtype
    joined = len(opened) == 1 and bool(opened[0].conj) and s.tokens[opened[0].head].base in _THAT
    return joined and not alike and first.factuality == second.factuality and second.draft.hit.verb


def how_long(s: Sentence, event: Finished, time: Unit) -> bool:
    """Whether a time behind a capture only tells how long its attack lasted: أسروه بعد معارك استمرت | 14 ساعة."""
    return (
        event.draft.type == "capture"
        and event.draft.unit.at < time.at
        and s.tokens[time.first - 1].stem in s.grammar.words.lasts
    )


def only_before(s: Sentence, event: Finished) -> bool:
    """Whether behind a comma only stands how long before something else: ما أوقع قتيلين، قبل ساعات من القمة."""
    if event.draft.type != "casualty" or len(event.times) != 1 or event.times[0].at < event.draft.unit.at:
        return False
    time = event.times[0]
    undated = time.time is not None and time.time.start is None and time.time.granularity in _LENGTHS
    return undated and s.tokens[time.first - 1].form in COMMAS


def times_of_joined(s: Sentence, first: Finished, second: Finished) -> list[Unit]:
    """قتلوا الاثنين بمواجهات مع الجيش، | وغارات للتحالف: the times of an attack for one that و joins to its noun."""
    one, other = first.draft.unit, second.draft.unit
    if not goes_on(s, first, second) or first.factuality != second.factuality or s.grammar.walker.apart(one):
        return []
    if other.prep and any(u.kind == "." for u in s.units[one.at + 1 : other.at]):
        return []  # قتل ستة الأحد في قصف، | وفي هجوم على القرية قتل ثلاثة
    return [t for t in first.times if t.at < one.at]  # but بهجوم الأحد | وقصف المدينة


def lies_apart(s: Sentence, first: Finished, second: Finished) -> bool:
    """Whether the second of two attacks has a place of its own: هاجموا الثكنة في حلب، حيث أسفر | الهجوم has none."""
    between = s.units[first.draft.unit.at : second.draft.unit.at]
    told = any(u.kind == "S" and s.tokens[u.head].form in s.grammar.words.seat for u in between)
    mine = {u.i for u in first.roles.get("place", ())} if told else set[int]()
    return any(u.i not in mine for u in second.roles.get("place", ()))


def _taken_there(s: Sentence, event: Finished, strike: Finished) -> bool:
    """تحتجز الحركة 240 شخصا | خطفوا خلال الهجوم: whether a taking before stands between those held and an attack."""
    first, last = event.draft.unit.at, strike.draft.unit.at
    return any(d.type == "capture" and first < d.unit.at < last for d in s.drafts)


def held_since(s: Sentence, event: Finished, strike: Finished) -> bool:
    """أفرجوا بعد الاشتباكات عن امرأة يحتجزونها منذ يناير: who is being held since then was not taken in an attack."""
    held = event.draft.pattern.subtype == "detention" and event.draft.hit.verb
    held = held and imperfect(s.tokens[event.draft.hit.i])
    if held and _taken_there(s, event, strike):
        return True
    return held and any(t.prep == "منذ" or (t.time is not None and t.time.since) for t in event.times)


def opens_span(s: Sentence, event: Finished, strike: Finished) -> bool:
    """قتل 200 منذ أن بدأ الجيش هجومه: what only tells since when they died is not what killed them."""
    i = strike.draft.hit.i
    since = [k for k in range(max(i - _SINCE_REACH, 0), i) if s.tokens[k].form in SINCE]
    between = s.units[event.draft.unit.at : strike.draft.unit.at]
    told = since and any(u.kind == "T" and since[-1] < u.i <= since[-1] + 1 and u.j <= i for u in between)
    return event.draft.hit.i < i and bool(since) and not told  # قتلوا منذ 2011 | في هجمات
