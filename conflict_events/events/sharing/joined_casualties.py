"""What two casualties that are joined lend each other: قتل خمسة وأصيب عشرة بالرصاص في المدينة."""

from __future__ import annotations

from itertools import pairwise

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.lending import theirs_alone
from conflict_events.events.sharing.lent_times import before_that, told_later, told_on
from conflict_events.events.sharing.other_doings import behind_comma, other_doing, told_around

_SHARED = ("weapon", "perpetrator", "place")
_WHERE = ("place",)  # قتل جنديان في هجوم وأصابت القوات مهاجما في كابل
_MASSACRE, _IN = "casualty.massacre_noun", frozenset({"في", "خلال"})
_THAT = frozenset({"ان", "بان"})
_PEOPLE_HURT = frozenset({"casualty.dead_noun", "casualty.hurt_person_noun"})


def between_casualties(s: Sentence, events: list[Finished]) -> None:
    """قتل خمسة وأصيب عشرة بالرصاص في المدينة: what stands behind the second holds for the first, and the other way."""
    casualties = [e for e in events if borrows(e)]
    for first, second in pairwise(casualties):
        if told_on(s, first, second):
            second.times = second.times or list(first.times)
        if voice(first) is voice(second) and (_in_massacre(first, second) or _one_toll(first, second)):
            _share(s, first, second)
        if first.draft.pattern.trigger == _MASSACRE and voice(first) is voice(second) and _led_to(s, first, second):
            _share(s, first, second)
        if voice(first) is voice(second) and _counted_beside(s, first, second):
            _lend(second, [u for u in first.roles.get("place", []) if not second.roles.get("place")], "place")
        if not second.draft.unit.conj or _apart(s, first, second):
            continue
        both = first.draft.type == second.draft.type == "casualty" and second.draft.unit.at == first.draft.unit.at + 1
        joint = s.joint >= {first.draft.hit.i, second.draft.hit.i}
        if both and first.draft.hit.verb and (joint or not first.roles.get("victim")):
            _lend(first, second.roles.get("victim", []), "victim")  # قتل وأصيب ثلاثة جنود
        if both and _of_the_same(first, second):
            _lend(second, first.roles.get("victim", []), "victim")
        other = other_doing(s, first, second)
        if not behind_comma(s, other):
            _share(s, first, second, _SHARED if other is None else _WHERE)


def _apart(s: Sentence, first: Finished, second: Finished) -> bool:
    """أصيب شرطي، قبل أن تطلق دورية النار على المهاجم | وترديه: whether two casualties are told of in clauses apart."""
    if voice(first) is not voice(second) or told_around(first, second):
        return True
    return before_that(s, first.draft.unit.at, second.draft.unit.at)


def _one_toll(first: Finished, second: Finished) -> bool:
    """ارتفاع ضحايا الاحتجاجات منذ الاثنين إلى 15 | قتيلا: whether one number counts two nouns for the same dead."""
    one, other = first.amount, second.amount
    counted = one is not None and other is not None and one.span is not None and one.span == other.span
    nouns = {first.draft.pattern.trigger, second.draft.pattern.trigger} <= _PEOPLE_HURT
    return counted and nouns and not second.draft.unit.conj


def _counted_beside(s: Sentence, first: Finished, second: Finished) -> bool:
    """قتل أربعون في حلب، فيما بلغ عدد | الجرحى ثمانين: whether a clause beside theirs counts the hurt."""
    if second.draft.pattern.trigger not in _PEOPLE_HURT or second.amount is None:
        return False
    between = s.units[first.draft.unit.at + 1 : second.draft.unit.at]
    opens = [u for u in between if u.kind == "S"]
    beside = len(opens) == 1 and s.grammar.walker.form(opens[0]) in s.grammar.words.parallel
    words = s.grammar.words.reaches | s.grammar.words.toll_of
    return beside and any(t.stem in words for t in s.tokens[opens[0].j : second.draft.hit.i])


