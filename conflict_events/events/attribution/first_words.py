"""Where the first word of what is said begins: its own preposition is part of it, one that the verb governs not."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.attribution.how_opened import CALLED_FOR
from conflict_events.events.attribution.marks import OPENING, closes_quote
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.walks.unit_row import QUOTES

_DESCRIBE = "statement.describe_verb"  # وصفه "بالجبان"
_COLON, _WITH_WHAT = ":", "بما"  # ندد ب | ما حدث
_GOVERNING = frozenset({"demand", "accusation", "threat", "warning"})


def opening(s: Sentence, event: Finished, k: int) -> int:
    """Return the offset at which what is said begins.

    Args:
        s: The sentence.
        event: The saying.
        k: The first token of what is said.
    """
    token = s.tokens[k]
    pattern = event.draft.pattern
    governed = token.prep == "ب" and (pattern.subtype in _GOVERNING or pattern.trigger == _DESCRIBE)
    if k and token.prep and not governed and _own(s, k):
        return token.start  # قال إنها | بغرض الدعاية, وأضاف: "للأسف ..."
    what = token.form == _WITH_WHAT and s.classes[k + 1 : k + 2] != ["S"]  # بما | أن المنطقة
    what = what and s.tokens[k - 1].form not in OPENING  # قالت "بما فعلناه
    if what or (token.form in CALLED_FOR and pattern.subtype in _GOVERNING):
        return token.core + 1  # اتهموا الجيش ب | استخدام الرصاص
    return token.core - bool(token.future)  # ستواصل is one word


def past_preposition(s: Sentence, unit: Unit) -> int:
    """بمزيد من الهجمات, إلى عشرين هجوما: return the first token of a phrase, its number or measure included."""
    first = unit.first + (s.classes[unit.first] == "P")
    return unit.i if any(t.form in QUOTES for t in s.tokens[first : unit.i]) else min(first, unit.i)


def _own(s: Sentence, k: int) -> bool:
    """Whether أن, a colon or a quotation mark stands before a word, so that its preposition is said too."""
    before = s.tokens[k - 1]
    if before.form in OPENING:
        return not closes_quote(s, k - 1)  # أفادت مراسلة "الحدث" | بمصرع شخص
    return s.classes[k - 1] == "S" or before.form == _COLON
