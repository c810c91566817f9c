"""Words that make no clause, for all that they look like verbs and relatives: ما زال, فيما يبدو, على ما يبدو."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.text.tokens import Token

_SEEMS = 2  # words of على ما before يبدو


def lasts(token: Token, tokens: Sequence[Token], words: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a word makes no clause: ما زالت القوات, انتحاري فيما يبدو, قتلوا على ما يبدو برصاص قناص.

    Args:
        token: The word.
        tokens: The sentence.
        words: The word lists of the tagger.
    """
    behind = tokens[token.i + 1] if token.i + 1 < len(tokens) else None
    if token.stem == "ما" and behind is not None:
        often = token.i > 0 and tokens[token.i - 1].stem in words["how_often"]  # غالبا ما تقصف القوات القرى
        if often or behind.stem in words["lasting"]:
            return True
    begins = words["as_it_seems"]
    near = [t.i for t in tokens[max(token.i - _SEEMS, 0) : token.i + 1] if t.form in begins]  # mostly none
    return bool(near) and any(token.i <= _seems(tokens, k, words) for k in near)


def _seems(tokens: Sequence[Token], k: int, words: Mapping[str, frozenset[str]]) -> int:
    """Return the verb of كما يبدو or على ما يبدو if it begins at token k, or -1; not that of على ما يبدو أنه هجوم."""
    first = tokens[k].form
    verb = k + 1 + (first == "علي")
    if verb >= len(tokens) or tokens[verb].form not in words["seeming"]:
        return -1
    behind = tokens[verb + 1] if verb + 1 < len(tokens) else None
    joined = first != "علي" or tokens[k + 1].form == "ما"
    return verb if joined and (behind is None or behind.stem not in words["that"]) else -1
