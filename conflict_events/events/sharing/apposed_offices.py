"""Whose office stands right behind his name: مقتل فلان | نائب رئيس الحركة, قائد الشرطة | العميد فلان."""

from __future__ import annotations

from dataclasses import replace

from conflict_events.entities.units.phrases import Unit
from conflict_events.events.finished import Finished
from conflict_events.events.sentence import Sentence

_ROLES = ("victim", "object", "target", "perpetrator", "attacker", "captor", "participant", "loser")
_NAME, _TITLE = "person_name", "title"
_PERSON = frozenset({"person", "title", "person_name"})
_GIVEN = frozenset({"given_names", "name_person"})
_MANY = frozenset({"plural", "dual"})


def with_offices(s: Sentence, events: list[Finished]) -> None:
    """Let who is named bear his office too, or the name behind his office; changes the events in place.

    Args:
        s: The sentence.
        events: Its events.
    """
    named = [e for e in events if e.draft.type != "statement" and any(e.roles.get(role) for role in _ROLES)]
    if not named:
        return
    used = {u.at for e in events for units in e.roles.values() for u in units}
    for event in named:
        for role in _ROLES:
            units = event.roles.get(role)
            if units:
                event.roles[role] = [_with_office(s, u, used) for u in units]


def _with_office(s: Sentence, unit: Unit, used: set[int]) -> Unit:
    """Return a phrase with the one right behind it, where that only goes on telling who he is."""
    n = unit.at + 1
    behind = s.units[n] if 0 < n < len(s.units) else None
    if behind is None or behind.first != unit.j or n in used or behind.kind != "NP":
        return unit
    plain = not (behind.prep or behind.conj or behind.trigger) and behind.quantity is None and unit.quantity is None
    if unit.i and s.tokens[unit.i - 1].stem in s.grammar.words.being:
        return unit  # كان فلان | أحد قادة الحركة
    if not plain or s.tokens[behind.head].tags & _MANY or s.tokens[unit.head].tags & _MANY:
        return unit
    names, name_behind = _named(s, unit), _given(s, behind)
    office = names and not name_behind and _tells_office(s, behind)
    rank = _TITLE in unit.kinds & behind.kinds and s.tokens[behind.head].det  # قائد الشرطة | العميد فلان
    name = not names and name_behind and rank and unit.definite
    return replace(unit, j=behind.j, kinds=unit.kinds | behind.kinds) if office or name else unit


def _named(s: Sentence, unit: Unit) -> bool:
    """Whether a phrase names one person: by words that no list has where it is of two or more."""
    if _NAME in unit.kinds or _given(s, unit):
        return True
    return unit.j - unit.i > 1 and not unit.kinds and not s.tokens[unit.i].det


def _given(s: Sentence, unit: Unit) -> bool:
    """Whether somebody's name stands in a phrase."""
    if not unit.kinds & _PERSON:
        return False
    named = [k for k in range(unit.i, unit.j) if s.classes[k] == "X" and s.tokens[k].tags & _GIVEN]
    towns = [n for n in s.names if n.kind != _NAME and unit.i <= n.i < unit.j] if named else []
    return any(not any(n.i <= k < n.j for n in towns) for k in named)  # رئيس بلدية ديار بكر


def _tells_office(s: Sentence, unit: Unit) -> bool:
    """رئيس اللجنة, عضو البرلمان, المرشح السابق: whether a phrase tells what somebody is."""
    return unit.definite and (_TITLE in unit.kinds or ("person" in unit.kinds and bool(s.tokens[unit.head].det)))
