"""Who only tells what befell somebody, and is not whom its pronoun means: قال المتحدث إنه تم الإفراج | عنه."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.grammar import Grammar
from conflict_events.patterns.walks.unit_row import REACH

_COLON = ":"
_NEAR = 3  # units from a verb of saying to who says it: كما صرح، الثلاثاء، | متحدث


def who_tells(draft: Draft, grammar: Grammar) -> set[int]:
    """Return the identities of the phrases before an act that are who tells of it.

    A spokesman, a lawyer or a father speaks of others; whose words are quoted would say me: أضاف الرجل: اعتقلوه.

    Args:
        draft: The act.
        grammar: Its sentence.
    """
    k = draft.unit.at
    units = grammar.units[max(k - REACH, 0) : k]
    return {id(u) for u in units if u.kind == "NP" and not u.prep and _tells(u, draft, grammar)}


def _tells(unit: Unit, draft: Draft, grammar: Grammar) -> bool:
    if unit.at <= 0 or not _behind_verb(unit, grammar):
        return False
    tells = grammar.tokens[unit.head].base in grammar.words.tellers
    for behind in grammar.units[unit.at + 1 : draft.unit.at]:
        if behind.kind == "." and grammar.tokens[behind.head].form == _COLON:
            return True
        if behind.kind == "S":  # but اعتقل ناطق باسم الحركة بعد | أن
            return tells and grammar.units[behind.at - 1].kind != "P"
        if behind.kind in "VR":
            return False
    return False


def _behind_verb(unit: Unit, grammar: Grammar) -> bool:
    """Whether a verb stands before a phrase, with nothing but marks and times between."""
    for before in reversed(grammar.units[max(unit.at - _NEAR, 0) : unit.at]):
        if before.kind not in ".TF":
            return before.kind == "V"
    return False
