"""What stands before a verb and tells when and where it was, and where such words end."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.verb_slots.shared_times import at_its_start
from conflict_events.patterns.walks.asides_of import before_seat
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.next_clauses import opens_clause
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import REACH

_HAD, _SAYS = "قد", frozenset({"said", "claim"})
_THEN = frozenset({"speech", "outlet_noun", "outlet", "weapon"})  # what is published says so then, what is fired hits


def front(clauses: Clauses, k: int, slots: Slots) -> None:
    """Read the times and places that open the clause of a verb: ومساء الجمعة، أعلن ….

    Args:
        clauses: The sentence.
        k: Unit of the verb.
        slots: Its slots, which take them.
    """
    times, preps = list[Unit](), list[Unit]()
    m, own, end = k, REACH, max(k - 1 - REACH, -1)
    while (m := _unit_before(clauses, m)) > end:
        unit = clauses.units[m]
        described = unit is slots.antecedent
        if (described and _happened_apart(clauses, unit, slots)) or _begins_behind(clauses, m):
            break
        parts = (described and _tells_of(unit)) or (unit.kind == "F" and _comments(clauses, unit, k))
        own = min(own, len(times)) if parts else own
        if unit.kind == "T":
            times.append(unit)
        elif unit.kind == "NP" and (unit.prep or _tells_where(clauses, m)) and not unit.trigger:
            preps.append(unit)
            if unit.prep in clauses.words.temporal and "event" in unit.kinds:
                times = [t for t in times if any(clauses.walker.is_mark(n, COMMAS) for n in range(m, t.at))]
        elif unit.kind == "V" and clauses.walker.in_relative(m):
            return  # المتمردون الذين وصلوا مساء الخميس، أعلنوا: the evening is that of their coming
        elif _shuts(clauses, m, unit):
            times = times[:own]
            if slots.antecedent is None:
                times = [t for t in times if not _of_clause_before(clauses, m, t)]
            _place_of_seat(clauses, m, slots)
            break
    slots.times += times[:own] or _time_of_when(clauses, k)
    for unit in preps:
        groups = slots.preps.setdefault(unit.prep, []) if unit.prep else slots.bare
        groups.append([unit])


def _unit_before(clauses: Clauses, m: int) -> int:
    """Return the unit before m, past what a bracket or a comma closes that only tells an hour or more of a place."""
    m -= 1
    if m < 0 or clauses.units[m].kind != ".":
        return m
    return before_seat(clauses.walker, clauses.walker.past_clock(m))


def _begins_behind(clauses: Clauses, m: int) -> bool:
    """سقطت في مارس | ومنذ ذلك الحين يقصفونها: whether the clause begins with the time behind unit m."""
    time = clauses.units[m + 1]
    return time.kind == "T" and opens_clause(clauses.walker, time)


def _opened(clauses: Clauses, m: int) -> bool:
    """أدى إلى مقتل ستة، | وفي اليوم التالي قصفوا: whether a time joined behind the comma at m opens a clause.

    So does what else tells how the next goes on: قصفوا القرية الاثنين، | وفي الوقت نفسه خطفوا ستة.
    """
    opens = clauses.units[m + 1]
    told = opens.kind == "T" or (opens.kind == "NP" and bool(opens.prep) and not opens.trigger)
    return told and opens.conj and m > 0 and (opens.kind != "T" or clauses.units[m - 1].kind != "T")


def _tells_where(clauses: Clauses, m: int) -> bool:
    """وشمال حلب، | قتل ستة: whether a point of the compass opens a clause before a comma."""
    unit, walker = clauses.units[m], clauses.walker
    first = m == 0 or clauses.units[m - 1].kind == "."
    return first and unit.kind == "NP" and "direction" in unit.kinds and not unit.prep and walker.is_mark(m + 1, COMMAS)


def _place_of_seat(clauses: Clauses, m: int, slots: Slots) -> None:
    """وصل إلى حلب، | حيث قتل ثلاثة: the place that a clause at m tells more of is where it happens."""
    walker, units = clauses.walker, clauses.units
    if units[m].kind != "S" or walker.form(units[m]) not in clauses.words.seat:
        return
    n = walker.skip_marks(m - 1, -1)
    n -= n >= 0 and walker.is_mark(n, COMMAS)
    if n >= 0 and units[n].kind == "NP" and "place" in units[n].kinds and not units[n].trigger:
        slots.preps.setdefault("في", []).append([units[n]])


def _time_of_when(clauses: Clauses, k: int) -> list[Unit]:
    """اندلع العنف الأسبوع الماضي حينما هاجمت: what happened when something did has its time."""
    walker, units = clauses.walker, clauses.units
    m = walker.back(k - 1, "FB")
    if m < 0 or units[m].kind != "S" or walker.form(units[m]) not in clauses.words.when:
        return []
    m = walker.skip_marks(m - 1, -1)
    m -= m >= 0 and walker.is_mark(m, COMMAS)
    return [at_its_start(units[m])] if m >= 0 and units[m].kind == "T" else []


def _of_clause_before(clauses: Clauses, m: int, time: Unit) -> bool:
    """بعدما انسحب الجيش قبل شهر، قالت: whether a time tells when what a clause under the verb's own tells was."""
    walker, units = clauses.walker, clauses.units
    under = m > 0 and units[m].kind == "V" and units[m - 1].kind == "S"
    if not under or {walker.form(units[m - 1]), clauses.head(m - 1).base} & clauses.words.when:
        return False
    return not any(walker.is_mark(n, COMMAS) for n in range(m, time.at)) and walker.is_mark(time.at + 1, COMMAS)


