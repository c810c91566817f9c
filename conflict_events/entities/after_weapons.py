"""Where the phrase of a weapon ends: قتلت قذيفة هاون | امرأة."""

from __future__ import annotations

from conflict_events.entities.row import Row

_PEOPLE = frozenset({"person", "person_nouns"})
_OF_WEAPON = frozenset({"armed_nouns", "gent", "adj"})


def past_weapon(row: Row, head: int, j: int) -> bool:
    """Whether a person stands at j behind a weapon told by two words, of which he is no part; رصاصة قناص is one."""
    if j - head < 2 or "weapons" not in row.tokens[head].tags:
        return False
    token = row.tokens[j]
    return not (token.det or token.prep or token.tags & _OF_WEAPON) and bool(token.tags & _PEOPLE)
