"""What came of a deed, told by ل as if it had been its aim: فجر نفسه وسط الحشد | ليقتل ثلاثين شخصا."""

from __future__ import annotations

from conflict_events.entities.quantities.numbers import Quantity
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.reality.cue_words import imperfect
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_BACK = 9  # units from the harm back to the deed
_ENDS = frozenset("SR")
_ACTS = frozenset({"strike", "capture"})
_BURST = "strike.explode_verb"
_MEANT = frozenset({"control_planned", "control_object", "control_tried", "demand"})


def came_of_it(s: Sentence, draft: Draft) -> bool:
    """Whether a verb of harm behind ل counts those who fell, and a deed that was done stands before it.

    The same of what others then did: انسحبوا من القرية، | لتقتحمها قوات الحكومة; سقطت القذيفة | لتنفجر وسط السوق.

    Args:
        s: The sentence.
        draft: An event whose verb has ل before it.
    """
    if draft.type in _ACTS:
        return _others_then(s, draft)
    if draft.type != "casualty" or not any(_counted(s, u.head, u.quantity) for u in draft.roles.get("victim", ())):
        return False
    k = draft.unit.at
    for unit in reversed(s.units[max(k - _BACK, 0) : k]):
        if unit.kind in _ENDS:
            return False
        if unit.kind == "V":
            token = s.tokens[unit.head]
            before = s.tokens[max(unit.first - 1, 0)]
            done = not (imperfect(token) or token.future or "negation" in before.tags)
            return done and (_strikes(s, unit.at) or not s.grammar.carries(unit.at))
    return False


def _others_then(s: Sentence, draft: Draft) -> bool:
    """Whether somebody else, named behind his verb, acts past a comma, or a thing goes off that nobody has laid."""
    k = draft.unit.at
    burst = draft.pattern.trigger == _BURST
    others = any(u.at > k for u in draft.slots.agent) and k > 0 and s.grammar.head(k - 1).form in COMMAS
    if not draft.hit.verb or not (burst or others):
        return False
    verb = next((u for u in reversed(s.units[max(k - _BACK, 0) : k]) if u.kind in "VSR"), None)
    if verb is None or verb.kind != "V":
        return False
    token = s.tokens[verb.head]
    done = not (imperfect(token) or token.future or "negation" in s.tokens[max(verb.first - 1, 0)].tags)
    if burst:
        return done and token.stem not in s.grammar.words.planting
    return done and _MEANT.isdisjoint(s.grammar.carries(verb.at))


def _counted(s: Sentence, head: int, quantity: Quantity | None) -> bool:
    return quantity is not None or "dual" in s.tokens[head].tags


def _strikes(s: Sentence, k: int) -> bool:
    return any(d.type == "strike" and d.hit.verb and d.unit.at == k for d in s.drafts)
