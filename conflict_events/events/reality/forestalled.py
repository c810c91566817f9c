"""What somebody was killed or taken before he managed to do: قتل المهاجم قبل أن يتمكن من | تفجير حزامه.

So with the verb itself where nobody could do it afterwards: قتلت الشرطة انتحاريا قبل أن | يفجر نفسه.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.reality.cue_words import span
from conflict_events.events.reality.factuality import Found
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.agreeing import agrees

_MANAGES = "control_done"
_BEFORE, _THAT = "قبل", "ان"
_TAKEN, _DOER, _VERB = "detention", ("captor", "perpetrator"), 2  # units from قبل to the verb behind أن
BLOW_SELF = "strike.bombing.blow_self"
"""Who blows himself up does nothing afterwards, and nothing where he was killed or taken before."""


def forestalled(s: Sentence, draft: Draft, found: Found) -> Found:
    """Return that an event was only attempted where who meant it was killed or taken before, else what was found.

    Args:
        s: The sentence.
        draft: The event.
        found: Its factuality so far, with its cues.
    """
    outer = draft.slots.outer
    if found[0] == "actual" and (cue := _himself(s, draft)) is not None:
        return "attempted", [span(s, cue)]
    if found[0] != "actual" or draft.hit.verb or outer is None or _MANAGES not in draft.slots.carriers:
        return found
    before = _before(s, outer.owner)
    if before is None or draft.unit.at != outer.owner + 1:
        return found  # قبل أن تتمكن | القوات | من استعادة القرية
    stopped = any(d.unit.at < before.at and _befell(d) for d in s.drafts) and draft.type != "capture"
    return ("attempted", [span(s, before)]) if stopped else found


def _himself(s: Sentence, draft: Draft) -> Unit | None:
    """قتلت الشرطة انتحاريا | قبل أن يفجر نفسه: return what shows that he was stopped, or None."""
    if draft.pattern.id != BLOW_SELF or (before := _before(s, draft.unit.at)) is None:
        return None
    return before if whom_befell(s, before.at) else None


def whom_befell(s: Sentence, at: int) -> list[Unit]:
    """Return whom the nearest act before unit at killed, hurt or took: قتلت الشرطة | انتحاريا قبل أن.

    Args:
        s: The sentence.
        at: The unit of قبل.
    """
    drafts = [d for d in s.drafts if d.unit.at < at and (d.type == "casualty" or d.pattern.subtype == _TAKEN)]
    last = max(drafts, key=lambda d: d.unit.at, default=None)
    if last is None or not last.hit.verb:
        return []
    casualty = last.type == "casualty"
    hurt, doers = last.roles.get("victim" if casualty else "object", []), last.roles.get(_DOER[casualty], [])
    pron = "ها" if s.tokens[s.units[at + _VERB].head].stem.startswith("ت") else "ه"
    lone = [u for u in hurt if u.quantity is None and agrees(s.tokens[u.head], pron)]
    own = any("person" in u.kinds and agrees(s.tokens[u.head], pron) for u in doers)  # قتل رجل جنديا قبل أن يفجر نفسه
    return lone if len(hurt) == 1 and not own else []


def _befell(draft: Draft) -> bool:
    """Whether somebody who is named was killed, hurt or taken, and did not only lose men: خسر الجيش عشرة قتلى."""
    role = "victim" if draft.type == "casualty" else "object" if draft.pattern.subtype == _TAKEN else ""
    return bool(role and draft.roles.get(role))


def _before(s: Sentence, k: int) -> Unit | None:
    """Return the unit of قبل that governs verb k, with أن or without."""
    m = k - 1 - (k > 0 and s.units[k - 1].kind == "S" and s.tokens[s.units[k - 1].head].form == _THAT)
    return s.units[m] if m >= 0 and s.units[m].kind == "P" and s.tokens[s.units[m].head].form == _BEFORE else None
