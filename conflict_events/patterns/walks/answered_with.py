"""Answers to what somebody only calls an attack: شن غارات ردا على ما قال إنه | هجوم على حاجز."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.text.tokens import Token

_IT, _WHAT, _ON = ("نه", "نها"), "ما", "علي"
_CLAUSE = 5  # words from ما to the attack


def answers_so_called(tokens: Sequence[Token], i: int, answer: frozenset[str]) -> bool:
    """Whether the attack at token i is called so in a clause of ما behind a word of answering.

    Args:
        tokens: The sentence.
        i: The first word of the attack.
        answer: Words of answering.
    """
    if i < _CLAUSE or not tokens[i - 1].form.endswith(_IT):
        return False
    for k in range(i - 2, max(i - 1 - _CLAUSE, 1), -1):
        if tokens[k].form == _WHAT:
            return tokens[k - 1].form == _ON and tokens[k - 2].base in answer
    return False
