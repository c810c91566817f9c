"""Who acts by the name of a place: capitals that stand for their governments, a country with its pronoun."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import Group

_PLACE = frozenset({"place"})
_LAND = frozenset({"بلاد", "بلد", "دولت"})


def seated(group: Group, grammar: Grammar) -> Group:
    """Return a group of doers with the places among them that act told as states.

    موسكو تقصف, بلاده أسقطت طائرتين.

    Args:
        group: The phrases of a doer's slot.
        grammar: The grammar of their sentence.
    """
    return [replace(u, kinds=u.kinds | {"state"}) if _acts(u, grammar) else u for u in group]


def seated_between(groups: list[Group], grammar: Grammar) -> list[Group]:
    """تبادل سجناء بين | موسكو ولندن: return groups behind بين with the capitals among them told as states.

    Args:
        groups: Groups of phrases.
        grammar: The grammar of their sentence.
    """
    seats = grammar.words.seats
    return [
        [replace(u, kinds=u.kinds | {"state"}) if grammar.tokens[u.head].base in seats else u for u in group]
        for group in groups
    ]


def asks_who_acts(slot: str, draft: Draft) -> bool:
    """Whether a slot of an event is that of who does it: also in idafa, where على tells upon what (سيطرة أنقرة على).

    Args:
        slot: Its name.
        draft: The event.
    """
    if draft.type == "statement":
        return False
    taker = slot == "genitive" and draft.type == "capture" and "علي" in draft.slots.preps
    return taker or slot in ("agent", "light", "said")


def _acts(unit: Unit, grammar: Grammar) -> bool:
    if unit.prep or unit.kinds != _PLACE:
        return False
    head = grammar.tokens[unit.head]
    return head.base in grammar.words.seats or (bool(head.pron) and head.base in _LAND)
