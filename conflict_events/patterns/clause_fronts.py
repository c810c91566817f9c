"""What stands before a verb and tells when and where it was, and where such words end."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.patterns.clauses import Clauses
from conflict_events.patterns.shared_times import at_its_start
from conflict_events.patterns.unit_row import COMMAS

_THEN = frozenset({"speech", "outlet_noun", "outlet", "weapon"})  # what is published says so then, what is fired hits


def time_of_when(clauses: Clauses, k: int) -> list[Unit]:
    """اندلع العنف الأسبوع الماضي حينما هاجمت: what happened when something did has its time."""
    walker, units = clauses.walker, clauses.units
    m = walker.back(k - 1, "FB")
    if m < 0 or units[m].kind != "S" or walker.form(units[m]) not in clauses.words.when:
        return []
    m = walker.skip_marks(m - 1, -1)
    m -= m >= 0 and walker.is_mark(m, COMMAS)
    return [at_its_start(units[m])] if m >= 0 and units[m].kind == "T" else []


def tells_of(described: Unit) -> bool:
    """Whether a verb tells of what a clause before it names, and when that was is another matter.

    أمر قاض الاثنين بإطلاق سراح متظاهرين | اعتقلتهم الشرطة, but نشر الجيش أمس بيانا | أكد فيه.
    """
    return not described.kinds & _THEN


def shuts(clauses: Clauses, m: int, unit: Unit) -> bool:
    """Whether no circumstance of a verb stands before this unit: another clause, or a noun with its own."""
    if unit.kind == ".":
        return not clauses.walker.is_mark(m, COMMAS)
    denied = unit.conj and "negation" in clauses.head(m).tags  # قتل السبت، ولم تعلن أي جهة
    if unit.kind == "F" and (denied or clauses.walker.form(unit) in clauses.words.contrast):
        return True
    return unit.kind in "VSR" or (unit.kind == "NP" and not unit.prep and unit.trigger)
