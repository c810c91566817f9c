"""When what a joined verb says happened: صباحا اقترب مسلحان وفتحا النار has one morning."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import Group

_ALREADY = "قد"
_SO = "ف"
_ON = frozenset({"", "في", "خلال"})
_SAYS = frozenset({"said", "claim"})


def shared_times(clauses: Clauses, k: int, slots: Slots, previous: Slots | None, subject: Group | None) -> list[Unit]:
    """Return the times of a verb that hold for one joined to it.

    Args:
        clauses: The sentence.
        k: Unit of the joined verb.
        slots: Its slots.
        previous: Those of the verb that it is joined to, if any.
        subject: The subject that it takes over, if any.
    """
    units = clauses.units
    if previous is None or slots.times or any(u.kind in "SR" for u in units[previous.owner : k]):
        return []
    if k and clauses.units[k - 1].kind == "F" and clauses.head(k - 1).base == _ALREADY:  # وقد | نفى is of another time
        return []
    same = subject is not None and [u.at for u in subject] == [u.at for u in previous.agent]
    if not same and _SAYS & clauses.carries(k) and not _SAYS & clauses.carries(previous.owner):
        return []  # أمس فجر انتحاري نفسه، وأعلنت | الحركة مسؤوليتها
    if clauses.head(k).conj == _SO and not _SAYS & clauses.carries(k):  # تصاعد العنف الجمعة | فاندلعت مواجهات
        return [t for t in previous.times if t.time is not None and t.time.start is not None and not t.time.since]
    ends, told = _ends_clause(clauses, previous.owner, k - 1), clauses.walker.antecedent(previous.owner) is None
    # إن غارة شنها الجيش الجمعة | أوقعت قتلى، ودعت البعثة: a time behind the subject is not that of another
    front = min((u.at for u in previous.agent if u.at >= 0 and not same), default=len(units))
    before = [t for t in previous.times if told and t.at < previous.owner and t.at < front]
    shares = same and (ends or told)
    # تعرضت القاعدة لضربة يوم كذا قتل فيها جندي، واتهمت دمشق إسرائيل: what only describes the blow has its day from it
    return before + [t for t in previous.times if t.at > previous.owner and shares and (ends or _aside(clauses, t))]


def _ends_clause(clauses: Clauses, verb: int, m: int) -> bool:
    """Whether unit m is the time at the end of a verb's clause.

    Behind a comma it must be the only one, and tell a day: فجروا جسرا فجر السبت، ونصبوا, but قبل ساعات من
    السريان المقرر له الاثنين، وقال.
    """
    time = clauses.units[m]
    if time.kind == "T" or m <= verb or not clauses.walker.is_mark(m, COMMAS):
        return time.kind == "T"
    time, told = clauses.units[m - 1], [u for u in clauses.units[verb : m - 1] if u.kind in "TVSR"]
    dated = time.kind == "T" and time.time is not None and time.time.start is not None and not time.time.since
    return dated and time.prep in _ON and len(told) == 1


def _aside(clauses: Clauses, unit: Unit) -> bool:
    """Whether a time stands between two commas with its clause around it: اقتحمت قوات، فجر اليوم، المخيم واعتقلت."""
    return clauses.walker.is_mark(unit.at - 1, COMMAS) and clauses.walker.is_mark(unit.at + 1, COMMAS)


def at_its_start(time: Unit) -> Unit:
    """منذ مارس 2016، حين هاجم مسلحون …: what happened then was in March, and not ever since."""
    if time.prep != "منذ" or time.time is None or time.time.inner is None:
        return time
    return replace(time, prep="", time=time.time.inner)
