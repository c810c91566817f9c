"""Relative clauses that only tell who leads somebody: قصف التحالف الذي تقوده السعودية | مساء السبت مخيما."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.entities.words.particles import IN
from conflict_events.patterns.walks.unit_row import SINCE, UnitRow
from conflict_events.text.tokens import Token

_OUTER = 3  # units from a relative pronoun back to the verb whose subject it is about
_AT = frozenset({"في", "ب", "لدي", "ضمن", "مع", "داخل"})
_BANDS = frozenset({"armed", "group", "force"})
_PLACE = frozenset({"place", "direction"})
IS = frozenset({"هو", "هي", "هم", "هما"})
"""Pronouns between a subject and what it is."""
_FATE_REACH = 14  # units of a relative clause before those words
_LASTING_REACH = 8  # units from the verb of a relative clause to a day behind it
_TODAY = "اليوم"
_ENDINGS = ("ه", "ها", "هم")


def _past_fate(row: UnitRow, m: int) -> int:
    """أودى الهجوم الذي وقع أمس بحياة | ستة: what stands behind the words that end a verb parted by a clause; or -1."""
    for k in range(m + 1, min(m + _FATE_REACH, len(row.units))):
        unit = row.units[k]
        if unit.kind == "F" and row.tokens[unit.head].base in row.words.fates:
            return k + 1
        if unit.kind in ".SR":
            return -1
    return -1


def past_standing(row: UnitRow, m: int) -> int:
    """Return what stands behind a relative clause whose verb lasts: التحالف الذي تقوده السعودية | السبت.

    Args:
        row: The sentence.
        m: Its relative pronoun.

    Returns:
        The unit behind its verb, the pronoun that points back, the subject and since when; -1 for any other clause.
    """
    units = row.units
    if (fate := _past_fate(row, m)) > 0:
        return fate
    n = m + 1 + was(row, m + 1)  # البلدة التي كانت | تسيطر عليها المعارضة
    if row.kind(n) != "V" or not m or units[m - 1].kind != "NP" or units[m - 1].trigger or units[n].trigger:
        return -1
    verb, k = row.tokens[units[n].head], n + 1
    pointing = verb.pron or verb.stem.endswith(_ENDINGS)  # تتزعمه, which no list has
    points = bool(pointing) or (row.kind(k) == "F" and row.words.resumed(row.tokens[units[k].head]) is not None)
    if not points or verb.stem[0] not in "يت" or not ("verb_impf" in verb.tags or not verb.tags):
        return -1
    k += not pointing
    if row.kind(k) != "NP" or units[k].prep or units[k].conj or units[k].trigger:
        return -1
    k += 1
    foes = _BANDS if units[m - 1].prep == "بين" else frozenset[str]()  # بين التحالف الذي تقوده الرياض | والحوثيين
    while row.kind(k) == "NP" and units[k].conj and not (units[k].prep or units[k].trigger or units[k].kinds & foes):
        k += 1
    while row.kind(k) == "NP" and units[k].prep in IN and units[k].kinds & _PLACE and not units[k].trigger:
        k += 1  # دوما التي تسيطر عليها المعارضة في ريف دمشق | السبت
    return k + (row.kind(k) == "T" and units[k].prep in SINCE)


def was(row: UnitRow, m: int) -> bool:
    """Whether كان stands at unit m."""
    return row.kind(m) == "F" and row.tokens[row.units[m].head].stem in row.words.being


def past_lasting(row: UnitRow, m: int) -> int:
    """Return the day behind a relative clause of what lasts, which is no time of that: الرجل الذي يدير الشركة | الأحد.

    Args:
        row: The sentence.
        m: Its relative pronoun.

    Returns:
        The time, or -1: where another verb, an event or a mark stands before it, or it tells since when.
    """
    k = m + 1 + was(row, m + 1)
    verb = row.tokens[row.units[k].head] if row.kind(k) == "V" else None
    if verb is None or verb.future or verb.base not in row.words.lasting_so or row.units[m - 1].trigger:
        return -1
    for unit in row.units[k + 1 : k + _LASTING_REACH]:
        if unit.kind == "T":
            told = unit.time is not None and unit.time.start is not None and not unit.time.since
            return unit.at if told and unit.prep not in SINCE and row.form(unit) != _TODAY else -1
        if unit.kind not in "NPF" or unit.trigger:
            return -1
    return -1


def dwelling(row: UnitRow, verb: Token, m: int) -> bool:
    """Tell whether unit m is where somebody works or lives, behind the verb that says so: مهندسين يعملون | في شركة.

    Args:
        row: The sentence.
        verb: The verb that describes somebody.
        m: What stands behind it.
    """
    return verb.stem in row.words.dwells and row.kind(m) == "NP" and row.units[m].prep in _AT


def doer_before(row: UnitRow, k: int) -> Unit | None:
    """Return the phrase that names whoever did the act at k by it: منفذ | الهجوم, منفذ عملية | الطعن; else None.

    Args:
        row: The sentence.
        k: The event noun.
    """
    doer = row.units[k - 1] if k and not row.units[k].prep else None
    if doer is None or doer.kind != "NP" or doer.trigger:
        return None
    names = {row.tokens[doer.head].base, row.tokens[doer.j - 1].base}
    return None if names.isdisjoint(row.words.doers_of) or names & row.words.kin_of else doer


def tells_doer(row: UnitRow, k: int, m: int) -> bool:
    """Whether particle m opens what is told of whoever did the act at k: منفذ الهجوم | كان معروفا من الشرطة."""
    word = row.tokens[row.units[m].head]
    return (word.stem in row.words.being or word.form in IS) and doer_before(row, k) is not None


def closes_description(row: UnitRow, k: int, m: int) -> bool:
    """قتل الوزير، الذي تولى منصبه قبل عام، | في هجوم: whether the comma at m closes what verb k tells of a subject.

    That is between commas, right behind the verb whose clause goes on there.
    """
    r = row.back(k - 1, "FB")
    if r < _OUTER or m <= k + 1 or row.units[r].kind != "R" or not row.is_mark(r - 1, COMMAS):
        return False
    return row.units[r - 2].kind == "NP" and row.units[r - _OUTER].kind == "V" and row.past_relative(r) == m
