"""Nouns of demanding that are participles of her who speaks: نددت المنظمة بالقصف | مطالبة الحكومة بوقفه."""

from __future__ import annotations

from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.verb_slots.agreement import is_feminine

_DEMAND, _SHE = "statement.demand_noun", "ة"


def goes_with(s: Sentence, event: Finished) -> bool:
    """Whether what looks like a noun of demanding goes on with a saying: قالت المنظمة كذا، مطالبة الحكومة بتوفيرها.

    Args:
        s: The sentence.
        event: An event.
    """
    unit = event.draft.unit
    if event.draft.pattern.trigger != _DEMAND or unit.at == 0 or unit.prep or unit.conj or s.tokens[unit.head].det:
        return False
    before = s.units[unit.at - 1]
    comma = before.kind == "." and s.tokens[before.head].form in COMMAS
    return comma or _behind_phrase(s, event)


def _behind_phrase(s: Sentence, event: Finished) -> bool:
    """نددت المنظمة بالقصف | مطالبة الحكومة بوقفه: whether she says something that is told whole before it.

    What is rejected stands right behind its verb, or behind a noun of its own: رفضت دمشق | مطالبة المعارضة برحيله.
    """
    unit, last = event.draft.unit, s.tokens[event.draft.hit.i - 1]
    if not s.tokens[unit.head].stem.endswith(_SHE) or not (last.det or s.classes[last.i] in "XA"):
        return False
    sayings = [d for d in s.drafts if d.type == "statement" and d.hit.verb and d.unit.at < unit.at]
    if not sayings or not is_feminine(s.grammar, sayings[-1].unit.at):
        return False
    between = s.units[sayings[-1].unit.at + 1 : unit.at]
    speaker = {u.at for group in sayings[-1].roles.values() for u in group}
    told = [u for u in between if u.kind == "NP" and u.at not in speaker]
    act = any("event" in u.kinds for u in told[-2:])  # اعتقال | الصحفيين
    whole = bool(told) and told[-1].at == unit.at - 1 and (act or bool(told[-1].prep))
    return whole and all(u.kind not in "VSR." for u in between)
