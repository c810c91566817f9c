"""A title with all of the name behind it, parts of which name places too: المتحدث العسكري توكور | غوساو الذي أضاف."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.text.tokens import Token

_NAMES = frozenset({"person_name", "place"})
_TITLE = "title"
_PARTS = 2


def whole_name(units: Sequence[Unit], tokens: Sequence[Token], found: Unit) -> Unit:
    """Return the phrase that a relative clause describes, the title before it included where it ends a name.

    Args:
        units: The sentence.
        tokens: Its tokens.
        found: The phrase right before the clause.
    """
    n = found.at
    while n > 0 and found.at - n < _PARTS and _is_part(units[n], tokens) and units[n - 1].j == units[n].first:
        n -= 1
        titled = units[n].kind == "NP" and _TITLE in units[n].kinds and not units[n].trigger
        if titled and units[n].quantity is None:
            return replace(units[n], j=found.j)
    return found


def _is_part(unit: Unit, tokens: Sequence[Token]) -> bool:
    """Whether a phrase is nothing but a name, with no word between it and the phrase before it."""
    bare = unit.kind == "NP" and not (unit.prep or unit.conj or unit.trigger) and unit.quantity is None
    return bare and bool(unit.kinds) and unit.kinds <= _NAMES and not tokens[unit.head].det and unit.i == unit.head
