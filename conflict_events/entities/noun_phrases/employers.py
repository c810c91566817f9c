"""Which phrases a complement may be: the body that somebody works at, the whole that something is part of."""

from __future__ import annotations

from collections.abc import Sequence

from conflict_events.entities.units.phrases import Unit
from conflict_events.entities.units.row import Row
from conflict_events.entities.units.word_kinds import kinds_of
from conflict_events.text.tokens import Token

WHOLES = frozenset({"armed", "group", "org", "person", "gent", "state"})
EMPLOYERS = frozenset({"org", "armed", "force", "outlet", "outlet_noun", "group"})
OFFICES = EMPLOYERS | {"seat"}  # مصدر في مديرية كذا, but not عناصر في مديرية كذا
STAFFS = frozenset({"org", "armed", "thing"})
UNLISTED = "unlisted"
"""Stands among the kinds that are wanted where a name that no list has is one of them too."""
_MEETING = "مؤتمر"
OUTLETS = frozenset({"outlet", "outlet_noun"})
_COMMON = ("ين", "ات", "هم", "ها")


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


def is_unlisted(unit: Unit, tokens: Sequence[Token], wanted: frozenset[str]) -> bool:
    """Whether a phrase is a name that no list has, where one is wanted: سفيره لدى | كيرستان, ستة عناصر من | يوماندا."""
    head = tokens[unit.head]
    known = unit.kinds or head.tags or head.kind != "word" or head.stem.endswith(_COMMON)
    return UNLISTED in wanted and not known and unit.quantity is None


def employs(head: Token) -> bool:
    """Whether one can be an official in it: مسؤول في البنتاغون, طبيب في المستشفى, but not مسؤول في مدينة."""
    kinds = kinds_of(head)
    if "place_nouns" in head.tags and "facilities" not in head.tags and not head.det:
        return False  # مراسل في ولاية خوست
    if "event" in kinds and "armed" not in kinds and not head.det:
        return False  # المتحدث في مؤتمر صحفي
    return "place" not in kinds or bool(kinds & {"org", "armed"}) or "facilities" in head.tags


def name_follows(row: Row, j: int) -> bool:
    """Whether a personal name stands at j: what goes on is the title before a place, not the place."""
    if j >= len(row.tokens) or row.classes[j] != "X" or row.tokens[j].conj or row.tokens[j].prep:
        return False
    return "place" not in kinds_of(row.tokens[j]) or "person_name" in kinds_of(row.tokens[j])


def land_before_name(row: Row, at: int) -> bool:
    """Whether a word that no list has stands at a token, and a given name behind it."""
    land = row.nominal(at) and not row.tokens[at].word.parts.tags and name_follows(row, at + 1)
    return land and "given_names" in row.tokens[at + 1].tags


def among_many(row: Row, head: int) -> bool:
    """Whether a number counts people whom the article names: عشرات | المسلحين, مئات | الجنود."""
    counted = head > 0 and row.classes[head - 1] == "Q" and not row.tokens[head].prep
    return counted and "person" in kinds_of(row.tokens[head])
