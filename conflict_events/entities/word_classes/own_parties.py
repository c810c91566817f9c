"""Forms joined by و that are verbs, for who does it and to whom stand behind: شنوا هجوما، | وقصف الجيش القرية."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.text.tokens import Token

_AND, _LONG = "و", 5  # words of who does it
_FORCES = frozenset({"armed", "armed_nouns", "armed_groups", "group", "name_group"})
_COUNTS = frozenset({"quantifier_in", "quantifier_out", "num", "dual"})
_PLACES = frozenset({"place_nouns", "place", "facilities"})
_NO_SUBJECT = ("ين",)


def has_parties(token: Token, tokens: Sequence[Token]) -> bool:
    """Whether a force stands right behind a form, and whom or what it befalls behind that.

    شنوا هجوما على القرية، | وقصف الجيش موقعا, وخطف تنظيم كذا | أربعة; but أدان القصف وقتل المدنيين.

    Args:
        token: A form joined by و behind a comma, which may be a verb and a masdar.
        tokens: Its sentence.
    """
    plain = token.conj == _AND and not (token.prep or token.pron or token.det) and "verb_perf" in token.tags
    if not plain or token.i + 2 >= len(tokens):
        return False
    doer = tokens[token.i + 1]
    force = bool(doer.tags & _FORCES) and not (doer.conj or doer.prep or doer.pron)
    if not force or doer.stem.endswith(_NO_SUBJECT):
        return False
    closed = bool(doer.det)
    for behind in tokens[token.i + 2 : token.i + 2 + _LONG]:
        if behind.kind == "number":
            return True
        if behind.kind != "word" or behind.conj or behind.prep or behind.pron:
            return False
        if _befalls(behind, closed):
            return True
        if closed and not behind.det:
            return False
        closed = closed or bool(behind.det)
    return False


def _befalls(token: Token, closed: bool) -> bool:
    """Whether a word behind who does it is whom or what it befalls, by its ending or as it is no part of a name."""
    if token.tags & _COUNTS or accusative(token):
        return True
    return closed and bool(token.tags & _PLACES)
