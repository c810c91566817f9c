"""Dead of an attack whom another source of its sentence tells of: شن الجيش غارة، بينما تحدث شهود عن 64 قتيلا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.content_end import ATTRIBUTION
from conflict_events.events.circumstances.time_complements import apart
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.events.sharing.dead_sides import without_dead_killers
from conflict_events.events.sharing.lending import TOTAL, one_is_meant, told_of_before, told_of_them

_ASSERTION = "assertion"
_REAL = frozenset({"actual", "negated"})
_LENT = (("perpetrator", "attacker"), ("weapon", "weapon"), ("place", "place"))
_OWN = ("perpetrator", "place")


def told_by_others(s: Sentence, events: list[Finished]) -> None:
    """Lend dead whom only another source tells of what killed them; changes the events in place.

    Args:
        s: The sentence.
        events: Its events, with what those of one source share.
    """
    without_dead_killers(s, events)
    strikes = [e for e in events if e.draft.type == "strike"]
    if not strikes or len(events) == len(strikes):
        return
    for event in events:
        if event.draft.type != "casualty" or event.factuality not in _REAL or event.times:
            continue
        source = _source(s, event, strikes)
        if source is None or any(event.roles.get(role) for role in _OWN):
            continue
        for mine, theirs in _LENT:
            units = _lent(mine, source.roles.get(theirs, []), event)
            if units and not event.roles.get(mine):
                event.roles[mine] = units
        event.times = apart(event.draft, source.times)


def _source(s: Sentence, event: Finished, strikes: list[Finished]) -> Finished | None:
    """Return the attack right before that another source tells of, where none stands in the event's own speech."""
    mine = _teller(event)
    known = (
        event.amount is not None and event.amount.high == 1 and any(u.definite for u in event.roles.get("victim", ()))
    )
    if known or s.grammar.walker.apart(event.draft.unit):  # أكدت السلطات مقتل المهاجم, قالت إنه جاء ردا على مقتل قادة
        return None
    if mine is None or mine.draft.pattern.subtype != _ASSERTION or any(_teller(strike) is mine for strike in strikes):
        return None
    before = [e for e in strikes if e.draft.unit.at < event.draft.unit.at and e.factuality == "actual"]
    found = max(before, key=lambda e: e.draft.unit.at, default=None)
    if found is None or s.grammar.walker.apart(found.draft.unit) or told_of_before(s, event) or _is_total(s, event):
        return None
    return None if one_is_meant(event, found) or told_of_them(s, event, found) else found


def _is_total(s: Sentence, event: Finished) -> bool:
    """حصيلة قتلى قواتها: whether more have died than this attack killed."""
    i = event.draft.hit.i
    return i > 0 and s.tokens[i - 1].base in TOTAL


def _teller(event: Finished) -> Finished | None:
    reporter = event.reporter
    return None if reporter is not None and reporter.draft.pattern.trigger == ATTRIBUTION else reporter


def _lent(role: str, units: list[Unit], event: Finished) -> list[Unit]:
    """Return what fills a role from an attack's; nobody kills those who are his own."""
    dead = {u.i for u in event.roles.get("victim", ())}
    if role == "place":
        return [u for u in units if u.at > 0]  # مالي: هجوم على قريتين, وباريس تعلن مقتل قيادي
    return [u for u in units if role != "perpetrator" or u.i not in dead]
