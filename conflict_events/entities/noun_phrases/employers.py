"""Which phrases a complement may be: the body that somebody works at, the whole that something is part of."""

from __future__ import annotations

from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.text.tokens import Token

WHOLES = frozenset({"armed", "group", "org", "person", "gent", "state"})
EMPLOYERS = frozenset({"org", "armed", "force", "outlet", "outlet_noun", "group"})
OFFICES = EMPLOYERS | {"seat"}  # مصدر في مديرية كذا, but not عناصر في مديرية كذا
STAFFS = frozenset({"org", "armed", "thing"})
_MEETING = "مؤتمر"
OUTLETS = frozenset({"outlet", "outlet_noun"})


def is_wanted(head: Token, kinds: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether a phrase is of a kind that a head takes as its complement.

    Args:
        head: Head of the phrase.
        kinds: What the phrase can be.
        wanted: The kinds that are taken.
    """
    if not kinds and wanted >= WHOLES:
        return head.det  # مجموعة من الرعاع
    if not kinds & wanted or (kinds & OUTLETS and not wanted & OUTLETS):
        return False
    at_body = "org" in head.tags and ("seat" in wanted or "place" not in head.tags)
    at_body = at_body and (head.det or head.base != _MEETING)  # المتحدث في مؤتمر صحفي
    return not wanted >= EMPLOYERS or at_body or employs(head)


def employs(head: Token) -> bool:
    """Whether one can be an official in it: مسؤول في البنتاغون, طبيب في المستشفى, but not مسؤول في مدينة."""
    kinds = kinds_of(head)
    if "place_nouns" in head.tags and "facilities" not in head.tags and not head.det:
        return False  # مراسل في ولاية خوست
    if "event" in kinds and "armed" not in kinds and not head.det:
        return False  # المتحدث في مؤتمر صحفي
    return "place" not in kinds or bool(kinds & {"org", "armed"}) or "facilities" in head.tags
