"""Bodies that were found besides, so that no attack told before killed them."""

from __future__ import annotations

from conflict_events.events.circumstances.next_attacks import finds_bodies
from conflict_events.events.sentence import Sentence

_FINDING = 5  # units from a verb of finding to the bodies that were found


def found_as_well(s: Sentence, k: int) -> int:
    """أردوه قتيلا، | كما عثرت الشرطة على جثتين: return where the clause of what was found as well begins, or -1."""
    if k and s.units[k - 1].conj and finds_bodies(s, s.units[k - 1]):
        return k - 1  # مقتل 40 في هجمات والعثور على | جثث
    for unit in reversed(s.units[max(k - _FINDING, 1) : k]):
        if unit.kind == "V":
            apart = s.units[unit.at - 1].kind == "S" and s.tokens[unit.head].base in s.grammar.words.finding
            return unit.at if apart else -1
    return -1
