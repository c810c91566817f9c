"""Counts that stand away from what they count: أودى هجوم نفذه التنظيم بحياة | ستة, 22 من أصل 36 مسيرة أطلقت."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.quantities.wholes import Part
from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

CLAIMS_LIVES = "casualty.claim_lives_verb"
"""The trigger أودى بحياة, behind which the lives are counted."""


def claimed(s: Sentence, draft: Draft) -> list[Unit]:
    """أودى هجوم نفذه التنظيم بحياة | ستة: the phrase behind the lives that an attack claimed."""
    behind = draft.hit.tail[-1] + 1 if draft.pattern.trigger == CLAIMS_LIVES and draft.hit.tail else len(s.tokens)
    at = next((u.at for u in s.units if u.first == behind), -1)
    return [s.units[at]] if at >= 0 and s.units[at].kind == "NP" else []


def in_whole(unit: Unit, draft: Draft) -> Unit:
    """دمرت 22 من أصل 36 مسيرة | أطلقتها القوات: all of them were fired, whatever became of a part."""
    if isinstance(unit.quantity, Part) and unit.at < draft.unit.at:
        return replace(unit, quantity=unit.quantity.whole)
    return unit
