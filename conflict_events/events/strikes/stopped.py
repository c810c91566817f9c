"""Attacks that a verb of doing tells to be stopped: هجوم بزوارق مسيرة | تم صده, الهجوم جرى | إحباطه."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_FOILS = "light_foil"
_DONE = frozenset({"تم", "تمت", "جري", "جرت"})
_REACH = 6  # units from the attack to the verb
_TO_IT = frozenset({"له", "لها", "لهما"})


def stopped(s: Sentence, event: Finished) -> None:
    """Set an attack that was stopped to attempted; changes it in place.

    Args:
        s: A sentence.
        event: One of its events.
    """
    if event.draft.type != "strike" or event.draft.hit.verb or event.factuality != "actual":
        return
    at = event.draft.unit.at
    for unit in s.units[at + 1 : at + 1 + _REACH]:
        if unit.kind in "VF" and s.tokens[unit.head].base in _DONE and not unit.conj:
            k = _foiling(s, unit.at + 1)
            if k >= 0:
                event.factuality, event.cues = "attempted", [(s.tokens[k].core, s.tokens[k].end)]
            return
        if unit.kind in "VSR" or unit.trigger:
            return


def _foiling(s: Sentence, n: int) -> int:
    """Return the token of the masdar of stopping at unit n that means what stands before, or -1."""
    if n >= len(s.units) or _FOILS not in s.grammar.carries(n):
        return -1
    k = s.units[n].head
    behind = s.tokens[k + 1].form if k + 1 < len(s.tokens) else ""
    return k if s.tokens[k].pron or behind in _TO_IT else -1
