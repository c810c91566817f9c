"""Words that are something else behind a noun or a name than elsewhere: ordinals, and خلف behind a given name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from conflict_events.entities.units.word_kinds import accusative
from conflict_events.text.tokens import Token

_GIVEN = frozenset({"given_names", "name_person"})
_GOD = "الله"
_SURNAMES = frozenset({"surnames", "name_person", "given_names"})
_OFFICES = frozenset({"titles", "ranks"})


def orders(token: Token, last: Token | None, letter: str, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether an ordinal without an article describes the noun before it: شخص ثالث; not (أولا ... ثانيا).

    Args:
        token: A number word.
        last: The token before it.
        letter: Its class.
        words: The words of `tagging.toml`.
    """
    if token.stem not in words["ordinal"] or token.det or token.conj or token.prep or last is None or letter != "N":
        return False
    if last.det or last.pron or "plural" in last.tags or "time" in last.tags:
        return False
    return last.stem.endswith("ة") == token.stem.endswith("ة") and accusative(last) == token.stem.endswith("ا")


def follows_as_name(last: Token | None, behind: Token | None) -> bool:
    """Whether a word that may be a preposition is the rest of a name: محمد خلف رئيس اللجنة; not وقف محمد خلف الباب."""
    if last is None or not last.tags & _GIVEN or last.det:
        return False
    if behind is None or behind.kind != "word" or "subordinator" in behind.tags:
        return True
    return bool(behind.tags & _OFFICES) and not (behind.conj or behind.prep or behind.pron)


def of_god(token: Token, last: Token | None, tokens: Sequence[Token]) -> bool:
    """Whether a noun makes a name with الله behind it: حسن نصر الله, السيد فضل الله; not بفضل الله."""
    rest = tokens[token.i + 1 : token.i + 3]
    behind = rest[0] if rest else None
    if last is None or behind is None or behind.form != _GOD or token.conj or token.prep or token.pron:
        return False
    if last.tags & _GIVEN and not last.det:
        return True
    surname = len(rest) > 1 and rest[1].kind == "word" and rest[1].tags <= _SURNAMES and not rest[1].conj
    return bool(last.det and last.tags & _OFFICES) or (surname and (last.det or last.kind != "word"))  # فتح الله غولن
