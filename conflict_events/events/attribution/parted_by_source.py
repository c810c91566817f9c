"""Who carries a saying, named between its verb and what is said: وتابع الوزير وفقا لما نقلته الوكالة: "سنرد"."""

from __future__ import annotations

from conflict_events.events.attribution.marks import OPENING
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence

_FRONT = 5  # units of the verb and who speaks
_LONGEST = 10  # units of who carries it
_COLON = ":"


def source_between(s: Sentence, k: int, words: Speech) -> range:
    """Return the units of وفقا and who it names behind verb k, where أن, a colon or a quotation follows; else none.

    Args:
        s: The sentence.
        k: The verb of saying.
        words: Words of attribution.
    """
    begin = 0
    for unit in s.units[k + 1 : k + _FRONT]:
        if {s.tokens[unit.first].form, s.tokens[unit.head].form} & words.as_said:
            begin = unit.at
            break
        if unit.kind in "VSR.":
            return range(0)
    verbs = 0
    for unit in s.units[begin + 1 : begin + _LONGEST] if begin else ():
        form = s.tokens[unit.head].form
        if (unit.kind == "S" and form in words.that) or (unit.kind == "." and (form == _COLON or form in OPENING)):
            return range(begin, unit.at)
        verbs += unit.kind == "V"
        if verbs > 1 or unit.kind == ".":
            return range(0)
    return range(0)
