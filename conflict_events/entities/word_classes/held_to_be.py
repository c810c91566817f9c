"""What an attack is only held to be: غارة يعتقد أنها أميركية على منزل tells of the house behind it all the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

_TELLING = frozenset({"adj", "gent"})
_BEFORE = "NA"


def pass_over(tokens: Sequence[Token], classes: list[str], language: str) -> None:
    """Make particles of the words that tell what an attack is held to be, in place.

    Args:
        tokens: A sentence.
        classes: Its word classes.
        language: ISO 639-1 code.
    """
    suspects = _suspects(language)
    held = [t.i for t in tokens if t.stem in suspects and 0 < t.i < len(tokens) - 2 and not t.conj]
    for i in held:
        if classes[i] != "V" or classes[i - 1] not in _BEFORE or classes[i + 1] != "S" or not _of_attack(tokens, i - 1):
            continue
        told = tokens[i + 2]
        if told.tags & _TELLING and not (told.det or told.prep or told.pron) and "verb_perf" not in told.tags:
            classes[i : i + 3] = "FFF"


@cache
def _suspects(language: str) -> frozenset[str]:
    return fold_all(table(language, "clauses")["suspects"])


def _of_attack(tokens: Sequence[Token], k: int) -> bool:
    """Whether an event noun that no pronoun makes known stands at k, or before its adjective: غارة, غارة جوية."""
    head = tokens[k - 1] if k and tokens[k].tags & _TELLING and "event" not in tokens[k].tags else tokens[k]
    return "event" in head.tags and not head.pron
