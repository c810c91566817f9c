"""Papers and channels whose name is spelled in quotation marks: صحيفة | "إر كي بي", إذاعة | "إن بي آر"."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import QUOTES, Row

_OUTLET = "outlet_noun"
_TAGS = frozenset({"outlet_nouns"})
_MOST = 5  # letters spelled in one name


def papers_named(row: Row, units: list[Unit], spelled: frozenset[str]) -> list[Unit]:
    """Return the units, with the spelled letters behind a word for a paper as part of its phrase.

    Args:
        row: The sentence.
        units: Its units; changed in place.
        spelled: Names of the letters of other scripts, folded.
    """
    for k in range(len(units) - 3, -1, -1):
        mark = units[k + 1]
        if mark.kind != "." or units[k].kind != "NP" or _OUTLET not in units[k].kinds:  # nearly all
            continue
        if row.tokens[mark.head].form in QUOTES and not row.tokens[units[k].j - 1].tags.isdisjoint(_TAGS):
            end = _closing(row, mark.head, spelled)
            close = next((m for m in range(k + 2, len(units)) if units[m].head == end), 0) if end else 0
            if close:
                units[k].j = end + 1
                units[k + 1 : close + 1] = []
    return units


def _closing(row: Row, begin: int, spelled: frozenset[str]) -> int:
    """Return the mark that closes a name of which every word is the name of a letter, or 0."""
    close = QUOTES[row.tokens[begin].form]
    for k in range(begin + 1, min(begin + _MOST + 2, len(row.tokens))):
        token = row.tokens[k]
        if token.form == close:
            return k if k > begin + 2 else 0
        if token.form not in spelled:
            return 0
    return 0
