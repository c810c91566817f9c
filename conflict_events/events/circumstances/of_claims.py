"""Times of a saying that describes an attack, and are none of the attack's: هجوم أعلنت الحركة | أمس | مسؤوليتها عنه."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import TAKEN_UP

_DAY, _LATER = "day", "adverb"
_SAYS = frozenset({"said", "claim", "deny"})


def of_claim(s: Sentence, draft: Draft, time: Unit) -> bool:
    """Whether a time behind an event is when somebody claimed it or told of it; not one in what he said of it.

    Args:
        s: The sentence.
        draft: The event.
        time: A time of its clause.
    """
    if draft.type == "statement" or time.time is None or not (time.time.granularity == _DAY or time.time.how == _LATER):
        return False  # اعتداءات تبناها التنظيم | في 2017
    for unit in reversed(s.units[draft.unit.at + 1 : time.at]):
        if unit.kind == "S":
            return False  # غارة قال الجيش إنها وقعت | الثلاثاء
        if unit.kind == "NP" and "event" in unit.kinds and s.tokens[unit.head].pron:
            return False  # الهجوم الذي يزعم وقوعه | السبت
        if unit.kind == "V":
            says = s.drafts_at(unit.at) == "statement" or bool(s.grammar.carries(unit.at) & _SAYS)
            return says and _tells_of(s, draft, unit, time)
    return False


def _tells_of(s: Sentence, draft: Draft, verb: Unit, time: Unit) -> bool:
    """Whether a verb of saying describes the event, or أن behind the time takes it up: قال الجيش | الثلاثاء إنها."""
    described = s.grammar.walker.antecedent(verb.at)
    behind = s.units[time.at + 1] if time.at + 1 < len(s.units) else time
    taken_up = behind.kind == "S" and s.tokens[behind.head].form.endswith(TAKEN_UP) and verb.at == draft.unit.at + 1
    return taken_up or (described is not None and described.at == draft.unit.at)
