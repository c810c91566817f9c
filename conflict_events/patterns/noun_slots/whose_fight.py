"""Whose a fight for something is, where a pronoun on it tells: مقتل جنود من الجيش في معركته | للسيطرة على التلة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.entities.words.particles import POINTING
from conflict_events.patterns.noun_slots.called_upon import fits_pronoun
from conflict_events.patterns.walks.clauses import Clauses
from conflict_events.patterns.walks.slots import Slots
from conflict_events.patterns.walks.unit_row import REACH, Group

_LED = frozenset({"light_agent"})
_BANDS = frozenset({"armed", "force", "group", "state"})
_AIM, _OF = "ل", "من"


def whose_fight(clauses: Clauses, k: int, slots: Slots) -> Group:
    """Return who does what the masdar at unit k says, if the subject above it is not who fights for it; else nobody.

    Args:
        clauses: The sentence.
        k: Unit of the masdar.
        slots: Its slots as far as they are filled.
    """
    fight = clauses.units[k - 1] if k > 1 and slots.light and clauses.units[k].prep == _AIM else None
    if fight is None or not fight.trigger or clauses.head(k - 1).pron not in POINTING:
        return []
    pron = clauses.head(k - 1).pron
    says = slots.outer is not None and clauses.head(slots.outer.owner).stem in clauses.words.told_so
    his = fits_pronoun(clauses, pron, slots.light[0]) and (slots.light[0].kinds & _BANDS or not says)
    if not clauses.carries(k - 1) & _LED or his:
        return []
    before = (u for u in reversed(clauses.units[max(k - 1 - REACH, 0) : k - 1]) if u.kind == "NP" and not u.trigger)
    bands = (_body(clauses, u) for u in before if u.kinds & _BANDS and u not in slots.light)
    return next(([u] for u in bands if fits_pronoun(clauses, pron, u)), [])


def _body(clauses: Clauses, unit: Unit) -> Unit:
    """جنود من | قوات النظام: return the body that people are of, or those named."""
    for n in range(unit.head + 1, unit.j - 1):
        if clauses.tokens[n].form == _OF and (kinds := kinds_of(clauses.tokens[n + 1])) & _BANDS:
            return unit.part(n + 1, kinds)
    return unit
