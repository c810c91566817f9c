"""What a shot hits that a joined verb tells: صاروخ أطلقته طائرة مسيرة | واستهدف سوقا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft

_LAUNCHED = "strike.launch_verb"
_HITS = "light_target"
_REACH = 8  # units between a verb of shooting and the joined one of hitting


def shot_hits(s: Sentence, draft: Draft) -> None:
    """Add the target of a shot whose own clause names none, where the verb that و joins to it tells what it hit.

    Args:
        s: A sentence.
        draft: One of its events; changed in place.
    """
    if draft.pattern.trigger != _LAUNCHED or draft.roles.get("target") or not draft.roles.get("weapon"):
        return
    verb = _joined_verb(s, draft.unit.at)
    if verb is not None and _HITS in s.grammar.carries(verb.at) and not s.tokens[verb.head].pron:
        hit = s.grammar.verb(verb.at)
        draft.roles["target"] = [u for u in hit.patient if not u.trigger]
        draft.slots.borrow(hit, times=False)


def _joined_verb(s: Sentence, k: int) -> Unit | None:
    """Return the verb joined to the one at unit k, with nothing but phrases between."""
    for unit in s.units[k + 1 : k + 1 + _REACH]:
        if unit.kind == "V":
            return unit if unit.conj else None
        if unit.kind in "SR" or unit.trigger:
            return None
    return None
