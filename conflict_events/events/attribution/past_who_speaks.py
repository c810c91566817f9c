"""What is said behind a clause that tells who speaks: قال القائد الذي اتهم الحكومة بالقتل | إن قواته سترد.

Another saying may stand in that clause, with an أن of its own. The إن that قال governs, or أن right behind the comma
that closes the clause, is of the first verb.
"""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.events.attribution.speech import Speech
from conflict_events.events.sentence import Sentence

_FRONT = 5  # units of who speaks
_LONGEST = 30  # units of a clause that tells of him
_OF_SAYING = "إن"


def past_description(s: Sentence, k: int, words: Speech) -> range:
    """Return the units from the clause that describes who speaks to before أن, or none.

    Args:
        s: The sentence.
        k: The verb of saying.
        words: Words of attribution.
    """
    begin = next((u.at for u in s.units[k + 2 : k + 2 + _FRONT] if u.kind in "RVS"), 0)
    if not begin or s.units[begin].kind != "R" or s.units[k + 1].kind not in ("NP", "T"):
        return range(0)
    if s.grammar.walker.form(s.units[begin]) in s.grammar.words.free_relative:
        return range(0)
    plain = s.tokens[s.units[k].head].base in words.plain
    for unit in s.units[begin + 1 : begin + _LONGEST]:
        if unit.kind == "V" and s.tokens[unit.head].base in words.plain:
            plain = False  # قال النائب الذي يقول | إنه كذا، إن
        if unit.kind == "S" and s.tokens[unit.head].form in words.that and _governed(s, unit, plain):
            return range(begin, unit.at)
    return range(0)


def _governed(s: Sentence, that: Unit, plain: bool) -> bool:
    """Whether أن can be of the verb before the clause: written إن behind قال, or right behind a comma."""
    comma = s.tokens[that.first - 1].form in COMMAS and not that.conj
    return comma or (plain and s.tokens[that.head].raw.startswith(_OF_SAYING))


def said_outside(s: Sentence, k: int, words: Speech) -> int:
    """Return the unit of أن that a saying before the clause of verb k governs, or one past the last unit.

    Args:
        s: The sentence.
        k: A verb of saying.
        words: Words of attribution.
    """
    for draft in s.drafts:
        if draft.unit.at >= k:
            break
        if draft.type == "statement" and draft.hit.verb:
            clause = past_description(s, draft.unit.at, words)
            if k in clause and not any(s.tokens[u.head].form in COMMAS for u in s.units[clause.start : k]):
                return clause.stop
    return len(s.units)


def search_end(s: Sentence, k: int, outside: int) -> int:
    """Return the unit before which what verb k says must open; what تنفيه says was told before.

    Args:
        s: The sentence.
        k: A verb of saying.
        outside: The unit of أن that a saying around it governs.
    """
    if not s.tokens[s.units[k].head].pron:
        return outside
    free, walker = s.grammar.words.free_relative, s.grammar.walker
    clauses = (u for u in s.units[k + 1 : k + _FRONT] if u.kind == "R" and walker.form(u) not in free)
    return next((u.at for u in clauses if u.at < outside), outside)