def _happened_apart(clauses: Clauses, described: Unit, slots: Slots) -> bool:
    """Whether what a clause describes was at another time than what is told of it.

    توفي السبت متأثرا بجروح | أصيب بها; قصفت المدفعية ليل السبت مواقع ردا على هجوم | أوقع قتلى, which was not then.
    """
    return described.trigger or "ب" in slots.resumed or described.prep in clauses.words.temporal


def _tells_of(described: Unit) -> bool:
    """Whether a verb tells of what a clause before it names, and when that was is another matter.

    أمر قاض الاثنين بإطلاق سراح متظاهرين | اعتقلتهم الشرطة, but نشر الجيش أمس بيانا | أكد فيه.
    """
    return not described.kinds & _THEN


def _comments(clauses: Clauses, unit: Unit, k: int) -> bool:
    """Whether verb k tells of another time than what stands before this particle.

    سمحت بذلك الشهر الماضي، | وهي خطوة أشادوا بها, هوجم الحاجز في يناير، | وقد تبنى التنظيم الهجوم, وصلت الاثنين
    رفات ستة | كان التنظيم أعلن قتلهم; but اعتقل الأحد | وهو يصور.
    """
    if any(clauses.walker.is_mark(n, COMMAS) for n in range(unit.at, k)):
        return False
    head, behind = clauses.head(unit.at), clauses.units[unit.at + 1]
    was = head.stem in clauses.words.being
    if not unit.conj:
        told = was and unit.at > 0 and clauses.units[unit.at - 1].kind == "NP"
        return told and "verb_perf" in clauses.head(k).tags
    claims = head.stem == _HAD and bool(clauses.carries(k) & _SAYS)
    return was or claims or ("pronoun" in head.tags and behind.kind != "V")


def _shuts(clauses: Clauses, m: int, unit: Unit) -> bool:
    """Whether no circumstance of a verb stands before this unit: another clause, or a noun with its own."""
    if unit.kind == ".":
        return not clauses.walker.is_mark(m, COMMAS) or _opened(clauses, m)
    denied = unit.conj and "negation" in clauses.head(m).tags  # قتل السبت، ولم تعلن أي جهة
    if unit.kind == "F" and (denied or clauses.walker.form(unit) in clauses.words.contrast):
        return True
    return unit.kind in "VSR" or (unit.kind == "NP" and not unit.prep and unit.trigger)
