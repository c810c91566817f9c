"""What is taken in a clash, told by the clause that describes it: مواجهات تمكن خلالها الجيش من تحرير التلال."""

from __future__ import annotations

from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_IN_IT = frozenset({"خلالها", "خلاله", "فيها", "فيه"})
_REACH, _BROKE_OUT = 9, "light_happen"


def taken_in_it(s: Sentence, clash: Finished, events: list[Finished]) -> Finished | None:
    """Return the capture that a clause right behind a clash tells of, where it points back to the clash; or None."""
    at = clash.draft.unit.at
    verbs = [u for u in s.units[at + 1 : at + 1 + _REACH] if u.kind in "VSR"]
    if verbs and verbs[0].kind == "V" and _BROKE_OUT in s.grammar.carries(verbs[0].at):
        at, verbs = verbs[0].at, verbs[1:]  # مواجهات اندلعت أمس، | تمكن خلالها
    between = s.units[at + 1 : verbs[0].at] if verbs and verbs[0].kind == "V" else []
    own = at == clash.draft.unit.at
    if not verbs or verbs[0].kind != "V" or any(u.trigger or (own and u.kind == ".") for u in between):
        return None
    verb = verbs[0]
    behind = s.units[verb.at + 1] if verb.at + 1 < len(s.units) else verb
    if s.tokens[behind.head].form not in _IN_IT:
        return None
    near = [e for e in events if e.draft.type == "capture" and verb.at <= e.draft.unit.at <= verb.at + _REACH]
    first = min(near, key=lambda e: e.draft.unit.at, default=None)
    return first if first is not None and first.factuality == "actual" else None
