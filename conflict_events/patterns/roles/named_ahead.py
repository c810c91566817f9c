"""Whom the pronoun of a masdar means that opens a sentence: بعد سيطرتها على المطار، تقدمت | القوات."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.words.marks import COMMAS
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.agreeing import agrees
from conflict_events.patterns.walks.slots import ACTORS
from conflict_events.patterns.walks.unit_row import Group
from conflict_events.text.tokens import Token

_REACH = 14
_MANY = frozenset({"plural", "armed_groups"})
_TELLS = frozenset({"speech", "outlet", "outlet_noun"})


def named_ahead(grammar: Grammar, at: int, pron: str, *, people: bool = False) -> Unit | None:
    """Return who acts in the clause that a masdar opens, if the pronoun on the masdar may mean him.

    Args:
        grammar: The sentence.
        at: Unit of the masdar.
        pron: The pronoun on it.
        people: Whether it is who suffers it, and may be a man who is known by what he says: الصحفي.
    """
    if not _opens(grammar, at):
        return None
    m = _main(grammar, at)
    doers = _subject(grammar, m) if m > 0 and grammar.head(m).pron != pron else []
    tells = frozenset[str]() if people else _TELLS
    fitting = (u for u in doers if u.at > m and u.kinds & ACTORS and not u.kinds & tells and not u.trigger)
    return next((u for u in fitting if may_mean(grammar.tokens[u.head], pron)), None)


def may_mean(token: Token, pron: str) -> bool:
    """سيطرتهم … المتمردون: whether a pronoun may mean a noun; an army is no they, though its men are.

    Args:
        token: The noun.
        pron: The pronoun.
    """
    return agrees(token, pron) and (pron != "هم" or not token.tags.isdisjoint(_MANY))


def _opens(grammar: Grammar, at: int) -> bool:
    """Whether no clause begins before the masdar, but for a word like أن: قال إن بعد سيطرتها."""
    for unit in reversed(grammar.units[:at]):
        if unit.kind == "S":
            return True
        if unit.kind in "VR":
            return False
    return True


def _main(grammar: Grammar, at: int) -> int:
    """Return the verb of the clause, or the كان of it: behind a comma, if a clause describes something before that."""
    past = True
    for unit in grammar.units[at + 1 : at + 1 + _REACH]:
        if grammar.walker.is_mark(unit.at, COMMAS):
            past = True
        elif past and (unit.kind == "V" or (unit.kind == "F" and grammar.head(unit.at).stem in grammar.words.being)):
            return unit.at
        elif unit.kind in "RS":
            past = False
    return -1


def _subject(grammar: Grammar, m: int) -> Group:
    """Return who is the subject of unit m; a verb of going that has nothing else is read as if it befell him."""
    if grammar.units[m].kind == "V":
        slots = grammar.verb(m)
        return slots.agent or (slots.patient if slots.passive else [])
    behind = grammar.units[m + 1] if m + 1 < len(grammar.units) else None
    return [behind] if behind is not None and behind.kind == "NP" and not behind.prep else []
