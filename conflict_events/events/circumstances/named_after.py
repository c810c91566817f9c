"""The place that a fight or a massacre is named after: معركة سرت, معارك هجين والباغوز, مجزرة قانا, غارة توغوغا."""

from __future__ import annotations

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.circumstances.unlisted_places import agrees, unlisted
from conflict_events.events.sentence import Sentence
from conflict_events.patterns.draft import Draft
from conflict_events.patterns.walks.unit_row import Group

_NO_PLACES = frozenset({"state", "armed", "org", "group", "force", "person", "gent", "weapon"})
_TOWN = frozenset({"place", "org"})
_FIGHTS = frozenset({"clash", "assault"})
_BLOWS = frozenset({"bombing", "airstrike", "shelling"})
_KNOWN, _LAND, _ON = frozenset({"assault", "bombing"}), frozenset({"place", "state"}), frozenset({"علي", "ضد"})
_NAMED = frozenset({"clash"}) | _BLOWS


def named_after(s: Sentence, draft: Draft) -> Group:
    """Return the places in idafa behind a fight that name it, and no side of it; a word of no list names a battle."""
    group = draft.slots.genitive
    massacre = draft.pattern.id == "casualty.killed.massacre"
    if not group or not (massacre or (draft.type == "strike" and draft.pattern.subtype in _FIGHTS | _BLOWS)):
        return []
    bombed = draft.pattern.subtype == "bombing"
    if bombed and s.classes[group[0].head] != "X":
        return []  # تفجير الكنيسة
    if not bombed and draft.pattern.subtype in _BLOWS and draft.roles.get("target"):
        return []  # قصف مسجد كذا: what is hit is told as that
    if not (_is_place(s, group[0]) or _is_unlisted(s, draft, group[0], massacre)):
        return []
    return [u for u in group if "place" in u.kinds or not u.kinds]


def spare_namesake(s: Sentence, draft: Draft) -> None:
    """تفجير كذا, where كذا is a town: take what only names a bombing out of what it hits."""
    _spare_land(s, draft)
    if draft.pattern.subtype != "bombing" or not draft.slots.genitive or draft.hit.verb:
        return
    named = {id(u) for u in named_after(s, draft)}
    draft.roles["target"] = [u for u in draft.roles.get("target", []) if id(u) not in named]


def _spare_land(s: Sentence, draft: Draft) -> None:
    """هجوم نيوزيلندا: كذا, منفذ هجوم فرنسا: take a state that only names an attack out of who made it."""
    unit, doers = draft.unit, draft.roles.get("attacker")
    if not doers or draft.hit.verb or len(doers) > 1 or draft.pattern.subtype not in _KNOWN:
        return
    land = doers[0]
    if not land.kinds >= _LAND or land.j - land.i > 1 or all(land is not g for g in draft.slots.genitive):
        return
    if not draft.slots.preps.keys().isdisjoint(_ON) or draft.roles.get("target"):
        return
    behind, ahead = s.tokens[land.j : land.j + 1], s.tokens[max(unit.first - 1, 0)]
    titled = unit.at == 0 and bool(behind) and behind[0].form == ":"
    whose = unit.at > 0 and (ahead.base in s.grammar.words.victims_of or ahead.base in s.grammar.words.site_of)
    if titled or whose or draft.pattern.subtype == "bombing":
        draft.roles["attacker"] = []
        draft.roles["place"] = draft.roles.get("place") or [land]


def _is_place(s: Sentence, unit: Unit) -> bool:
    head = s.tokens[unit.head]
    named = unit.kinds <= _TOWN and unit.j - unit.i == 1 and not head.det  # هجوم دوما
    named = named or (unit.kinds <= _TOWN and unit.j - unit.i > 1 and "place_nouns" in head.tags)  # معارك محافظة كذا
    return "place" in unit.kinds and not unit.trigger and (named or not unit.kinds & _NO_PLACES)


def _is_unlisted(s: Sentence, draft: Draft, unit: Unit, massacre: bool) -> bool:
    """Whether a single word right behind an event noun is a name that no list has; no maker of a هجوم."""
    token = s.tokens[unit.head]
    if agrees(s, draft.unit, unit):
        return False  # ضربات | قاسمة
    close = unit.at == draft.unit.at + 1 and unit.j - unit.i == 1 and not (unit.prep or unit.conj)
    if not close or draft.hit.verb or unit.kinds:
        return False
    known = massacre or draft.pattern.subtype in _NAMED or _is_past(s, unit)
    return known and (unlisted(s, unit) or (s.classes[unit.head] == "X" and token.pron == "ي"))


def _is_past(s: Sentence, unit: Unit) -> bool:
    """هجوم كذا عام 2015, هجوم كذا الذي أودى: whether an attack is told of as known, by its time or its clause."""
    behind = s.units[unit.at + 1] if unit.at + 1 < len(s.units) else None
    return behind is not None and not behind.conj and behind.kind in "TR"
