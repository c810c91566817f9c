"""What an act befalls that another noun governs, and not the verb before: اعتقل بتهمة اغتيال | مرشح."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.particles import ABOUT, DURING
from conflict_events.patterns.walks.told_of import past_source
from conflict_events.patterns.walks.unit_row import UnitRow

_OF_NEWS = ABOUT | {"عن"}


def past_owned(row: UnitRow, m: int) -> int:
    """Return one past the phrase at m and what is joined to it where an act before it governs that, or m.

    في جريمة اغتيال | مرشح: the act that a crime is takes what follows it; أنباء عن تعرض | العشرات للضرب: so does
    one that is only spoken of, and أثناء محاولته | السفر one that owns its doer. Behind a verb, past its source.
    """
    if m == 0:
        return m
    if (behind := past_source(row, m)) > m:
        return behind
    unit, before = row.units[m], row.units[m - 1]
    if not _is_act(before, unit) or not _bare(row, m):
        return m
    last = row.tokens[before.j - 1]
    timed = before.prep in DURING or before.prep in row.words.temporal or before.prep in row.words.upon
    whose = last.pron or before.head < before.j - 1
    if timed and whose and unit.trigger and not before.trigger and row.tokens[before.head].base in row.words.happening:
        return _past_bare(row, m + 1) if _bare(row, m + 1) else m + 1  # قتلا أثناء محاولتهما | تفجير خط
    if last.pron:
        befalling = row.tokens[before.head].base in row.words.befalling
        known = row.tokens[unit.head].det or (unit.definite and (unit.j - unit.i == 1 or befalling))
        known = known or (befalling and "place" in unit.kinds)  # خلال اقتحامها | قرية
        owned = timed and known and unit.quantity is None  # but استعادت خلال تقدمها | قرى شرق درعا
        return _past_bare(row, m) if owned and (befalling or not before.trigger) and not unit.trigger else m
    if last.det or before.head != before.j - 1:
        return m
    if unit.trigger:
        crime = last.base in row.words.crimes
        return _past_bare(row, m + 1) if crime and _bare(row, m + 1) else m + crime
    return _past_bare(row, m) if before.prep in _OF_NEWS else m


def _is_act(before: Unit, unit: Unit) -> bool:
    """Whether the phrase right before another is an act behind a preposition."""
    return bool(before.prep) and before.kind == "NP" and "event" in before.kinds and before.j == unit.first


def _bare(row: UnitRow, m: int) -> bool:
    return row.kind(m) == "NP" and not (row.units[m].prep or row.units[m].conj)


def _past_bare(row: UnitRow, m: int) -> int:
    """Return one past the phrase at m and those that are joined to it."""
    m += 1
    while row.kind(m) == "NP" and row.units[m].conj and not (row.units[m].prep or row.units[m].trigger):
        m += 1
    return m
