"""People in idafa whom a clause right behind them describes: تشييع | جنود قتلوا في كمين, عائلات | صحفيين اعتقلوا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.patterns.walks.unit_row import UnitRow
from conflict_events.text.tokens import Token

_PEOPLE = frozenset({"person", "armed", "title"})
_NOT_PEOPLE = frozenset({"person", "armed", "title", "group", "force", "org", "state"})
_MANY, _TWO = ("وا", "ون"), ("تا", "ا")
_WOMEN = "ات"


def people_within(row: UnitRow, unit: Unit, k: int) -> Unit | None:
    """Return the people behind the first noun of a phrase whom the clause of verb k describes, or None.

    Only the noun behind agrees with the verb: of رفات جنود قتلوا or جثتي جنديين قتلا the verb tells of the soldiers.

    Args:
        row: The sentence.
        unit: The phrase right before the verb.
        k: The verb.
    """
    if unit.kind != "NP" or unit.j - unit.head < 2 or unit.definite or unit.quantity is not None:
        return None
    head, verb = row.tokens[unit.head], row.tokens[row.units[k].head]
    if head.det or head.pron or verb.conj or not _no_doer(row, unit):
        return None
    for n in range(unit.head + 1, unit.j):
        token = row.tokens[n]
        if token.det or token.pron or token.prep or token.conj:
            return None
        if kinds_of(token) & _PEOPLE:
            closed = not any(t.det or t.pron or t.conj for t in row.tokens[n + 1 : unit.j])
            told = _tells_of(verb, token) or (_killed(row, k) and _one_of_another(head, verb, token))
            return unit.part(n, kinds_of(token)) if closed and told else None
    return None


def _no_doer(row: UnitRow, unit: Unit) -> bool:
    """Whether the first noun is nobody, or somebody who only stands by those behind it: عائلات | جنود."""
    head = row.tokens[unit.head]
    return head.base in row.words.kin_of or not kinds_of(head) & _NOT_PEOPLE


def _tells_of(verb: Token, noun: Token) -> bool:
    """Whether a verb or its pronoun tells of many or of two, and a noun names as many."""
    if verb.pron:
        return verb.pron == "هم" and "plural" in noun.tags
    if verb.stem.endswith(_MANY):
        return "plural" in noun.tags and not noun.stem.endswith(_WOMEN)
    return "verb_perf" in verb.tags and "dual" in noun.tags and verb.stem.endswith(_TWO)


def _killed(row: UnitRow, k: int) -> bool:
    """Whether verb k tells what befell somebody, with nobody behind it whom it may have befallen."""
    behind = row.units[k + 1] if k + 1 < len(row.units) else None
    stem = row.tokens[row.units[k].head].stem
    return stem in row.words.kills | row.words.befell and (behind is None or behind.kind != "NP" or bool(behind.prep))


def _one_of_another(head: Token, verb: Token, noun: Token) -> bool:
    """جنازة مقاتل | قتل: whether a verb agrees with the one man or woman behind, and not with the head."""
    hers = verb.stem.endswith("ت")
    one = "singular" in noun.tags and noun.stem.endswith("ة") == hers
    return one and not verb.pron and head.stem.endswith("ة") != hers
