"""Devices made ready to go off: عبوتان معدتان للتفجير; who finds them or takes them apart blows nothing up."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_READY = frozenset({"معد", "معدا", "معدة", "معدان", "معدين", "معدتان", "معدتين", "جاهز", "جاهزا", "جاهزة", "جاهزتين"})
_DEVICES = frozenset({"weapon", "vehicle"})
_BACK = 4  # units before it in which the device stands


def is_prepared(s: Sentence, draft: Draft) -> bool:
    """Whether a blast is only what a device was made ready for: معدة | للتفجير.

    Args:
        s: The sentence.
        draft: An event.
    """
    unit = draft.unit
    bombing = draft.type == "strike" and draft.pattern.subtype == "bombing" and not draft.hit.verb
    return bombing and unit.prep == "ل" and unit.first > 0 and s.tokens[unit.first - 1].base in _READY


def prepared(s: Sentence, draft: Draft) -> None:
    """Make the device the weapon of a blast it was made ready for, which nobody has set off.

    Args:
        s: The sentence.
        draft: An event; changed in place.
    """
    if not is_prepared(s, draft):
        return
    for role in ("attacker", "target"):
        draft.roles.pop(role, None)
    if (device := _device(s, draft.unit)) is not None:
        draft.roles["weapon"] = [device]


def _device(s: Sentence, blast: Unit) -> Unit | None:
    """Return the nearest device before a blast, without the participle that says that it was ready."""
    for unit in reversed(s.units[max(blast.at - _BACK, 0) : blast.at]):
        if unit.kind == "NP" and unit.kinds & _DEVICES:
            last = next((k for k in range(unit.head + 1, unit.j) if s.tokens[k].base in _READY), unit.j)
            return unit if last == unit.j else replace(unit, j=last)
        if unit.kind in "VS":
            return None
    return None
