"""What somebody refuses to give up or let go: رفضت الحركة تسليم المدينة, بعد رفض أنقرة الإفراج عن القس."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS

_KEPT = {"release": "captor", "loss": "loser"}
_FROM = frozenset({"", "عن"})
_REACH = 6
_IF = frozenset({"اذا", "لو"})


def refused(s: Sentence, events: list[Finished]) -> None:
    """Negate what somebody refuses to give up, and fill who holds it; changes the events in place."""
    for event in events:
        role = _KEPT.get(event.draft.pattern.subtype)
        unit = event.draft.unit
        if role is None or event.draft.hit.verb or unit.conj or unit.prep not in _FROM:
            continue
        refusal = _refusal(s, unit.at)
        if refusal is None:
            continue
        event.factuality, event.cues = "negated", [(s.tokens[refusal.i].core, s.tokens[refusal.j - 1].end)]
        mine = {u.i for units in event.roles.values() for u in units}
        doers = [u for u in _refuser(s, refusal) if _holds(s, u) and u.i not in mine]
        if doers and not event.roles.get(role):
            event.roles[role] = doers


def _refusal(s: Sentence, at: int) -> Unit | None:
    """Return the word of refusing right behind which, but for its subject and time, an event noun stands."""
    subjects = 0
    for unit in reversed(s.units[max(at - _REACH, 0) : at]):
        if unit.kind in ("V", "NP") and s.tokens[unit.head].base in s.grammar.words.refuses:
            doubt = unit.at > 0 and s.tokens[s.units[unit.at - 1].head].form in _IF
            return None if doubt or unit.trigger else unit
        subjects += unit.kind == "NP" and not unit.prep
        if unit.kind not in ("NP", "T", "F", "B") or unit.trigger or unit.conj or subjects > 1:
            return None
    return None


def _refuser(s: Sentence, refusal: Unit) -> list[Unit]:
    """Return who refuses: the subject of the verb, or whom the noun belongs to."""
    if refusal.kind == "V":
        slots = s.grammar.verb(refusal.at)
        return slots.agent or slots.patient
    k = refusal.head + 1
    if k < refusal.j:  # رفض | أنقرة
        return [refusal.part(k, kinds_of(s.tokens[k]))]
    behind = s.units[refusal.at + 1]
    return [behind] if behind.kind == "NP" and not (behind.prep or behind.trigger) else []


def _holds(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase can hold a place or people: a capital can, as its government."""
    return bool(unit.kinds & KINDS["actor"]) or s.tokens[unit.head].base in s.grammar.words.seats
