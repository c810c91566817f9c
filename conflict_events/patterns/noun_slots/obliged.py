"""Who is to do what an event noun says, or can: أكد أن على الحكومة | الإفراج عنهم, يتعين على المتمردين | الانسحاب."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.noun_slots.called_upon import fits_pronoun
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group

_ABLE = frozenset({"ب", "ل"})
_ON, _THAT = "علي", frozenset({"ان", "بان"})


def who_must(clauses: Clauses, k: int) -> Group:
    """Return whom على or ل names right before an event noun, behind أن or a verb that obliges or permits, or nothing.

    أكد أن على الحكومة | الإفراج عنهم, لا يحق للجيش | قصف المدن.

    Args:
        clauses: The sentence.
        k: Unit of the noun.
    """
    units, m = clauses.units, k - 1
    while m > 0 and units[m].kind == "NP" and not units[m].prep and clauses.carries(m):
        m -= 1  # أن على الجيش شن | هجوم
    if m < 1 or units[k].prep or units[k].conj:
        return []
    if units[m].prep in _ABLE:
        return _who_can(clauses, units[m])
    if units[m].prep != _ON or not units[m].kinds & ACTORS:
        return []
    before = clauses.head(m - 1)
    obliges = units[m - 1].kind == "S" and before.form in _THAT
    return [units[m]] if obliges or before.stem in clauses.words.must else []


def _who_can(clauses: Clauses, unit: Unit) -> Group:
    """يمكن للجيش | استعادة المدينة, بإمكان الجيش السيطرة, قال الجيش إن بإمكانه السيطرة: return who can do it."""
    words, head, k = clauses.words, clauses.head(unit.at), unit.head + 1
    if unit.prep == "ل":  # لا يحق للجيش | قصف المدن
        before = clauses.head(unit.at - 1)
        may = {before.stem, before.base} & (words.bent | words.may)
        return [unit] if may and unit.kinds & ACTORS else []
    if head.base not in words.bent:
        return []
    if k < unit.j:
        kinds = kinds_of(clauses.tokens[k])
        return [unit.part(k, kinds)] if kinds & ACTORS else []
    sayer = clauses.units[unit.at - 2] if unit.at > 1 and clauses.units[unit.at - 1].kind == "S" else unit
    mine = sayer.kind == "NP" and not sayer.prep and bool(sayer.kinds & ACTORS)
    return [sayer] if mine and head.pron and fits_pronoun(clauses, head.pron, sayer) else []
