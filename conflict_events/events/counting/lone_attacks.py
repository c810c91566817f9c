"""Numbers beside an attack that count others: نجا الاثنان من الانفجار, منفذو الهجوم الأربعة."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.sentence import Sentence

_OF = "من"
_MANY = ("ات", "ين", "ان")
_NOT_ONE = frozenset({"plural", "dual"})


def of_one_attack(s: Sentence, unit: Unit, span: tuple[int, int] | None) -> bool:
    """Whether an attack is one by its word, and known, so that a number with its article is that of people.

    Args:
        s: A sentence.
        unit: The phrase of the attack.
        span: Where the number stands, in characters; None where none does.
    """
    token = s.tokens[unit.head]
    known = token.det and not (token.tags & _NOT_ONE or token.stem.endswith(_MANY))
    if span is None or not known:
        return False
    before = span[1] <= token.start and any(t.form == _OF for t in s.tokens[unit.first : unit.head])
    behind = s.units[unit.at - 1] if unit.at > 0 and span[0] >= token.end else None
    doers = behind is not None and behind.kind == "NP" and s.tokens[behind.head].base in s.grammar.words.doers_of
    return before or doers
