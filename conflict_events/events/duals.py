"""Attacks that only the ي of a dual before its genitive tells to be two: تفجيري كمبالا."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence


def before_genitive(s: Sentence, unit: Unit) -> bool:
    """Whether a genitive follows an event noun in ي, which then is hardly "mine"."""
    behind = s.units[unit.at + 1] if 0 <= unit.at < len(s.units) - 1 else None
    mine = s.tokens[unit.head].pron != "ي" or unit.j - unit.i > 1
    return not mine and behind is not None and behind.kind in ("NP", "T") and not (behind.prep or behind.conj)


def described_as_two(s: Sentence, unit: Unit) -> bool:
    """فتيان فلسطينيان: young men may be many, but who is of a people is two by its ending alone."""
    k = unit.head + 1
    token, behind = s.tokens[unit.head], s.tokens[k] if k < unit.j else None
    if behind is None or token.det or not (token.stem.endswith("ان") and behind.stem.endswith("ان")):
        return False
    return behind.tags & {"dual", "plural"} == {"dual"} and "person" in unit.kinds
