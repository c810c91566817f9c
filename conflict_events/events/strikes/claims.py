"""Who claims an attack made it: تفجير تبناه التنظيم, هجمات أعلنت الحركة مسؤوليتها عنها."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_CLAIM = "statement.claim.verb"
_NAMED_ANEW = frozenset({"عملية", "عمليه", "حادث", "منها", "ذلك", "جميعها", "كلها"})


def claimed(s: Sentence, events: list[Finished]) -> None:
    """Make who claims a strike before his claim its attacker; changes the events in place."""
    for claim in events:
        speakers = claim.roles.get("speaker")
        if claim.draft.pattern.id != _CLAIM or not speakers or claim.factuality != "actual":
            continue
        strike = _last_strike(claim, events)
        if strike is not None and not strike.roles.get("attacker") and _points_back(s, claim):
            strike.roles["attacker"] = list(speakers)


def _last_strike(claim: Finished, events: list[Finished]) -> Finished | None:
    """Return the attack before a claim; None where the claim names one itself."""
    attacks = [e for e in events if e.draft.type == "strike" and e.draft.pattern.subtype != "clash"]
    begin, end = claim.content or (0, 0)
    if any(claim.draft.hit.i < e.draft.hit.i and begin <= e.draft.hit.i < end for e in attacks):
        return None
    before = [e for e in attacks if e.draft.hit.i < claim.draft.hit.i and e.factuality == "actual"]
    return max(before, key=lambda e: e.draft.hit.i, default=None)


def _points_back(s: Sentence, claim: Finished) -> bool:
    """Whether a claim is of what was named before it: تبناه, مسؤوليتها عنه, تتبنى العملية."""
    begin, end = claim.content or (0, 0)
    anew = any(s.tokens[k].base in _NAMED_ANEW or s.tokens[k].form in _NAMED_ANEW for k in range(begin, end))
    return bool(s.tokens[claim.draft.hit.i].pron) or "عن" in claim.draft.slots.resumed or anew
