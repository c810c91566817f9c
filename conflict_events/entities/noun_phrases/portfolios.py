"""What a ministry or a minister is over, where several things are joined: وزير الطاقة والصناعة والثروة المعدنية."""

from __future__ import annotations

from conflict_events.entities.noun_phrases.phrase_words import PhraseWords
from conflict_events.entities.units.row import Row

_REACH = 9  # tokens from the office to the last thing that it deals with


def joined_portfolio(row: Row, j: int, words: PhraseWords) -> bool:
    """Whether the joined word at j is one more thing that the office before it deals with.

    Args:
        row: The sentence.
        j: A token with a conjunction.
        words: The word lists of the language.

    Returns:
        True for وزير الخارجية | والتعاون; False for وزارة الدفاع | والجيش, وزير العدل | ووزير الصحة.
    """
    token = row.tokens[j]
    if token.base not in words.portfolio or token.conj != "و" or token.prep or token.pron or j in row.names:
        return False
    bare = not token.det and j + 1 < len(row.tokens) and row.tokens[j + 1].det and row.classes[j + 1] == "N"
    if not (token.det or bare) or j in row.times:
        return False
    for k in range(j - 1, max(j - _REACH, -1), -1):
        office = row.tokens[k].base in words.offices or (row.tokens[k].prep == "ل" and row.tokens[k].base in words.task)
        if office and not row.tokens[k].det:
            return k < j - 1 and _deals(row, k + 1, j, words)
        if row.classes[k] not in "NA" or row.tokens[k].pron or row.tokens[k].prep or k in row.verbs:
            return False
    return False


def _deals(row: Row, i: int, j: int, words: PhraseWords) -> bool:
    """Whether the tokens from i to j are things an office deals with: each joined one is of the list."""
    tokens = row.tokens
    if not any(t.det for t in tokens[i:j]) or any("gent" in t.tags for t in tokens[i:j]):
        return False  # وزارة الدفاع الروسية | والأمن
    return all(t.base in words.portfolio or "adj" in t.tags for t in tokens[i:j] if t.conj)
