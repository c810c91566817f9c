"""The place that a fight or a massacre is named after: معركة سرت, معارك هجين والباغوز, مجزرة قانا, غارة توغوغا."""

from __future__ import annotations

from conflict_events.entities.phrases import Unit
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.unit_row import Group

_NO_PLACES = frozenset({"state", "armed", "org", "group", "force", "person", "gent", "weapon"})
_TOWN = frozenset({"place", "org"})
_FIGHTS = frozenset({"clash", "assault"})
_BLOWS = frozenset({"bombing", "airstrike", "shelling"})


def named_after(s: Sentence, draft: Draft) -> Group:
    """Return the places in idafa behind a fight that name it, and no side of it; a word of no list names a battle."""
    group = draft.slots.genitive
    massacre = draft.pattern.id == "casualty.killed.massacre"
    if not group or not (massacre or (draft.type == "strike" and draft.pattern.subtype in _FIGHTS | _BLOWS)):
        return []
    if draft.pattern.subtype in _BLOWS and draft.roles.get("target"):
        return []  # تفجير مسجد كذا: what is hit is told as that
    unlisted = massacre or draft.pattern.subtype != "assault"  # هجوم | حفتر
    if not (_is_place(s, group[0]) or (unlisted and _is_unlisted(s, draft, group[0]))):
        return []
    return [u for u in group if "place" in u.kinds or not u.kinds]


def agrees(s: Sentence, noun: Unit, unit: Unit) -> bool:
    """Whether a word behind an event noun has the ending of an adjective of it: ضربات قاسمة, غارة مباغتة."""
    many = "plural" in s.tokens[noun.head].tags or s.tokens[noun.head].stem.endswith(("ة", "ات"))
    return many and s.tokens[unit.head].stem.endswith("ة")


def _is_place(s: Sentence, unit: Unit) -> bool:
    named = unit.kinds <= _TOWN and unit.j - unit.i == 1 and not s.tokens[unit.head].det  # هجوم دوما
    return "place" in unit.kinds and not unit.trigger and (named or not unit.kinds & _NO_PLACES)


def _is_unlisted(s: Sentence, draft: Draft, unit: Unit) -> bool:
    """Whether a single word right behind an event noun is a name that no list has."""
    token = s.tokens[unit.head]
    if agrees(s, draft.unit, unit):
        return False  # ضربات | قاسمة
    close = unit.at == draft.unit.at + 1 and unit.j - unit.i == 1 and not (unit.prep or unit.conj)
    return close and not draft.hit.verb and not unit.kinds and s.classes[unit.head] == "X" and token.pron in ("", "ي")
