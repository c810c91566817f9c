"""What somebody refuses or forgoes: رفضت الحركة تسليم المدينة, امتنع الجنود عن إطلاق النار, تجنبوا اقتحام الحي."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.model import KINDS
from conflict_events.patterns.walks.slots import FORCES

_KEPT = {"release": "captor", "loss": "loser"}
_DONE = {"strike": "attacker", "capture": "captor"}
_HIMSELF = frozenset({"capture.give_up_noun"})
_ABOUT = "عن"
_FROM = frozenset({"", _ABOUT})
_REACH = 6
_THAT = "ان"
_IF = frozenset({"اذا", "لو"})


def refused(s: Sentence, events: list[Finished]) -> None:
    """Negate what somebody refuses or forgoes, and fill who it is; changes the events in place."""
    for event in events:
        unit, verb = event.draft.unit, event.draft.hit.verb
        if event.draft.type == "statement" or unit.conj or (unit.prep not in _FROM and not verb):
            continue
        refusal = _refusal_to(s, unit.at) if verb else _refusal(s, event)
        if refusal is None:
            continue
        event.factuality, event.cues = "negated", [(s.tokens[refusal.i].core, s.tokens[refusal.j - 1].end)]
        role = _KEPT.get(event.draft.pattern.subtype) or _DONE.get(event.draft.type)
        role = "object" if event.draft.pattern.trigger in _HIMSELF else role  # رفضوا | تسليم أنفسهم
        mine = {u.i for units in event.roles.values() for u in units}
        doers = [u for u in _refuser(s, refusal) if _holds(s, u) and u.i not in mine]
        if role is not None and doers and not event.roles.get(role):
            event.roles[role] = doers


def _refusal(s: Sentence, event: Finished) -> Unit | None:
    """Return the word of refusing right behind which, but for its subject and time, an event noun stands."""
    at, subjects = event.draft.unit.at, 0
    for unit in reversed(s.units[max(at - _REACH, 0) : at]):
        if unit.kind in ("V", "NP") and _refuses(s, unit, event):
            doubt = unit.at > 0 and s.tokens[s.units[unit.at - 1].head].form in _IF
            return None if doubt or unit.trigger else unit
        subjects += unit.kind == "NP" and not unit.prep
        if unit.kind not in ("NP", "T", "F", "B") or unit.trigger or unit.conj or subjects > 1:
            return None
    return None


def _refusal_to(s: Sentence, at: int) -> Unit | None:
    """رفض الجيش الأحد أن | ينسحب: return the verb of refusing whose أن stands right before a verb."""
    if not at or s.tokens[s.units[at - 1].head].form != _THAT:
        return None
    before = next((u for u in reversed(s.units[max(at - _REACH, 0) : at - 1]) if u.kind not in "NPT"), None)
    refuses = before is not None and before.kind == "V" and s.tokens[before.head].base in s.grammar.words.refuses
    return before if refuses else None


def _refuses(s: Sentence, unit: Unit, event: Finished) -> bool:
    """Whether a word tells that its subject does not do what the event noun says.

    Who refuses to give something up has it; who rejects an attack need not be asked to make it, unless he is a fighter.
    """
    words, token, about = s.grammar.words, s.tokens[unit.head], event.draft.unit.prep == _ABOUT
    if token.base in words.refuses:
        fights = not s.tokens[event.draft.hit.i].det and any(u.kinds & FORCES for u in _refuser(s, unit))
        own = about or fights or event.draft.pattern.trigger in _HIMSELF
        return event.draft.pattern.subtype in _KEPT or own
    return unit.kind == "V" and not token.pron and token.base in (words.forgoes if about else words.shuns)


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