def _in_massacre(first: Finished, second: Finished) -> bool:
    """قتل عشرون في مجزرة ارتكبها مسلحون | في قرية: whether people died in a massacre, and so where it was."""
    unit = second.draft.unit
    if second.draft.pattern.trigger != _MASSACRE or unit.prep not in _IN or first.draft.unit.at > unit.at:
        return False
    theirs = [u for u in first.roles.get("place", ()) if u.at < unit.at]
    if second.roles.get("place") and not theirs:
        first.roles.pop("place", None)
    return True


def _led_to(s: Sentence, massacre: Finished, second: Finished) -> bool:
    """ارتكبوا أمس مجزرة في القرية، | أودت بحياة ستة: whether no clause of another kind parts the dead from it."""
    between = s.units[massacre.draft.unit.at + 1 : second.draft.unit.at]
    return not any(u.kind == "S" or (u.kind == "V" and "light_cause" not in s.grammar.carries(u.at)) for u in between)


def between_clauses(s: Sentence, events: list[Finished]) -> None:
    """إن خمسة قتلوا وإن عشرة أصيبوا في سقوط قذيفة: lend what stands in the second clause to the first."""
    for first, second in pairwise([e for e in events if borrows(e)]):
        verbs = first.draft.hit.verb and second.draft.hit.verb
        verbs = verbs and first.draft.type == second.draft.type  # قتل اثنان الأحد | وإن القوات اعتقلت
        alike = first.draft.pattern.subtype == second.draft.pattern.subtype  # قتلوا | وإن القوات قتلت
        if verbs and not alike and _told_next(s, first, second) and voice(first) is voice(second):
            _share(s, first, second)


def _share(s: Sentence, first: Finished, second: Finished, roles: tuple[str, ...] = _SHARED) -> None:
    if _lie_apart(s, first, second):
        return
    for event, other in ((first, second), (second, first)):
        for role in roles:
            if not event.roles.get(role) and (role == "place" or event.draft.type == other.draft.type):
                _lend(event, [u for u in other.roles.get(role, []) if not theirs_alone(s, role, event, u)], role)
        event.times = event.times or told_later(s, event, other, other.times)


def _lie_apart(s: Sentence, first: Finished, second: Finished) -> bool:
    """قتل قاض في عدن الأحد، ولقي ثلاثة مصرعهم في بيشاور: whether each clause has a place of its own, a mark between."""
    places, others = first.roles.get("place", ()), second.roles.get("place", ())
    if not places or not others or {u.i for u in places} & {u.i for u in others}:
        return False
    return any(u.kind == "." for u in s.units[first.draft.unit.at + 1 : second.draft.unit.at])


def _of_the_same(first: Finished, second: Finished) -> bool:
    """سقط العشرات من السكان قتلى | وجرحى: whether those named before both nouns for people hurt are meant by both."""
    triggers = {first.draft.pattern.trigger, second.draft.pattern.trigger}
    before = all(u.at < first.draft.unit.at for u in first.roles.get("victim", ()))
    return triggers == _PEOPLE_HURT and before and not second.roles.get("victim")


def _told_next(s: Sentence, first: Finished, second: Finished) -> bool:
    """إن خمسة قتلوا | وإن عشرة أصيبوا: whether a clause of what is said joins a casualty to the one before."""
    between = s.units[first.draft.unit.at + 1 : second.draft.unit.at]
    opened = next((u for u in reversed(between) if u.kind in "VSR"), None)
    return opened is not None and opened.kind == "S" and opened.conj and s.tokens[opened.head].stem in _THAT


def voice(event: Finished) -> Finished | None:
    """Return the statement an event stands in; وفق المرصد in the middle of a clause parts nothing."""
    reporter = event.reporter
    return None if reporter is not None and reporter.draft.pattern.trigger == ATTRIBUTION else reporter


def borrows(event: Finished) -> bool:
    """Whether an event is one that an attack lends its doer and place: people killed, hurt or taken."""
    return event.draft.type == "casualty" or event.draft.pattern.subtype == "detention"


def _lend(event: Finished, units: list[Unit], role: str) -> None:
    if units:
        event.roles[role] = list(units)
