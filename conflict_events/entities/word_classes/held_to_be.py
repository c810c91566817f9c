"""What an attack is only held to be: غارة يعتقد أنها أميركية على منزل tells of the house behind it all the same."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from conflict_events.languages import table
from conflict_events.text.fold import fold_all
from conflict_events.text.tokens import Token

_TELLING = frozenset({"adj", "gent"})
_BEFORE = "NA"
_BY, _FROM, _IT = "ب", "عن", ("نه", "نها")
_LEAST = 2  # tokens before a verb with a relative pronoun: الهجوم | الذي


def pass_over(tokens: Sequence[Token], classes: list[str], language: str) -> None:
    """Make particles of the words that tell what an attack is held to be, in place.

    Args:
        tokens: A sentence.
        classes: Its word classes.
        language: ISO 639-1 code.
    """
    suspects = _words(language, "suspects")
    held = [t.i for t in tokens if t.stem in suspects and 0 < t.i < len(tokens) - 2 and not t.conj]
    for i in held:
        if (end := _with_what(tokens, classes, i, language)) > i:
            start = i - (classes[i - 1] == "R")
            classes[start:end] = "F" * (end - start)
            continue
        if classes[i] != "V" or classes[i - 1] not in _BEFORE or classes[i + 1] != "S" or not _of_attack(tokens, i - 1):
            continue
        told = tokens[i + 2]
        if told.tags & _TELLING and not (told.det or told.prep or told.pron) and "verb_perf" not in told.tags:
            classes[i : i + 3] = "FFF"


def _with_what(tokens: Sequence[Token], classes: Sequence[str], i: int, language: str) -> int:
    """هجوم يشتبه في أنه نفذ | بغاز سام: return where the weapon begins that an attack is held to be made with, or i."""
    relative = classes[i - 1] == "R"
    if classes[i] != "V" or (relative and i < _LEAST) or not _of_attack(tokens, i - 1 - relative):
        return i
    k = i + 1 + (classes[i + 1] == "P")  # يشتبه | في أنه
    if k + 2 >= len(tokens) or classes[k] != "S" or not tokens[k].form.endswith(_IT):
        return i
    k += 1 + (classes[k + 1] == "V" and tokens[k + 1].stem in _words(language, "came_about"))
    return k if k < len(tokens) and (tokens[k].prep == _BY or tokens[k].form == _FROM) else i


@cache
def _words(language: str, name: str) -> frozenset[str]:
    return fold_all(table(language, "clauses")[name])


def _of_attack(tokens: Sequence[Token], k: int) -> bool:
    """Whether an event noun that no pronoun makes known stands at k, or before its adjective: غارة, غارة جوية."""
    head = tokens[k - 1] if k and tokens[k].tags & _TELLING and "event" not in tokens[k].tags else tokens[k]
    return "event" in head.tags and not head.pron
