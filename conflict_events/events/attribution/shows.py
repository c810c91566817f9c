"""What only shows something, and says nothing: غادرت السفن، وهو ما يشير إلى; إن التباين يشير إلى أن."""

from __future__ import annotations

from conflict_events.events.attribution.marks import after_comma
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES

_SUBJECT = 6  # units of a subject with what describes it
_THINGS = frozenset({"event", "thing"})
SHOWN = frozenset({"assertion", "warning", "threat", "demand"})  # ما يشير إلى, ما ينذر ب, ما يهدد ب, ما يدعو إلى


def only_shows(s: Sentence, event: Finished) -> bool:
    """Whether a thing is the subject of a verb in the present behind أن, and only shows: إن التباين يشير إلى أن."""
    token, k = s.tokens[event.draft.hit.i], event.draft.unit.at
    if "verb_impf" not in token.tags or token.conj or event.draft.slots.antecedent is not None:
        return False
    for unit in reversed(s.units[max(k - _SUBJECT, 0) : k]):
        before = s.units[unit.at - 1] if unit.at else unit
        if unit.kind != "NP" or unit.conj:
            return False
        if not unit.prep:
            opened = before.kind == "S" or s.tokens[before.head].form in QUOTES
            return opened and bool(unit.kinds) and unit.kinds <= _THINGS
    return False


def what_shows(s: Sentence, event: Finished, words: Speech) -> bool:
    """Whether what was told before shows something: انسحبت القوات، ما | يشير إلى هجوم وشيك, وهو ما | يشير إلى."""
    k, token = event.draft.unit.at, s.tokens[event.draft.hit.i]
    before = s.units[k - 1] if k else event.draft.unit
    if event.draft.pattern.subtype not in SHOWN or token.pron or event.draft.unit.conj:
        return False
    if "verb_impf" not in token.tags or s.tokens[before.head].form not in words.what or before.first == 0:
        return False
    return after_comma(s, before) or s.tokens[before.first - 1].form in words.taken_up
