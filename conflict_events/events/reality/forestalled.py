"""What somebody was killed or taken before he managed to do: قتل المهاجم قبل أن يتمكن من | تفجير حزامه."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_MANAGES = "control_done"
_BEFORE, _THAT = "قبل", "ان"
_TAKEN = "detention"


def forestalled(s: Sentence, draft: Draft, found: Found) -> Found:
    """Return that an event was only attempted where who meant it was killed or taken before, else what was found.

    Args:
        s: The sentence.
        draft: The event.
        found: Its factuality so far, with its cues.
    """
    outer = draft.slots.outer
    if found[0] != "actual" or draft.hit.verb or outer is None or _MANAGES not in draft.slots.carriers:
        return found
    before = _before(s, outer.owner)
    if before is None or draft.unit.at != outer.owner + 1:
        return found  # قبل أن تتمكن | القوات | من استعادة القرية
    stopped = any(d.unit.at < before.at and _befell(d) for d in s.drafts) and draft.type != "capture"
    return ("attempted", [span(s, before)]) if stopped else found


def _befell(draft: Draft) -> bool:
    """Whether somebody who is named was killed, hurt or taken, and did not only lose men: خسر الجيش عشرة قتلى."""
    role = "victim" if draft.type == "casualty" else "object" if draft.pattern.subtype == _TAKEN else ""
    return bool(role and draft.roles.get(role))


def _before(s: Sentence, k: int) -> Unit | None:
    """Return the unit of قبل that governs verb k, with أن or without."""
    m = k - 1 - (k > 0 and s.units[k - 1].kind == "S" and s.tokens[s.units[k - 1].head].form == _THAT)
    return s.units[m] if m >= 0 and s.units[m].kind == "P" and s.tokens[s.units[m].head].form == _BEFORE else None
